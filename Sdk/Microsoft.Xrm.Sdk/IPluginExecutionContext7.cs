namespace Microsoft.Xrm.Sdk;

/// <summary>Adds whether the caller is an application user.</summary>
public interface IPluginExecutionContext7 : IPluginExecutionContext6, IPluginExecutionContext5, IPluginExecutionContext4, IPluginExecutionContext3, IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    bool IsApplicationUser { get; }
}
