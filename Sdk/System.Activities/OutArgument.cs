namespace System.Activities;

/// <summary>An argument that flows out of an activity.</summary>
public abstract class OutArgument : Argument
{
    private protected OutArgument(Type argumentType)
        : base(argumentType, ArgumentDirection.Out)
    {
    }
}

/// <summary>An argument of one type that flows out of an activity. The stand-in binds it to the caller only, not to a variable or an expression.</summary>
public sealed class OutArgument<T> : OutArgument
{
    public OutArgument()
        : base(typeof(T))
    {
    }

    internal override object? DefaultValue => default(T);

    public new T? Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T? value) => base.Set(context, value);
}
