namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the caller's user agent.</summary>
public interface IPluginExecutionContext5 : IPluginExecutionContext4, IPluginExecutionContext3, IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    string? InitiatingUserAgent { get; }
}
