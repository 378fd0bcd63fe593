using System;
using System.Activities;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Activities;

public sealed class WorkflowInvokerTests
{
    public static TheoryData<Activity, object?> Defaults => new()
    {
        { new Echo<string>(), null },
        { new Echo<int>(), 0 },
        { new Echo<bool>(), false },
        { new Echo<int?>(), null },
        { new Echo<DateTime>(), default(DateTime) },
        { new Echo<Guid>(), Guid.Empty },
        { new Echo<EntityReference>(), null },
    };

    public static TheoryData<Activity, object?, bool> Values => new()
    {
        { new Echo<int>(), 7, true },
        { new Echo<int>(), "7", false },
        { new Echo<int>(), null, false },
        { new Echo<int>(), 7L, false },
        { new Echo<long>(), 7, false },
        { new Echo<int?>(), 7, true },
        { new Echo<int?>(), null, true },
        { new Echo<int?>(), true, false },
        { new Echo<string>(), "7", true },
        { new Echo<string>(), null, true },
        { new Echo<string>(), 7, false },
        { new Echo<object>(), 7, true },
        { new Echo<Exception>(), new InvalidOperationException("derived"), true },
        { new Echo<ArgumentException>(), new InvalidOperationException("another"), false },
        { new Echo<EntityReference>(), new EntityReference("contact", Guid.Empty), true },
        { new Echo<EntityReference>(), new Entity("contact"), false },
    };

