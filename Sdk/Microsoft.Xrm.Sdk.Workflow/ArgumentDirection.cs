namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The way that the value of an argument takes, as a workflow definition tells it.</summary>
public enum ArgumentDirection
{
    Input = 0,
    Output = 1,
}
