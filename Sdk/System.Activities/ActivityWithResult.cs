namespace System.Activities;

/// <summary>An activity with a result in its own argument: an expression.</summary>
public abstract class ActivityWithResult : Activity
{
    private protected ActivityWithResult()
    {
    }

    public Type ResultType => ResultTypeCore;

    public OutArgument? Result
    {
        get => ResultCore;
        set => ResultCore = value;
    }

    private protected abstract Type ResultTypeCore { get; }

    private protected abstract OutArgument? ResultCore { get; set; }
}

/// <summary>An activity with a result of a known type.</summary>
public abstract class Activity<TResult> : ActivityWithResult
{
    protected Activity()
    {
    }

    public new OutArgument<TResult>? Result { get; set; }

    private protected sealed override Type ResultTypeCore => typeof(TResult);

    private protected sealed override OutArgument? ResultCore
    {
        get => Result;
        set => Result = value switch
        {
            null => null,
            OutArgument<TResult> result => result,
            _ => throw new ArgumentException($"The result is an OutArgument of {typeof(TResult)}, not of {value.ArgumentType}.", nameof(value)),
        };
    }

    public static implicit operator Activity<TResult>(TResult constValue) => FromValue(constValue);

    public static Activity<TResult> FromValue(TResult constValue) => new Expressions.Literal<TResult>(constValue);
}