    [Fact]
    public void Inputs_and_outputs_have_the_names_of_the_properties()
    {
        var outputs = WorkflowInvoker.Invoke(new Repeat(), Inputs(("Text", "ring "), ("Times", 3), ("Total", 4)));

        outputs.Should().BeEquivalentTo(Inputs(("Repeated", "ring ring ring "), ("Total", 7), ("NeverSet", default(DateTime))));
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public void An_absent_input_has_the_default_of_its_type(Activity echo, object? expected)
    {
        var outputs = WorkflowInvoker.Invoke(echo);

        outputs["Out"].Should().Be(expected);
        outputs["Both"].Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void An_argument_accepts_only_values_of_its_type(Activity echo, object? value, bool accepted)
    {
        foreach (var name in new[] { "In", "Both" })
        {
            var invoke = () => WorkflowInvoker.Invoke(echo, Inputs((name, value)));

            if (accepted)
                invoke.Should().NotThrow().Which[name == "In" ? "Out" : name].Should().Be(value);
            else
                invoke.Should().Throw<ArgumentException>().WithMessage($"*'{name}'*");
        }
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("text")]
    [InlineData("Repeated")]
    [InlineData("Label")]
    [InlineData("")]
    public void An_input_without_an_input_argument_is_rejected(string name)
    {
        var invoke = () => WorkflowInvoker.Invoke(new Repeat(), Inputs(("Text", "ring"), (name, "x")));

        invoke.Should().Throw<ArgumentException>().WithMessage($"*case-sensitive): {name}.*");
    }

    [Fact]
    public void Only_arguments_of_direction_In_are_required()
    {
        var invoke = () => WorkflowInvoker.Invoke(new Demanding());

        invoke.Should().Throw<ArgumentException>().WithMessage("*'First'*'Second'*")
            .Which.Message.Should().NotContainAny("'Both'", "'Out'");
    }

    [Fact]
    public void A_required_input_may_be_null_if_its_type_allows_it()
    {
        var invoke = () => WorkflowInvoker.Invoke(new Demanding(), Inputs(("First", 1), ("Second", null)));

        invoke.Should().NotThrow();
    }

    [Fact]
    public void All_faults_of_the_inputs_are_reported_at_once()
    {
        var invoke = () => WorkflowInvoker.Invoke(new Demanding(), Inputs(("First", "one"), ("Third", 3)));

        invoke.Should().Throw<ArgumentException>().WithMessage("*'Demanding'*Third*'First'*'Second'*");
    }

    [Fact]
    public void A_constant_on_the_property_replaces_a_missing_input()
    {
        var activity = new Repeat { Text = "a", Times = new InArgument<int>(2) };

        WorkflowInvoker.Invoke(activity)["Repeated"].Should().Be("aa");
        WorkflowInvoker.Invoke(activity, Inputs(("Text", "b")))["Repeated"].Should().Be("bb");
    }

    [Fact]
    public void A_lambda_or_an_activity_computes_the_value_in_each_run()
    {
        var runs = 0;
        var activity = new Repeat
        {
            Text = new InArgument<string>(context => context.ActivityInstanceId.Length > 0 ? "x" : string.Empty),
            Times = new InArgument<int>(new Count(() => ++runs)),
        };

        WorkflowInvoker.Invoke(activity)["Repeated"].Should().Be("x");
        WorkflowInvoker.Invoke(activity)["Repeated"].Should().Be("xx");
    }

    [Fact]
    public void The_arguments_of_an_expression_are_evaluated_before_it()
    {
        var activity = new Repeat { Text = "ab", Times = new Length { Text = "four" } };

        WorkflowInvoker.Invoke(activity)["Repeated"].Should().Be("abababab");
    }

    [Fact]
    public void A_missing_required_argument_of_an_expression_makes_the_workflow_invalid()
    {
        var invoke = () => WorkflowInvoker.Invoke(new Repeat { Times = new Length() }, Inputs(("Text", "ring")));

        invoke.Should().Throw<InvalidWorkflowException>().WithMessage("*'Length'*'Text'*");
    }

    [Fact]
    public void A_constant_of_a_mutable_type_makes_the_workflow_invalid()
    {
        var activity = new Echo<EntityReference> { In = new EntityReference("contact", Guid.Empty) };

        var invoke = () => WorkflowInvoker.Invoke(activity, Inputs(("Nobody", 1)));

        invoke.Should().Throw<InvalidWorkflowException>().WithMessage("*Literal<EntityReference>*Microsoft.Xrm.Sdk.EntityReference*");
    }

    [Fact]
    public void The_exception_of_an_activity_reaches_the_caller_unchanged()
    {
        var thrown = new InvalidPluginExecutionException("no");

        var invoke = () => WorkflowInvoker.Invoke(new Probe(_ => throw thrown));

        invoke.Should().Throw<InvalidPluginExecutionException>().Which.Should().BeSameAs(thrown);
    }

    [Fact]
    public void The_result_of_an_activity_is_returned_alone_or_with_the_outputs()
    {
        WorkflowInvoker.Invoke(new Length { Text = "four" }).Should().Be(4);
        WorkflowInvoker.Invoke(new Length(), Inputs(("Text", string.Empty))).Should().Be(0);
        WorkflowInvoker.Invoke((Activity)new Length(), Inputs(("Text", "four")))
            .Should().BeEquivalentTo(Inputs(("Result", 4), ("IsEmpty", false)));
    }

    [Fact]
    public void A_run_does_not_affect_the_next_one()
    {
        var activity = new Repeat();
        WorkflowInvoker.Invoke(activity, Inputs(("Text", "ring"), ("Times", 2), ("Total", 40)));

        var outputs = WorkflowInvoker.Invoke(activity, Inputs(("Text", "ring")));

        outputs["Repeated"].Should().Be(string.Empty);
        outputs["Total"].Should().Be(0);
    }

    [Fact]
    public void A_missing_argument_is_created_and_an_existing_one_stays()
    {
        var times = new InArgument<int>(1);
        var activity = new Repeat { Times = times };
        activity.Text.Should().BeNull();

        WorkflowInvoker.Invoke(activity, Inputs(("Text", "ring")));

        activity.Text.Should().NotBeNull();
        activity.Times.Should().BeSameAs(times);
    }

    [Fact]
    public void An_activity_without_an_implementation_does_nothing()
    {
        WorkflowInvoker.Invoke(new Nothing()).Should().BeEquivalentTo(Inputs(("Out", 0)));
    }

    [Fact]
    public void A_null_workflow_and_null_inputs_throw()
    {
        FluentActions.Invoking(() => new WorkflowInvoker(null!)).Should().Throw<ArgumentNullException>().WithParameterName("workflow");
        FluentActions.Invoking(() => WorkflowInvoker.Invoke(null!)).Should().Throw<ArgumentNullException>().WithParameterName("workflow");
        FluentActions.Invoking(() => WorkflowInvoker.Invoke(new Nothing(), null!)).Should().Throw<ArgumentNullException>().WithParameterName("inputs");
    }

    internal static Dictionary<string, object?> Inputs(params (string Name, object? Value)[] inputs)
    {
        var dictionary = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
            dictionary.Add(name, value);
        return dictionary;
    }

    private sealed class Count(Func<int> next) : CodeActivity<int>
    {
        protected override int Execute(CodeActivityContext context) => next();
    }
}
