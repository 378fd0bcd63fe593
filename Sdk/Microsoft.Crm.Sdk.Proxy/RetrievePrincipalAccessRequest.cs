using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the RetrievePrincipalAccess message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest()
    {
        RequestName = "RetrievePrincipalAccess";
    }

    public EntityReference? Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference? Principal
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Principal));
        set => Parameters[nameof(Principal)] = value;
    }
}
