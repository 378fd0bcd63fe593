using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the RevokeAccess message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest()
    {
        RequestName = "RevokeAccess";
    }

    public EntityReference? Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference? Revokee
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Revokee));
        set => Parameters[nameof(Revokee)] = value;
    }
}
