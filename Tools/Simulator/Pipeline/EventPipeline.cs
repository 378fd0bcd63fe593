using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Registration;
using PhoneCallCtx.Registration.Lint;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The registered steps, and how those of one stage run: in the order of their rank, until one throws.</summary>
internal sealed class EventPipeline(Organization organization)
{
    private readonly List<RegisteredStep> _steps = [];
    private readonly Dictionary<(string Message, string Table), StepSet> _sets = [];

    public Action<StepExecution>? StepExecuted { get; set; }

    public void Register(StepRegistration step, IPlugin plugin)
    {
        if (RegistrationLint.RefusalOf(step, _steps.ConvertAll(other => other.Registration), LocalCatalog.Instance) is { } refusal)
            throw new ArgumentException($"The step {step.Name} cannot be registered: {refusal.Message}.", nameof(step));
        _steps.Add(new RegisteredStep(step, plugin));
        _sets.Clear();
    }

    /// <summary>The steps on a message and table, with those on the message of any table.</summary>
    public StepSet StepsOn(string message, string table)
    {
        if (_steps.Count == 0) return StepSet.None;
        if (_sets.TryGetValue((message, table), out var set)) return set;
        set = new StepSet(_steps.Where(step => step.Registration.Message == message && (step.Registration.Table == table || step.Registration.Table == StepRegistration.NoTable)));
        _sets.Add((message, table), set);
        return set;
    }

    public void Run(Operation operation, PipelineStage stage)
    {
        foreach (var step in operation.Steps[stage])
        {
            if (!Applies(step.Registration, operation) || operation.Call.Bypass.Covers(step.Registration)) continue;
            if (step.Registration.IsAsynchronous) organization.SystemJobs.Queue(operation, step);
            else Run(step, new ExecutionContext(organization, operation, step.Registration, stage));
        }
    }

    /// <summary>Runs one plug-in, that of a step or of a custom API, in a context.</summary>
    /// <exception cref="PluginFault">The plug-in threw.</exception>
    public void Run(RegisteredPlugin registered, ExecutionContext context)
    {
        var trace = new StepTrace();
        var operation = context.Operation;
        var before = StepExecuted is not null && operation.Target is { } target ? EntityCopy.Of(target) : null;
        Exception? thrown = null;
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
            throw Faults.OfPlugin(exception, registered, trace.ToString());
        }
        finally
        {
            StepExecuted?.Invoke(new StepExecution(
                (registered as RegisteredStep)?.Registration, (registered as RegisteredCustomApi)?.Registration, context, trace.ToString(), Changes(before, operation.Target), thrown));
        }
    }

    /// <summary>Whether one of the step's filtering columns is supplied, with whatever value, in the row or in one of the rows.</summary>
    private bool Applies(StepRegistration step, Operation operation)
    {
        if (step.FilteringColumns.Count == 0) return true;
        if (operation.Message is "Create" or "CreateMultiple" && !organization.Options.Behavior.FiltersCreate) return true;
        return operation.Target is { } target ? HasOne(target) : operation.Targets is { } targets && targets.Entities.Any(HasOne);

        bool HasOne(Entity row)
        {
            for (var i = 0; i < step.FilteringColumns.Count; i++)
                if (row.Attributes.ContainsKey(step.FilteringColumns[i])) return true;
            return false;
        }
    }

    private static Dictionary<string, object?> Changes(Entity? before, Entity? after)
    {
        var changes = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (before is null || after is null) return changes;
        foreach (var (column, value) in after.Attributes)
            if (!before.Attributes.TryGetValue(column, out var old) || !Equals(old, value)) changes.Add(column, value);
        foreach (var column in before.Attributes.Keys.Where(column => !after.Attributes.ContainsKey(column))) changes.Add(column, null);
        return changes;
    }
}
