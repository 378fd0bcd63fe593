namespace Microsoft.Xrm.Sdk;

/// <summary>What a plug-in is told about the operation it runs in.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    int Stage { get; }
    IPluginExecutionContext? ParentContext { get; }
}
