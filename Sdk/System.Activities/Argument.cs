using System.Activities.Runtime;
using System.Diagnostics.CodeAnalysis;

namespace System.Activities;

/// <summary>A value that flows into an activity, out of it, or both. The argument itself has no value: the context of each run has it.</summary>
public abstract class Argument
{
    public const string ResultValue = "Result";

    private protected Argument(Type argumentType, ArgumentDirection direction)
    {
        ArgumentType = argumentType;
        Direction = direction;
    }

    public Type ArgumentType { get; }

    public ArgumentDirection Direction { get; }

    /// <summary>The expression for the value when the caller supplies none.</summary>
    internal virtual ActivityWithResult? ValueExpression => null;

    /// <summary>The value before anything is set.</summary>
    internal abstract object? DefaultValue { get; }

    public static Argument Create(Type type, ArgumentDirection direction)
    {
        ArgumentNullException.ThrowIfNull(type);
        var open = direction switch
        {
            ArgumentDirection.In => typeof(InArgument<>),
            ArgumentDirection.Out => typeof(OutArgument<>),
            ArgumentDirection.InOut => typeof(InOutArgument<>),
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "There is no such direction."),
        };
        return (Argument)Activator.CreateInstance(open.MakeGenericType(type))!;
    }

    public object? Get(ActivityContext context) => ValuesOf(context).Get(this);

    [return: MaybeNull]
    public T Get<T>(ActivityContext context) => (T)Get(context)!;

    public void Set(ActivityContext context, object? value)
    {
        var values = ValuesOf(context);
        if (!Accepts(value))
            throw new InvalidOperationException(
                $"An argument of {ArgumentType} cannot hold {(value is null ? "null" : "a value of " + value.GetType())}.");
        values.Set(this, value);
    }

    /// <summary>Whether the argument accepts the value. Unlike the real one, the stand-in does not widen numbers: an int is not a long.</summary>
    internal bool Accepts(object? value) => value is null
        ? !ArgumentType.IsValueType || Nullable.GetUnderlyingType(ArgumentType) is not null
        : ArgumentType.IsInstanceOfType(value);

    private static ArgumentValues ValuesOf(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Values;
    }
}
