using System.Activities.Hosting;
using System.Activities.Runtime;
using System.Collections.Generic;

namespace System.Activities;

/// <summary>Runs an activity on the calling thread and returns its outputs. The stand-in has no time-outs and no asynchronous calls.</summary>
public sealed class WorkflowInvoker
{
    private readonly Activity workflow;

    public WorkflowInvoker(Activity workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        this.workflow = workflow;
    }

    /// <summary>The extensions for the activity; no extension can be added after the run.</summary>
    internal WorkflowInstanceExtensionManager Extensions { get; } = new();

    public static IDictionary<string, object?> Invoke(Activity workflow) => new WorkflowInvoker(workflow).Invoke();

    public static IDictionary<string, object?> Invoke(Activity workflow, IDictionary<string, object?> inputs) =>
        new WorkflowInvoker(workflow).Invoke(inputs);

    public static TResult Invoke<TResult>(Activity<TResult> workflow) => ResultOf<TResult>(Invoke((Activity)workflow));

    public static TResult Invoke<TResult>(Activity<TResult> workflow, IDictionary<string, object?> inputs) =>
        ResultOf<TResult>(Invoke((Activity)workflow, inputs));

    public IDictionary<string, object?> Invoke() => new WorkflowRun(Extensions).Start(workflow, new Dictionary<string, object?>(StringComparer.Ordinal));

    public IDictionary<string, object?> Invoke(IDictionary<string, object?> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new WorkflowRun(Extensions).Start(workflow, inputs);
    }

    private static TResult ResultOf<TResult>(IDictionary<string, object?> outputs) => (TResult)outputs[Argument.ResultValue]!;
}
