using System;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>
/// Runs a message through the stages: stage 10 outside the transaction; stage 20, the main operation and stage 40 within
/// it. All messages use <see cref="Execute"/>; derived classes choose the steps that run, and the main
/// operation. The fault of a plug-in is returned: only the outermost method throws it.
/// </summary>
internal abstract class OperationRun(EventPipeline pipeline, RequestContext request)
{
    protected EventPipeline Pipeline { get; } = pipeline;

    protected RequestContext Request { get; } = request;

    /// <summary>Runs the stages.</summary>
    /// <param name="isKept">Whether the changes are kept. Otherwise they are rolled back once all steps have run.</param>
    /// <returns>The fault of the plug-in that threw, which ends the run; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects the operation.</exception>
    public PluginFault? Execute(bool isKept = true)
    {
        if (RunSteps(PipelineStage.PreValidation) is { } rejected) return rejected;
        Authorize();
        using var scope = Pipeline.Join(Request);
        Enter(scope.Transaction);
        for (var part = 0; BeginPart(part); part++)
        {
            var fault = RunSteps(PipelineStage.PreOperation) ?? Main(scope.Transaction) ?? RunSteps(PipelineStage.PostOperation);
            if (fault is not null) return fault;
        }

        if (isKept) scope.Complete();
        return null;
    }

    /// <summary>Runs the steps of one stage, until one throws.</summary>
    protected abstract PluginFault? RunSteps(PipelineStage stage);

    /// <summary>Throws a fault if the user lacks the right.</summary>
    protected virtual void Authorize()
    {
    }

    /// <summary>Brings the operations into the transaction.</summary>
    protected abstract void Enter(Transaction transaction);

    /// <summary>Prepares one part of the operation for stages 20 to 40. Most messages have one part, number 0.</summary>
    /// <returns>Whether the part exists.</returns>
    protected virtual bool BeginPart(int part) => part == 0;

    /// <summary>The main operation between stages 20 and 40.</summary>
    protected abstract PluginFault? Main(Transaction transaction);
}

/// <summary>Runs a message that is one operation.</summary>
internal sealed class SingleRun(EventPipeline pipeline, Operation operation, Func<Transaction, PluginFault?> main, Action? authorize) : OperationRun(pipeline, operation.Request)
{
    protected override PluginFault? RunSteps(PipelineStage stage) => Pipeline.RunSteps(operation, stage);

    protected override void Authorize() => authorize?.Invoke();

    protected override void Enter(Transaction transaction) => Pipeline.Enter(operation, transaction);

    protected override PluginFault? Main(Transaction transaction) => main(transaction);
}
