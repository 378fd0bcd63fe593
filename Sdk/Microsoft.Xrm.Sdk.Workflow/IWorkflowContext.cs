namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What a custom workflow activity learns of the workflow that runs it: an extension of its context.</summary>
public interface IWorkflowContext : IExecutionContext
{
    string? StageName { get; }

    int WorkflowCategory { get; }

    int WorkflowMode { get; }

    IWorkflowContext? ParentContext { get; }
}
