using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Runs the registered steps around the main operations. The steps of a stage run by rank, until one throws.</summary>
internal sealed class EventPipeline(ContextSources sources, RowStore store, StepRegistry steps, PluginRunner runner, SystemJobs jobs)
{
    /// <summary>The current time in UTC.</summary>
    public DateTime Now => sources.Options.Now;

    /// <summary>The steps on a message and table.</summary>
    public StepSet StepsOn(string message, string table) => steps.StepsOn(message, table);

    /// <summary>Makes an operation with the steps on its message and table.</summary>
    public Operation NewOperation(RequestContext request, string message, string table, bool isEnclosed = false) =>
        new(request, message, table, StepsOn(message, table)) { StartedOn = Now, IsEnclosed = isEnclosed };

    /// <summary>Makes an operation for a message that is one operation.</summary>
    /// <param name="request">The context of the request.</param>
    /// <param name="message">The message.</param>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="rowId">The row of the message; empty for none.</param>
    /// <param name="input">The input parameters that steps see.</param>
    public Operation NewOperation(RequestContext request, string message, string table, Guid rowId, params ReadOnlySpan<(string Name, object Value)> input)
    {
        var operation = NewOperation(request, message, table);
        operation.RowId = rowId;
        foreach (var (name, value) in input) operation.Input[name] = value;
        return operation;
    }

    /// <summary>Runs an operation through the stages.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="main">The main operation between stages 20 and 40; returns the fault of a plug-in that it ran.</param>
    /// <param name="authorize">Runs after stage 10 and throws a fault if the user lacks the right; null if <paramref name="main"/> checks this.</param>
    /// <returns>The fault of the plug-in that threw; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects the operation.</exception>
    public PluginFault? Execute(Operation operation, Func<Transaction, PluginFault?> main, Action? authorize = null) => new SingleRun(this, operation, main, authorize).Execute();

    /// <summary>The request context for messages that a main operation sends itself: one level deeper, with the context of the operation as parent.</summary>
    public RequestContext Within(Operation operation, Transaction transaction) => operation.Request with
    {
        Transaction = transaction,
        Depth = operation.Request.Depth + 1,
        Parent = new ExecutionContext(sources, operation, step: null, PipelineStage.MainOperation),
    };

    /// <summary>Runs the plug-in of a custom API, the main operation of its message.</summary>
    /// <returns>The fault of the plug-in; null if it did not throw.</returns>
    public PluginFault? RunMain(RegisteredCustomApi api, Operation operation) => runner.Run(api, new ExecutionContext(sources, operation, step: null, PipelineStage.MainOperation));

    /// <summary>Runs the steps of one stage, until one throws.</summary>
    /// <returns>The fault of the step that threw; null if none did.</returns>
    public PluginFault? RunSteps(Operation operation, PipelineStage stage)
    {
        foreach (var step in operation.Steps[stage])
        {
            if (!Applies(step.Registration, operation) || operation.Request.Bypass.Covers(step.Registration)) continue;
            if (step.Registration.IsAsynchronous) jobs.Queue(operation, step);
            else if (runner.Run(step, new ExecutionContext(sources, operation, step.Registration, stage)) is { } fault) return fault;
        }

        return null;
    }

    /// <summary>The transaction of the request, or a new one.</summary>
    public TransactionScope Join(RequestContext request) => store.Join(request.Transaction);

    /// <summary>
    /// Brings an operation into the transaction. If stage 10 encloses stages 20 and 40, these see the
    /// shared variables of stage 10 through the parent context (Microsoft: "Understand the execution context").
    /// </summary>
    public void Enter(Operation operation, Transaction transaction)
    {
        operation.Transaction = transaction;
        if (!operation.IsEnclosed || (operation.Steps[PipelineStage.PreOperation].Length == 0 && operation.Steps[PipelineStage.PostOperation].Length == 0)) return;
        operation.Enclosing = sources.Options.Behavior.ParentShowsTarget
            ? new ExecutionContext(sources, operation, step: null, PipelineStage.MainOperation)
            : new ExecutionContext(sources, operation, step: null, PipelineStage.MainOperation) { InputParameters = [] };
        operation.ShareAnew();
    }

    /// <summary>Whether the row, or one of the rows, has one of the step's filtering columns. The value does not matter. Columns that the platform added do not count.</summary>
    private bool Applies(StepRegistration step, Operation operation)
    {
        if (step.FilteringColumns.Count == 0) return true;
        if (operation.Message is "Create" or "CreateMultiple" && !sources.Options.Behavior.FiltersCreate) return true;
        if (operation.Target is { } target) return HasOne(target, operation.PlatformColumns, step);
        if (operation.Targets is not { } targets) return false;
        for (var i = 0; i < targets.Entities.Count; i++)
            if (HasOne(targets.Entities[i], i < operation.Rows.Count ? operation.Rows[i].PlatformColumns : null, step)) return true;
        return false;
    }

    private static bool HasOne(Entity row, PlatformColumns? added, StepRegistration step)
    {
        for (var i = 0; i < step.FilteringColumns.Count; i++)
            if (row.Attributes.ContainsKey(step.FilteringColumns[i]) && added?.Contains(step.FilteringColumns[i]) != true) return true;
        return false;
    }
}
