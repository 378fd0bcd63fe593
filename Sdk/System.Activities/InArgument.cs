using System.Activities.Expressions;
using System.Linq.Expressions;

namespace System.Activities;

/// <summary>An argument that flows into an activity.</summary>
public abstract class InArgument : Argument
{
    private protected InArgument(Type argumentType)
        : base(argumentType, ArgumentDirection.In)
    {
    }
}

/// <summary>
/// An argument of one type that flows into an activity. Its value in the stand-in is a constant, a lambda or an activity;
/// variables and delegate arguments are not supported.
/// </summary>
public sealed class InArgument<T> : InArgument
{
    public InArgument()
        : base(typeof(T))
    {
    }

    public InArgument(T constValue)
        : this() => Expression = Activity<T>.FromValue(constValue);

    public InArgument(Expression<Func<ActivityContext, T>> expression)
        : this()
    {
        if (expression is not null)
            Expression = new LambdaValue<T>(expression);
    }

    public InArgument(Activity<T> expression)
        : this() => Expression = expression;

    public Activity<T>? Expression { get; set; }

    internal override ActivityWithResult? ValueExpression => Expression;

    internal override object? DefaultValue => default(T);

    public static implicit operator InArgument<T>(Activity<T> expression) => FromExpression(expression);

    public static implicit operator InArgument<T>(T constValue) => FromValue(constValue);

    public static InArgument<T> FromExpression(Activity<T> expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new InArgument<T>(expression);
    }

    public static InArgument<T> FromValue(T constValue) => new(Activity<T>.FromValue(constValue));

    public new T? Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T? value) => base.Set(context, value);
}
