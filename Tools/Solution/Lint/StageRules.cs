using System.Collections.Generic;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>The other stages are the platform's own (choices of the column stage of sdkmessageprocessingstep).</summary>
internal sealed class KnownStageRule() : PlatformRule("PCCREG01", "A step is registered at stage 10, 20 or 40")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step.Stage is not (PipelineStage.PreValidation or PipelineStage.PreOperation or PipelineStage.PostOperation)) yield return "a step is registered at stage 10, 20 or 40";
    }
}

/// <summary>What runs in the background runs after the operation (Microsoft: "Event framework").</summary>
internal sealed class AsynchronousStageRule() : PlatformRule("PCCREG02", "An asynchronous step runs at stage 40")
{
    public override IEnumerable<string> FaultsOf(StepRegistration step, LintScope scope)
    {
        if (step is { IsAsynchronous: true, Stage: PipelineStage.PreValidation or PipelineStage.PreOperation }) yield return "an asynchronous step runs at stage 40 only";
    }
}
