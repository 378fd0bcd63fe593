namespace Microsoft.Xrm.Sdk;

/// <summary>The operation in which a plug-in runs.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    int Stage { get; }
    IPluginExecutionContext? ParentContext { get; }
}
