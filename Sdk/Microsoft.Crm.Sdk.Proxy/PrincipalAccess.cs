using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A user or a team, and its rights on a row.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public EntityReference? Principal { get; set; }

    [DataMember]
    public AccessRights AccessMask { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}
