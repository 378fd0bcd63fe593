using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Tests for every message that can have steps.</summary>
public abstract class EventTests : MessageTests
{
    /// <summary>The message of the steps that the request runs.</summary>
    protected virtual string Event => Message;

    /// <summary>The input parameters that a step finds.</summary>
    protected abstract IReadOnlyList<string> Input { get; }

    /// <summary>The output parameters that a step finds at stage 40.</summary>
    protected virtual IReadOnlyList<string> Output => [];

    /// <summary>Whether a step finds the row of the request.</summary>
    protected virtual bool IsAboutOneRow => true;

    public static TheoryData<PipelineStage> Stages => [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_step_runs_once_at_each_stage_with_the_request_parameters(PipelineStage stage)
    {
        var request = Request();
        var seen = new List<IPluginExecutionContext7>();
        string[] output = [];
        Dataverse.On(Event, stage, context =>
        {
            seen.Add(context);
            output = [.. context.OutputParameters.Keys];
        });
        Dataverse.Execute(request);

        var context = seen.Should().ContainSingle().Which;
        context.MessageName.Should().Be(Event);
        context.PrimaryEntityName.Should().Be(PhoneCallTable.LogicalName);
        context.Stage.Should().Be((int)stage);
        context.IsInTransaction.Should().Be(stage != PipelineStage.PreValidation);
        context.UserId.Should().Be(WellKnown.AdministratorId);
        context.InputParameters.Keys.Should().BeEquivalentTo(Input);
        output.Should().BeEquivalentTo(stage == PipelineStage.PostOperation ? Output : []);
        if (IsAboutOneRow && (Event != "Create" || stage != PipelineStage.PreValidation)) context.PrimaryEntityId.Should().NotBe(Guid.Empty);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_rejection_by_a_step_changes_nothing(PipelineStage stage)
    {
        var request = Request();
        var before = Center.Everything();
        Dataverse.On(Event, stage, _ => throw new InvalidPluginExecutionException("Not today."));

        var fault = TestSteps.FaultOf(() => Dataverse.Execute(request));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040265");
        fault.Message.Should().Be("Not today.");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void An_asynchronous_step_runs_after_the_request()
    {
        var request = Request();
        var ran = 0;
        Dataverse.On(Event, PipelineStage.PostOperation, _ => ran++, step => step with { IsAsynchronous = true });
        Dataverse.Execute(request);
        ran.Should().Be(1);
    }

    [Fact]
    public void A_disabled_user_cannot_make_requests()
    {
        var request = Request();
        var user = Center.User("Rui Costa");
        Dataverse.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        var before = Center.Everything();
        var ran = false;
        Dataverse.On(Event, PipelineStage.PreValidation, _ => ran = true);
        Center.As(user).Invoking(service => service.Execute(request)).Should().Throw<FaultException<OrganizationServiceFault>>()
            .Which.Detail.ErrorCode.Should().Be(Errors.Faults.AccessDenied);
        ran.Should().BeFalse();
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void The_reference_of_the_table_lists_the_event() =>
        PhoneCallTable.Messages.Where(message => message.IsEvent).Select(message => message.Name).Append("SetStateDynamicEntity").Should().Contain(Event);
}
