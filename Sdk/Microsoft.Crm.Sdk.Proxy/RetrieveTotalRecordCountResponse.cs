using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The response of the RetrieveTotalRecordCount message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveTotalRecordCountResponse : OrganizationResponse
{
    public EntityRecordCountCollection? EntityRecordCountCollection => Results.ValueOrDefault<EntityRecordCountCollection>(nameof(EntityRecordCountCollection));
}
