using System;
using System.Activities;
using System.Collections.Generic;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.CodeActivities;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Sdk.Workflow;
using PhoneCallCtx.Sdk.Tests.Activities;

namespace PhoneCallCtx.FakeXrmEasy.Tests;

public sealed class CodeActivityTests
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    [Fact]
    public void An_activity_gets_inputs_and_returns_outputs()
    {
        var outputs = Context().ExecuteCodeActivity<Repeat>(new Dictionary<string, object?> { ["Text"] = "ring ", ["Times"] = 2 });

        outputs["Repeated"].Should().Be("ring ring ");
        outputs["Total"].Should().Be(2);
    }

    [Fact]
    public void An_activity_without_required_inputs_runs_without_inputs() =>
        Context().ExecuteCodeActivity<Echo<int>>(inputs: null)["Out"].Should().Be(0);

    [Fact]
    public void The_invoker_rejects_a_missing_or_unknown_input()
    {
        var context = Context();

        context.Invoking(it => it.ExecuteCodeActivity<Repeat>(new Dictionary<string, object?> { ["Times"] = 2 }))
            .Should().Throw<ArgumentException>().WithMessage("*required argument 'Text'*");
        context.Invoking(it => it.ExecuteCodeActivity<Repeat>(new Dictionary<string, object?> { ["Text"] = "ring", ["Repeats"] = 2 }))
            .Should().Throw<ArgumentException>().WithMessage("*Repeats*");
    }

    [Fact]
    public void A_given_instance_is_run()
    {
        var activity = new Observer();
        Context().ExecuteCodeActivity(new Dictionary<string, object?>(), activity);
        activity.Workflow.Should().NotBeNull();
    }

    [Fact]
    public void The_workflow_context_reaches_the_activity()
    {
        var parent = new XrmFakedWorkflowContext();
        var workflow = new XrmFakedWorkflowContext
        {
            UserId = Guid.NewGuid(),
            PrimaryEntityId = Guid.NewGuid(),
            PrimaryEntityName = Table,
            MessageName = "Update",
            Depth = 2,
            WorkflowMode = 1,
            StageName = "stage",
            ParentContext = parent,
        };
        var activity = new Observer();

        Context().ExecuteCodeActivity(workflow, instance: activity);

        activity.Workflow.Should().BeSameAs(workflow);
        activity.Workflow.Should().Match<IWorkflowContext>(it =>
            it.UserId == workflow.UserId && it.PrimaryEntityId == workflow.PrimaryEntityId && it.PrimaryEntityName == Table
            && it.MessageName == "Update" && it.Depth == 2 && it.WorkflowMode == 1 && it.StageName == "stage" && it.ParentContext == parent);
        activity.Execution.Should().BeSameAs(workflow);
    }

    [Fact]
    public void The_default_workflow_has_the_user_and_business_unit_of_the_caller()
    {
        var context = Context();
        var activity = new Observer();

        context.ExecuteCodeActivity(new Dictionary<string, object?>(), activity);

        var caller = context.CallerProperties;
        activity.Workflow.Should().Match<IWorkflowContext>(it =>
            it.UserId == caller.CallerId.Id && it.InitiatingUserId == caller.CallerId.Id && it.BusinessUnitId == caller.BusinessUnitId.Id && it.Depth == 1);
        activity.Workflow!.InputParameters.Should().BeEmpty();
    }

    [Fact]
    public void An_activity_reads_and_writes_the_rows_of_the_context()
    {
        var context = Context();
        var row = new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "Ana" };
        context.Initialize(row);

        var outputs = context.ExecuteCodeActivity<Rename>(new Dictionary<string, object?> { ["Call"] = row.ToEntityReference(), ["Name"] = "Bea" });

        outputs["Before"].Should().Be("Ana");
        context.GetEntityById(Table, row.Id)!["msdyn_callername"].Should().Be("Bea");
        context.GetTracingService().DumpTrace().Should().Contain("Ana is now Bea");
    }

    [Fact]
    public void The_plug_in_context_properties_do_not_affect_an_activity()
    {
        var context = Context();
        var other = Context();
        var row = new Entity(Table, Guid.NewGuid()) { ["msdyn_callername"] = "Ana" };
        context.Initialize(row);
        context.PluginContextProperties = other.GetPluginContextProperties();

        context.ExecuteCodeActivity<Rename>(new Dictionary<string, object?> { ["Call"] = row.ToEntityReference(), ["Name"] = "Bea" });

        context.GetEntityById(Table, row.Id)!["msdyn_callername"].Should().Be("Bea");
        other.GetTracingService().DumpTrace().Should().BeEmpty();
    }

    [Fact]
    public void A_post_of_an_activity_has_no_answer()
    {
        var workflow = new XrmFakedWorkflowContext();
        var activity = new Observer();

        Context().ExecuteCodeActivity(workflow, instance: activity);

        activity.Endpoints.Should().NotBeNull().And.BeSameAs(workflow.ServiceEndpointNotificationService);
        activity.Endpoints!.Execute(new EntityReference("serviceendpoint", Guid.NewGuid()), workflow).Should().BeEmpty();
    }

    [Fact]
    public void The_exception_of_an_activity_reaches_the_test_unchanged() =>
        Context().Invoking(it => it.ExecuteCodeActivity(new Dictionary<string, object?> { ["In"] = 1 }, new Rejecter()))
            .Should().Throw<InvalidPluginExecutionException>().WithMessage("no 1");

    private static IXrmFakedContext Context() => MiddlewareBuilder.New().AddCrud().UseCrud().SetLicense(FakeXrmEasyLicense.RPL_1_5).Build();

    private sealed class Observer : CodeActivity
    {
        public IWorkflowContext? Workflow { get; private set; }

        public IExecutionContext? Execution { get; private set; }

        public IServiceEndpointNotificationService? Endpoints { get; private set; }

        protected override void Execute(CodeActivityContext context)
        {
            Workflow = context.GetExtension<IWorkflowContext>();
            Execution = context.GetExtension<IExecutionContext>();
            Endpoints = context.GetExtension<IServiceEndpointNotificationService>();
        }
    }

    private sealed class Rename : CodeActivity
    {
        [RequiredArgument]
        [Input("Call")]
        public InArgument<EntityReference>? Call { get; set; }

        [Input("Name")]
        public InArgument<string>? Name { get; set; }

        [Output("Before")]
        public OutArgument<string>? Before { get; set; }

        protected override void Execute(CodeActivityContext context)
        {
            var workflow = context.GetExtension<IWorkflowContext>()!;
            var service = context.GetExtension<IOrganizationServiceFactory>()!.CreateOrganizationService(workflow.UserId);
            var call = Call!.Get(context)!;
            var before = service.Retrieve(call.LogicalName!, call.Id, new ColumnSet("msdyn_callername")).GetAttributeValue<string>("msdyn_callername");
            service.Update(new Entity(call.LogicalName!, call.Id) { ["msdyn_callername"] = Name!.Get(context) });
            context.GetExtension<ITracingService>()!.Trace("{0} is now {1}", before, Name.Get(context));
            Before!.Set(context, before);
        }
    }

    private sealed class Rejecter : CodeActivity
    {
        public InArgument<int>? In { get; set; }

        protected override void Execute(CodeActivityContext context) => throw new InvalidPluginExecutionException($"no {In!.Get(context)}");
    }
}
