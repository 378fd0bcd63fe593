using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

public class StageTests
{
    private readonly LocalDataverse _dataverse = new();

    [Fact]
    public void Steps_run_by_stage_then_by_rank_then_in_the_order_of_their_registration()
    {
        var ran = new List<string>();
        foreach (var (stage, rank, name) in new[]
        {
            (PipelineStage.PostOperation, 1, "40/1"), (PipelineStage.PreOperation, 2, "20/2"), (PipelineStage.PreValidation, 5, "10/5"),
            (PipelineStage.PreOperation, 1, "20/1"), (PipelineStage.PreValidation, 1, "10/1a"), (PipelineStage.PreValidation, 1, "10/1b"),
        })
            _dataverse.OnCreate(stage, _ => ran.Add(name), rank);

        _dataverse.Create(TestSteps.Row());
        ran.Should().Equal("10/1a", "10/1b", "10/5", "20/1", "20/2", "40/1");
    }

    [Fact]
    public void Stage_10_runs_outside_the_transaction_and_other_stages_within_it()
    {
        var within = new List<(int, bool)>();
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
            _dataverse.OnCreate(stage, context => within.Add((context.Stage, context.IsInTransaction)));

        _dataverse.Create(TestSteps.Row());
        within.Should().Equal((10, false), (20, true), (40, true));
    }

