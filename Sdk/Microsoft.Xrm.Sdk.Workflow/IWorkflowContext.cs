namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The workflow that runs a custom activity, as an extension of the activity's context.</summary>
public interface IWorkflowContext : IExecutionContext
{
    string? StageName { get; }

    int WorkflowCategory { get; }

    int WorkflowMode { get; }

    IWorkflowContext? ParentContext { get; }
}
