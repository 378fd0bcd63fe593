using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the authenticated user.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    Guid AuthenticatedUserId { get; }
}