    [Fact]
    public void A_step_sees_the_message_the_table_the_target_and_the_user()
    {
        IPluginExecutionContext? seen = null;
        _dataverse.OnCreate(PipelineStage.PreValidation, context => seen = context);
        _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));

        seen!.MessageName.Should().Be("Create");
        seen.PrimaryEntityName.Should().Be(PhoneCallTable.LogicalName);
        seen.Target().GetAttributeValue<string>("msdyn_callername").Should().Be("Ana");
        seen.UserId.Should().Be(WellKnown.AdministratorId);
        seen.InitiatingUserId.Should().Be(WellKnown.AdministratorId);
        seen.Depth.Should().Be(1);
        seen.PreEntityImages.Should().BeEmpty();
        seen.Should().BeAssignableTo<IPluginExecutionContext7>();
    }

    [Fact]
    public void The_service_provider_has_contexts_tracing_and_the_factory_only()
    {
        _dataverse.Register(TestSteps.Step(PipelineStage.PreValidation), new TestPlugin(services =>
        {
            foreach (var type in new[]
            {
                typeof(IExecutionContext), typeof(IPluginExecutionContext), typeof(IPluginExecutionContext2), typeof(IPluginExecutionContext3), typeof(IPluginExecutionContext4),
                typeof(IPluginExecutionContext5), typeof(IPluginExecutionContext6), typeof(IPluginExecutionContext7), typeof(ITracingService), typeof(IOrganizationServiceFactory),
            })
                services.GetService(type).Should().NotBeNull().And.BeAssignableTo(type);
            services.GetService(typeof(string)).Should().BeNull();
        }));
        _dataverse.Create(TestSteps.Row());
    }

    [Fact]
    public void A_change_of_the_target_before_the_operation_is_stored()
    {
        _dataverse.OnCreate(PipelineStage.PreValidation, context => context.Target()["msdyn_callername"] = "first");
        _dataverse.OnCreate(PipelineStage.PreOperation, context => context.Target()["msdyn_callername"] += " second");

        Stored(_dataverse.Create(TestSteps.Row())).GetAttributeValue<string>("msdyn_callername").Should().Be("first second");
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    public void A_row_that_replaces_the_Target_is_stored(PipelineStage stage)
    {
        _dataverse.OnCreate(stage, context => context.InputParameters["Target"] = TestSteps.Row(("msdyn_callername", "other")));
        Stored(_dataverse.Create(TestSteps.Row(("msdyn_callername", "mine")))).GetAttributeValue<string>("msdyn_callername").Should().Be("other");
    }

    [Fact]
    public void A_step_that_removes_the_Target_causes_a_fault()
    {
        _dataverse.OnCreate(PipelineStage.PreValidation, context => context.InputParameters.Remove("Target"));
        Fault(_dataverse).Message.Should().Contain("removed the Target");
    }

    [Fact]
    public void The_row_of_the_caller_never_changes()
    {
        _dataverse.OnCreate(PipelineStage.PreOperation, context =>
        {
            context.Target()["msdyn_callername"] = "changed";
            context.Target().GetAttributeValue<OptionSetValue>("statecode")!.Value = 1;
            context.Target().GetAttributeValue<OptionSetValue>("statuscode")!.Value = 2;
        });
        var row = TestSteps.Row(("msdyn_callername", "mine"), ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));

        Stored(_dataverse.Create(row)).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(1);
        row.GetAttributeValue<string>("msdyn_callername").Should().Be("mine");
        row.GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(0);
        row.Id.Should().Be(Guid.Empty);
    }

    [Fact]
    public void Later_stages_see_shared_variables_of_earlier_stages()
    {
        object? seen = null;
        _dataverse.OnCreate(PipelineStage.PreOperation, context => context.SharedVariables["note"] = 7);
        _dataverse.OnCreate(PipelineStage.PostOperation, context => seen = context.SharedVariables["note"]);
        _dataverse.Create(TestSteps.Row());
        seen.Should().Be(7);
    }

    [Fact]
    public void Stage_40_sees_the_new_identifier_and_the_post_image()
    {
        Entity? image = null;
        object? id = null;
        _dataverse.OnCreate(
            PipelineStage.PostOperation,
            context => (image, id) = (context.PostEntityImages["after"], context.OutputParameters["id"]),
            images: [new ImageRegistration("after", ImageType.PostImage, ["msdyn_callername", "statecode", "msdyn_tophone"])]);

        var created = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_fromphone", "112")));
        id.Should().Be(created);
        image!.Id.Should().Be(created);
        image.Attributes.Keys.Should().BeEquivalentTo("msdyn_callername", "statecode");
    }

    [Theory]
    [InlineData(PipelineStage.PreValidation)]
    [InlineData(PipelineStage.PreOperation)]
    [InlineData(PipelineStage.PostOperation)]
    public void A_rejection_at_any_stage_leaves_no_row_behind(PipelineStage stage)
    {
        _dataverse.OnCreate(stage, _ => throw new InvalidPluginExecutionException("no"));

        _dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().Throw<FaultException<OrganizationServiceFault>>()
            .Which.Detail.Should().BeEquivalentTo(new { ErrorCode = unchecked((int)0x80040265), Message = "no" }, options => options.ExcludingMissingMembers());
        _dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void After_a_rejection_no_further_step_runs()
    {
        var ran = false;
        _dataverse.OnCreate(PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException("no"), rank: 1);
        _dataverse.OnCreate(PipelineStage.PreValidation, _ => ran = true, rank: 2);
        _dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().Throw<FaultException<OrganizationServiceFault>>();
        ran.Should().BeFalse();
    }

    [Fact]
    public void The_details_and_the_code_of_a_rejection_reach_the_fault()
    {
        _dataverse.OnCreate(PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException(
            "no", PluginHttpStatusCode.BadRequest, new Dictionary<string, string> { ["violations"] = "[]" }), rank: 1);
        Fault(_dataverse).ErrorDetails["violations"].Should().Be("[]");

        var other = new LocalDataverse();
        other.OnCreate(PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "no"));
        Fault(other).ErrorCode.Should().Be(4711);
    }

    [Fact]
    public void An_unexpected_exception_becomes_the_platforms_unexpected_error()
    {
        _dataverse.OnCreate(PipelineStage.PreValidation, _ => throw new InvalidOperationException("broken"));
        var fault = Fault(_dataverse);
        fault.ErrorCode.Should().Be(unchecked((int)0x80040224));
        fault.Message.Should().Contain("unexpected error occurred from ISV code").And.Contain("broken").And.Contain("test 10 1");
    }

    [Fact]
    public void A_test_can_get_the_original_exception_of_a_plug_in()
    {
        _dataverse.OnCreate(PipelineStage.PreValidation, _ => throw new InvalidOperationException("broken"));
        _dataverse.Invoking(d => d.ExecuteWithoutFaults(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = TestSteps.Row() }))
            .Should().Throw<InvalidOperationException>().WithMessage("broken");
    }

    [Fact]
    public void Each_execution_is_reported_with_its_trace_its_changes_and_its_exception()
    {
        var executions = new List<StepExecution>();
        _dataverse.StepExecuted = executions.Add;
        _dataverse.Register(TestSteps.Step(PipelineStage.PreValidation), new TestPlugin(services =>
        {
            var tracing = (ITracingService)services.GetService(typeof(ITracingService))!;
            tracing.Trace("{0} and {1}", "one", 2);
            tracing.Trace("no {braces}");
            var target = ((IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!).Target();
            target["msdyn_callername"] = "new";
            target["msdyn_fromphone"] = "112";
            target.Attributes.Remove("msdyn_tophone");
        }));
        _dataverse.OnCreate(PipelineStage.PreOperation, _ => throw new InvalidPluginExecutionException("no"));

        _dataverse.Invoking(d => d.Create(TestSteps.Row(("msdyn_fromphone", "112"), ("msdyn_tophone", "911")))).Should().Throw<FaultException>();

        executions.Should().HaveCount(2);
        executions[0].Trace.Should().Be("one and 2\nno {braces}");
        executions[0].Changes.Should().BeEquivalentTo(new Dictionary<string, object?> { ["msdyn_callername"] = "new", ["msdyn_tophone"] = null });
        executions[0].Exception.Should().BeNull();
        executions[1].Exception.Should().BeOfType<InvalidPluginExecutionException>();
    }

    [Fact]
    public void A_step_of_another_message_does_not_run()
    {
        var ran = false;
        _dataverse.Register(TestSteps.Step(PipelineStage.PreValidation) with { Message = "Update" }, new TestPlugin(_ => ran = true));
        _dataverse.Create(TestSteps.Row());
        ran.Should().BeFalse();
    }

    private Entity Stored(Guid id) => _dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true));

    private static OrganizationServiceFault Fault(LocalDataverse dataverse) =>
        dataverse.Invoking(d => d.Create(TestSteps.Row())).Should().Throw<FaultException<OrganizationServiceFault>>().Which.Detail;
}
