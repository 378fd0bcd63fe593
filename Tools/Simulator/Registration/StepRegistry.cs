using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>The registered steps.</summary>
internal sealed class StepRegistry
{
    private readonly List<RegisteredStep> _steps = [];
    private readonly Dictionary<string, Dictionary<string, StepSet>> _setsByTable = new(StringComparer.Ordinal);

    /// <summary>Registers a step.</summary>
    /// <exception cref="ArgumentException">Dataverse does not accept the registration.</exception>
    public void Register(StepRegistration step, IPlugin plugin)
    {
        if (RegistrationLint.RejectionOf(step, _steps.ConvertAll(other => other.Registration), LocalCatalog.Instance) is { } rejection)
            throw new ArgumentException($"The step {step.Name} cannot be registered: {rejection.Message}.", nameof(step));
        _steps.Add(new RegisteredStep(step, plugin));
        _setsByTable.Clear();
    }

    /// <summary>The steps on a message and table, including those on the message of any table.</summary>
    public StepSet StepsOn(string message, string table)
    {
        if (_steps.Count == 0) return StepSet.None;
        if (!_setsByTable.TryGetValue(table, out var sets)) _setsByTable.Add(table, sets = new Dictionary<string, StepSet>(StringComparer.Ordinal));
        if (!sets.TryGetValue(message, out var set)) sets.Add(message, set = Choose(message, table));
        return set;
    }

    private StepSet Choose(string message, string table) => new(
        _steps.Where(step => step.Registration.Message == message && (step.Registration.Table == table || step.Registration.Table == StepRegistration.NoTable)));
}
