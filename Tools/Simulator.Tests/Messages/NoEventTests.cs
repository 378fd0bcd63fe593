using System;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Tests for every message that cannot have steps.</summary>
public abstract class NoEventTests : MessageTests
{
    public static TheoryData<PipelineStage> Stages => [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_step_can_be_registered_on_the_message(PipelineStage stage) =>
        Dataverse.Invoking(d => d.On(Message, stage, _ => { })).Should().Throw<ArgumentException>().WithMessage($"*{Message}*not one that steps are registered on*");
}
