using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace PhoneCallCtx.Sdk.Tests.Activities;

public sealed class CustomWorkflowActivityTests
{
    [Fact]
    public void A_custom_activity_runs_with_the_context_and_the_services_of_its_host()
    {
        var trace = new List<string>();
        var call = new EntityReference("msdyn_ocphonecallengagementctx", Guid.NewGuid());
        var invoker = new WorkflowInvoker(new DescribeCall());
        invoker.Extensions.Add<ITracingService>(() => new Tracer(trace));
        invoker.Extensions.Add<IWorkflowContext>(() => new WorkflowContext { MessageName = "Update", Depth = 2 });

        var outputs = invoker.Invoke(WorkflowInvokerTests.Inputs(("Call", call), ("State", new OptionSetValue(1))));

        outputs["Description"].Should().Be("Update of msdyn_ocphonecallengagementctx in state 1 at depth 2");
        trace.Should().Equal("described");
    }

    [Fact]
    public void A_workflow_context_is_also_an_execution_context()
    {
        IExecutionContext? found = null;
        var context = new WorkflowContext();
        var invoker = new WorkflowInvoker(new Probe(activity => found = activity.GetExtension<IExecutionContext>()));
        invoker.Extensions.Add<IWorkflowContext>(() => context);

        invoker.Invoke();

        found.Should().BeSameAs(context);
    }

    [Fact]
    public void Attributes_describe_an_argument_for_the_designer()
    {
        Of<InputAttribute>(nameof(DescribeCall.Call)).Name.Should().Be("Phone call");
        Of<ReferenceTargetAttribute>(nameof(DescribeCall.Call)).EntityName.Should().Be("msdyn_ocphonecallengagementctx");
        Of<OutputAttribute>(nameof(DescribeCall.Description)).Name.Should().Be("Description");

        var target = Of<AttributeTargetAttribute>(nameof(DescribeCall.State));
        target.EntityName.Should().Be("msdyn_ocphonecallengagementctx");
        target.AttributeName.Should().Be("statecode");
        var value = Of<DefaultAttribute>(nameof(DescribeCall.State));
        value.Value.Should().Be("0");
        value.EntityName.Should().BeNull();
        new DefaultAttribute("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "account").EntityName.Should().Be("account");
    }

    [Fact]
    public void All_facts_about_a_defined_argument_share_one_interface()
    {
        IWorkflowArgument[] facts =
        [
            new ArgumentDescriptionAttribute("what"),
            new ArgumentDirectionAttribute(Microsoft.Xrm.Sdk.Workflow.ArgumentDirection.Output),
            new ArgumentEntityAttribute("account"),
            new ArgumentRequiredAttribute(true),
            new ArgumentTargetAttribute { Value = true },
            new ArgumentEntityAttribute(),
        ];

        facts.Select(fact => fact.ArgumentValue)
            .Should().Equal("what", Microsoft.Xrm.Sdk.Workflow.ArgumentDirection.Output, "account", true, true, "");
    }

    private static T Of<T>(string property)
        where T : Attribute => typeof(DescribeCall).GetProperty(property)!.GetCustomAttribute<T>()!;

    private sealed class DescribeCall : CodeActivity
    {
        [RequiredArgument]
        [Input("Phone call")]
        [ReferenceTarget("msdyn_ocphonecallengagementctx")]
        public InArgument<EntityReference>? Call { get; set; }

        [Input("State")]
        [Default("0")]
        [AttributeTarget("msdyn_ocphonecallengagementctx", "statecode")]
        public InArgument<OptionSetValue>? State { get; set; }

        [Output("Description")]
        public OutArgument<string>? Description { get; set; }

        protected override void Execute(CodeActivityContext context)
        {
            var workflow = context.GetExtension<IWorkflowContext>()!;
            var call = Call!.Get(context)!;
            var state = State!.Get(context)!;
            Description!.Set(context, FormattableString.Invariant(
                $"{workflow.MessageName} of {call.LogicalName} in state {state.Value} at depth {workflow.Depth}"));
            context.GetExtension<ITracingService>()!.Trace("described");
        }
    }

    private sealed class Tracer(List<string> lines) : ITracingService
    {
        public void Trace(string format, params object?[] args) => lines.Add(format);
    }

    private sealed class WorkflowContext : IWorkflowContext
    {
        public string? StageName => null;

        public int WorkflowCategory => 0;

        public int WorkflowMode => 1;

        public IWorkflowContext? ParentContext => null;

        public int Mode => 0;

        public int IsolationMode => 2;

        public int Depth { get; init; }

        public string MessageName { get; init; } = string.Empty;

        public string PrimaryEntityName => string.Empty;

        public Guid? RequestId => null;

        public string? SecondaryEntityName => null;

        public ParameterCollection InputParameters { get; } = [];

        public ParameterCollection OutputParameters { get; } = [];

        public ParameterCollection SharedVariables { get; } = [];

        public Guid UserId => Guid.Empty;

        public Guid InitiatingUserId => Guid.Empty;

        public Guid BusinessUnitId => Guid.Empty;

        public Guid OrganizationId => Guid.Empty;

        public string OrganizationName => string.Empty;

        public Guid PrimaryEntityId => Guid.Empty;

        public EntityImageCollection PreEntityImages { get; } = [];

        public EntityImageCollection PostEntityImages { get; } = [];

        public EntityReference? OwningExtension => null;

        public Guid CorrelationId => Guid.Empty;

        public bool IsExecutingOffline => false;

        public bool IsOfflinePlayback => false;

        public bool IsInTransaction => false;

        public Guid OperationId => Guid.Empty;

        public DateTime OperationCreatedOn => DateTime.UnixEpoch;
    }
}
