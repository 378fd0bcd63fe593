using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The registered steps, and how those of one stage run: in the order of their rank, until one throws.</summary>
internal sealed class EventPipeline(Organization organization)
{
    private readonly List<RegisteredStep> _steps = [];
    private readonly Dictionary<string, Dictionary<string, StepSet>> _setsByTable = new(StringComparer.Ordinal);

    public Action<StepExecution>? StepExecuted { get; set; }

    public void Register(StepRegistration step, IPlugin plugin)
    {
        if (RegistrationLint.RefusalOf(step, _steps.ConvertAll(other => other.Registration), LocalCatalog.Instance) is { } refusal)
            throw new ArgumentException($"The step {step.Name} cannot be registered: {refusal.Message}.", nameof(step));
        _steps.Add(new RegisteredStep(step, plugin));
        _setsByTable.Clear();
    }

    /// <summary>The steps on a message and table, with those on the message of any table.</summary>
    public StepSet StepsOn(string message, string table)
    {
        if (_steps.Count == 0) return StepSet.None;
        if (!_setsByTable.TryGetValue(table, out var sets)) _setsByTable.Add(table, sets = new Dictionary<string, StepSet>(StringComparer.Ordinal));
        if (!sets.TryGetValue(message, out var set)) sets.Add(message, set = Choose(message, table));
        return set;
    }

    /// <summary>Runs the steps of one stage.</summary>
    /// <exception cref="PluginFault">A plug-in threw.</exception>
    public void Run(Operation operation, PipelineStage stage)
    {
        if (TryRun(operation, stage) is { } fault) throw fault;
    }

    /// <summary>Runs the steps of one stage, until one throws.</summary>
    /// <returns>The fault of the one that threw, to be thrown or told; null when none did.</returns>
    public PluginFault? TryRun(Operation operation, PipelineStage stage)
    {
        foreach (var step in operation.Steps[stage])
        {
            if (!Applies(step.Registration, operation) || operation.Call.Bypass.Covers(step.Registration)) continue;
            if (step.Registration.IsAsynchronous) organization.SystemJobs.Queue(operation, step);
            else if (TryRun(step, new ExecutionContext(organization, operation, step.Registration, stage)) is { } fault) return fault;
        }

        return null;
    }

    /// <summary>Runs one plug-in, that of a step or of a custom API, in a context.</summary>
    /// <exception cref="PluginFault">The plug-in threw.</exception>
    public void Run(RegisteredPlugin registered, ExecutionContext context)
    {
        if (TryRun(registered, context) is { } fault) throw fault;
    }

    private PluginFault? TryRun(RegisteredPlugin registered, ExecutionContext context)
    {
        var trace = new StepTrace();
        var operation = context.Operation;
        var before = StepExecuted is not null && operation.Target is { } target ? new TargetSnapshot(target) : null;
        Exception? thrown = null;
        PluginFault? fault = null;
        try
        {
            registered.Plugin.Execute(new StepServices(organization, context, trace));
            organization.CheckTime(operation.Call);
            if (operation.Transaction is { IsDoomed: true })
                throw Faults.Create(Faults.NoActiveTransaction, $"There is no active transaction: the {registered} ignored a failed call of the service and went on.");
        }
        catch (Exception exception)
        {
            thrown = exception;
            fault = Faults.OfPlugin(exception, registered, trace.ToString());
        }

        StepExecuted?.Invoke(new StepExecution(
            (registered as RegisteredStep)?.Registration, (registered as RegisteredCustomApi)?.Registration, context, trace.ToString(), before?.Changes(operation.Target) ?? TargetSnapshot.NoChanges, thrown));
        return fault;
    }

    private StepSet Choose(string message, string table) => new(
        _steps.Where(step => step.Registration.Message == message && (step.Registration.Table == table || step.Registration.Table == StepRegistration.NoTable)));

    /// <summary>Whether one of the step's filtering columns is supplied, with whatever value, in the row or in one of the rows.</summary>
    private bool Applies(StepRegistration step, Operation operation)
    {
        if (step.FilteringColumns.Count == 0) return true;
        if (operation.Message is "Create" or "CreateMultiple" && !organization.Options.Behavior.FiltersCreate) return true;
        if (operation.Target is { } target) return HasOne(target, step);
        if (operation.Targets is not { } targets) return false;
        foreach (var row in targets.Entities)
            if (HasOne(row, step)) return true;
        return false;
    }

    private static bool HasOne(Entity row, StepRegistration step)
    {
        for (var i = 0; i < step.FilteringColumns.Count; i++)
            if (row.Attributes.ContainsKey(step.FilteringColumns[i])) return true;
        return false;
    }
}
