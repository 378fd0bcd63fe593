using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The response of the WhoAmI message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => Results.ValueOrDefault<Guid>(nameof(UserId));

    public Guid BusinessUnitId => Results.ValueOrDefault<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => Results.ValueOrDefault<Guid>(nameof(OrganizationId));
}
