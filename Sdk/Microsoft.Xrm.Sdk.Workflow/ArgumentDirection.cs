namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The direction of an argument in a workflow definition.</summary>
public enum ArgumentDirection
{
    Input = 0,
    Output = 1,
}
