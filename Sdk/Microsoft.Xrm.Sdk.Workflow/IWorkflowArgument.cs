namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>One fact about an argument of a workflow definition.</summary>
public interface IWorkflowArgument
{
    object? ArgumentValue { get; }
}
