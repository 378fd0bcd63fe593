using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the ModifyAccess message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest()
    {
        RequestName = "ModifyAccess";
    }

    public EntityReference? Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess? PrincipalAccess
    {
        get => Parameters.ValueOrDefault<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}
