using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the CreateMultiple message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[]? Ids => Results.ValueOrDefault<Guid[]>(nameof(Ids));
}
