using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the ExecuteTransaction message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection? Responses => Results.ValueOrDefault<OrganizationResponseCollection>(nameof(Responses));
}
