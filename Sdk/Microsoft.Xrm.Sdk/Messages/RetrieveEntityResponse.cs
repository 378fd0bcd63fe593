using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the RetrieveEntity message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    public EntityMetadata? EntityMetadata => Results.ValueOrDefault<EntityMetadata>(nameof(EntityMetadata));
}
