using System;
using System.Activities;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace PhoneCallCtx.Sdk.Tests.Activities;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData(ArgumentDirection.In, typeof(InArgument<int>))]
    [InlineData(ArgumentDirection.Out, typeof(OutArgument<int>))]
    [InlineData(ArgumentDirection.InOut, typeof(InOutArgument<int>))]
    public void An_argument_has_a_type_and_a_direction(ArgumentDirection direction, Type expected)
    {
        var argument = Argument.Create(typeof(int), direction);

        argument.Should().BeOfType(expected);
        argument.ArgumentType.Should().Be<int>();
        argument.Direction.Should().Be(direction);
    }

    [Fact]
    public void An_argument_needs_a_type_and_a_valid_direction()
    {
        FluentActions.Invoking(() => Argument.Create(null!, ArgumentDirection.In)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Argument.Create(typeof(int), (ArgumentDirection)3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Argument_and_context_read_and_write_the_same_value()
    {
        var activity = new Mixed(static (mixed, context) =>
        {
            mixed.In!.Set(context, 1);
            context.GetValue(mixed.In).Should().Be(1);
            context.SetValue(mixed.In, 2);
            mixed.In.Get(context).Should().Be(2);
            context.SetValue((Argument)mixed.In, 3);
            context.GetValue((Argument)mixed.In).Should().Be(3);
            ((Argument)mixed.In).Get(context).Should().Be(3);
            mixed.In.Get<int>(context).Should().Be(3);

            context.SetValue(mixed.Both!, "both");
            context.GetValue(mixed.Both!).Should().Be("both");
            context.SetValue(mixed.Out!, "out");
            context.GetValue(mixed.Out!).Should().Be("out");
        });

        WorkflowInvoker.Invoke(activity).Should().BeEquivalentTo(WorkflowInvokerTests.Inputs(("Both", "both"), ("Out", "out")));
    }

    [Fact]
    public void A_value_of_another_type_cannot_be_read_or_written()
    {
        WorkflowInvoker.Invoke(new Mixed(static (mixed, context) =>
        {
            FluentActions.Invoking(() => ((Argument)mixed.In!).Set(context, "text")).Should().Throw<InvalidOperationException>();
            FluentActions.Invoking(() => ((Argument)mixed.In!).Set(context, null)).Should().Throw<InvalidOperationException>();
            FluentActions.Invoking(() => mixed.In!.Get<string>(context)).Should().Throw<InvalidCastException>();
        }));
    }

    [Fact]
    public void An_argument_outside_the_activity_cannot_be_used()
    {
        var stranger = new InArgument<int>(1);

        WorkflowInvoker.Invoke(new Probe(context =>
        {
            FluentActions.Invoking(() => stranger.Get(context)).Should().Throw<InvalidOperationException>();
            FluentActions.Invoking(() => stranger.Set(context, 2)).Should().Throw<InvalidOperationException>();
            FluentActions.Invoking(() => context.GetValue((InArgument<int>)null!)).Should().Throw<ArgumentNullException>();
        }));
        FluentActions.Invoking(() => stranger.Get(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_context_ends_with_the_method_that_received_it()
    {
        ActivityContext? kept = null;
        var activity = new Mixed((_, context) => kept = context);
        WorkflowInvoker.Invoke(activity);

        FluentActions.Invoking(() => activity.In!.Get(kept!)).Should().Throw<ObjectDisposedException>();
        FluentActions.Invoking(() => kept!.GetExtension<string>()).Should().Throw<ObjectDisposedException>();
        FluentActions.Invoking(() => kept!.WorkflowInstanceId).Should().Throw<ObjectDisposedException>();
        FluentActions.Invoking(() => kept!.ActivityInstanceId).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Each_run_has_its_own_identifier()
    {
        var identifiers = new List<Guid>();
        var activity = new Probe(context => identifiers.Add(context.WorkflowInstanceId));

        WorkflowInvoker.Invoke(activity);
        WorkflowInvoker.Invoke(activity);

        identifiers.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.NotContain(Guid.Empty);
    }

    [Fact]
    public void A_constant_converts_to_an_argument()
    {
        InArgument<int> argument = 7;

        argument.Expression!.ResultType.Should().Be<int>();
        WorkflowInvoker.Invoke(argument.Expression).Should().Be(7);
        WorkflowInvoker.Invoke(InArgument<string>.FromValue("x").Expression!).Should().Be("x");
        FluentActions.Invoking(() => InArgument<int>.FromExpression(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_result_of_an_expression_is_a_typed_argument()
    {
        ActivityWithResult expression = new Length();
        var result = new OutArgument<int>();

        expression.Result = result;

        expression.Result.Should().BeSameAs(result);
        ((Length)expression).Result.Should().BeSameAs(result);
        FluentActions.Invoking(() => expression.Result = new OutArgument<string>()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_activity_reports_its_name_and_its_place()
    {
        var expression = new Length { Text = "x" };
        var activity = new Repeat { Text = "x", Times = expression, DisplayName = "Ring" };
        expression.DisplayName.Should().Be("Length");
        new Echo<int>().DisplayName.Should().Be("Echo<Int32>");
        activity.Id.Should().BeNull();

        WorkflowInvoker.Invoke(activity);

        activity.ToString().Should().Be("1: Ring");
        expression.Id.Should().StartWith("1.");
    }

    [Fact]
    public void Reflection_finds_the_attribute_of_required_arguments()
    {
        var required = TypeDescriptor.GetProperties(typeof(Demanding)).Cast<PropertyDescriptor>()
            .Where(property => property.Attributes[typeof(RequiredArgumentAttribute)] is not null)
            .Select(property => property.Name);
        var attribute = new RequiredArgumentAttribute();

        required.Should().BeEquivalentTo("First", "Second", "Both", "Out");
        attribute.TypeId.Should().BeSameAs(attribute);
    }

    [Fact]
    public void An_invalid_workflow_reports_its_errors()
    {
        var inner = new InvalidOperationException("inner");

        new InvalidWorkflowException().Message.Should().NotBeEmpty();
        new InvalidWorkflowException("what").Message.Should().Be("what");
        new InvalidWorkflowException("what", inner).InnerException.Should().BeSameAs(inner);
    }

    private sealed class Mixed(Action<Mixed, CodeActivityContext> look) : CodeActivity
    {
        public InArgument<int>? In { get; set; }

        public InOutArgument<string>? Both { get; set; }

        public OutArgument<string>? Out { get; set; }

        protected override void Execute(CodeActivityContext context) => look(this, context);
    }
}
