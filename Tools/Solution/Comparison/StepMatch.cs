using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>Which step of an environment is which of the code: by identifier, else by function, else by the function on the other form of a message.</summary>
internal sealed class StepMatch
{
    private readonly Dictionary<StepRegistration, EnvironmentStep> _found = new(ReferenceEqualityComparer.Instance);
    private readonly List<EnvironmentStep> _rest;

    public StepMatch(IReadOnlyList<StepRegistration> declared, IEnumerable<EnvironmentStep> existing)
    {
        _rest = [.. existing];
        Match(declared, (step, other) => step.Id != Guid.Empty && step.Id == other.Id);
        Match(declared, (step, other) => StepFunction.Of(step) == StepFunction.Of(other));
        Match(declared, (step, other) => StepFunction.Of(step).OnSingleMessage == StepFunction.Of(other).OnSingleMessage);
    }

    /// <summary>The steps that are none of the code.</summary>
    public IReadOnlyList<EnvironmentStep> Rest => _rest;

    /// <summary>The step of the environment; null when it is missing there.</summary>
    public EnvironmentStep? Find(StepRegistration step) => _found.GetValueOrDefault(step);

    /// <summary>
    /// The step whose step in the environment runs the same as another one there: one of the code, or an earlier one that is
    /// none of the code. Null when none does.
    /// </summary>
    public StepRegistration? FindTwin(EnvironmentStep other) => !other.IsEnabled
        ? null
        : _found.FirstOrDefault(pair => IsTwin(pair.Value, other)).Key ?? _rest.TakeWhile(step => step != other).FirstOrDefault(step => step.Registration.Message == RestoreComparison.Restore && IsTwin(step, other))?.Registration;

    private static bool IsTwin(EnvironmentStep step, EnvironmentStep other) => step.IsEnabled && StepFunction.Of(step.Registration).OnSingleMessage == StepFunction.Of(other.Registration).OnSingleMessage;

    private void Match(IReadOnlyList<StepRegistration> declared, Func<StepRegistration, StepRegistration, bool> isSame)
    {
        foreach (var step in declared.Where(step => !_found.ContainsKey(step)))
        {
            // Of several that do the same, the one that runs is meant.
            var other = _rest.Where(other => isSame(step, other.Registration)).OrderByDescending(other => other.IsEnabled).FirstOrDefault();
            if (other is null) continue;
            _found.Add(step, other);
            _rest.Remove(other);
        }
    }
}
