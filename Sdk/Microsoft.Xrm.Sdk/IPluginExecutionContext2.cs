using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who called, in terms of Microsoft Entra ID and of Power Pages.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext, IExecutionContext
{
    Guid UserAzureActiveDirectoryObjectId { get; }
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }
    Guid InitiatingUserApplicationId { get; }
    Guid PortalsContactId { get; }
    bool IsPortalsClientCall { get; }
}
