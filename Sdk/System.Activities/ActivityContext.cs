using System.Activities.Runtime;

namespace System.Activities;

/// <summary>The context of a running activity: its arguments and the extensions of the host. It ends with the method that received it.</summary>
public class ActivityContext
{
    private readonly ArgumentValues values;
    private WorkflowRun? run;

    internal ActivityContext(WorkflowRun run, ArgumentValues values, string instanceId)
    {
        this.run = run;
        this.values = values;
        ActivityInstanceId = instanceId;
        WorkflowInstanceId = run.Id;
    }

    public string ActivityInstanceId
    {
        get
        {
            _ = Run;
            return field;
        }
    }

    public Guid WorkflowInstanceId
    {
        get
        {
            _ = Run;
            return field;
        }
    }

    /// <summary>The values, until the method returns.</summary>
    internal ArgumentValues Values
    {
        get
        {
            _ = Run;
            return values;
        }
    }

    private WorkflowRun Run => run ?? throw new ObjectDisposedException(
        GetType().FullName, "An activity context can be used only within the method that it was passed to.");

    /// <summary>The first extension of the type, or null when the host has none.</summary>
    public T? GetExtension<T>()
        where T : class => Run.GetExtension<T>();

    public T? GetValue<T>(OutArgument<T> argument) => Required(argument).Get(this);

    public T? GetValue<T>(InOutArgument<T> argument) => Required(argument).Get(this);

    public T? GetValue<T>(InArgument<T> argument) => Required(argument).Get(this);

    public object? GetValue(Argument argument) => Required(argument).Get(this);

    public void SetValue<T>(OutArgument<T> argument, T? value) => Required(argument).Set(this, value);

    public void SetValue<T>(InOutArgument<T> argument, T? value) => Required(argument).Set(this, value);

    public void SetValue<T>(InArgument<T> argument, T? value) => Required(argument).Set(this, value);

    public void SetValue(Argument argument, object? value) => Required(argument).Set(this, value);

    internal void End() => run = null;

    private static TArgument Required<TArgument>(TArgument argument)
        where TArgument : Argument
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument;
    }
}

/// <summary>The context of a code activity.</summary>
public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(WorkflowRun run, ArgumentValues values, string instanceId)
        : base(run, values, instanceId)
    {
    }
}
