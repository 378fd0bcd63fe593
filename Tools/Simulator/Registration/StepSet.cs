using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>The steps of one message and table by stage, in the order of execution.</summary>
internal sealed class StepSet
{
    private readonly RegisteredStep[] _preValidation;
    private readonly RegisteredStep[] _preOperation;
    private readonly RegisteredStep[] _postOperation;

    /// <param name="steps">The steps in the order of their registration, which decides among steps of one rank.</param>
    public StepSet(IEnumerable<RegisteredStep> steps)
    {
        var ordered = steps.OrderBy(step => step.Registration.Rank).ToArray();
        _preValidation = At(PipelineStage.PreValidation);
        _preOperation = At(PipelineStage.PreOperation);
        _postOperation = At(PipelineStage.PostOperation);
        IsEmpty = ordered.Length == 0;

        RegisteredStep[] At(PipelineStage stage) => ordered.Where(step => step.Registration.Stage == stage).ToArray();
    }

    public static StepSet None { get; } = new([]);

    public bool IsEmpty { get; }

    public RegisteredStep[] this[PipelineStage stage] => stage switch
    {
        PipelineStage.PreValidation => _preValidation,
        PipelineStage.PreOperation => _preOperation,
        PipelineStage.PostOperation => _postOperation,
        _ => [],
    };
}
