using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the UpsertMultiple message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[]? Results => base.Results.ValueOrDefault<UpsertResponse[]>(nameof(Results));
}
