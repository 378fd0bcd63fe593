using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the caller's identity in Microsoft Entra ID and Power Pages.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext, IExecutionContext
{
    Guid UserAzureActiveDirectoryObjectId { get; }
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }
    Guid InitiatingUserApplicationId { get; }
    Guid PortalsContactId { get; }
    bool IsPortalsClientCall { get; }
}
