using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the environment and the tenant.</summary>
public interface IPluginExecutionContext6 : IPluginExecutionContext5, IPluginExecutionContext4, IPluginExecutionContext3, IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    string EnvironmentId { get; }
    Guid TenantId { get; }
}
