namespace System.Activities;

/// <summary>An argument that flows into an activity and out of it.</summary>
public abstract class InOutArgument : Argument
{
    private protected InOutArgument(Type argumentType)
        : base(argumentType, ArgumentDirection.InOut)
    {
    }
}

/// <summary>An argument of one type that flows into an activity and out of it. The stand-in binds it to the caller only, not to a variable or an expression.</summary>
public sealed class InOutArgument<T> : InOutArgument
{
    public InOutArgument()
        : base(typeof(T))
    {
    }

    internal override object? DefaultValue => default(T);

    public new T? Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T? value) => base.Set(context, value);
}
