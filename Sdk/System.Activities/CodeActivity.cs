namespace System.Activities;

/// <summary>An activity that runs code: the base of a custom workflow activity.</summary>
public abstract class CodeActivity : Activity
{
    protected CodeActivity()
    {
    }

    protected abstract void Execute(CodeActivityContext context);

    internal sealed override void Run(CodeActivityContext context) => Execute(context);
}

/// <summary>A code activity that returns a value in its argument Result.</summary>
public abstract class CodeActivity<TResult> : Activity<TResult>
{
    protected CodeActivity()
    {
    }

    protected abstract TResult Execute(CodeActivityContext context);

    internal sealed override void Run(CodeActivityContext context)
    {
        var result = Execute(context);
        Result?.Set(context, result);
    }
}
