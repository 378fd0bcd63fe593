using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the RetrieveMultiple message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection? EntityCollection => Results.ValueOrDefault<EntityCollection>(nameof(EntityCollection));
}
