using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The response of the RetrieveVersion message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string? Version => Results.ValueOrDefault<string>(nameof(Version));
}
