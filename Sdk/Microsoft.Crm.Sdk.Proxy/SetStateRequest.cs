using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the SetState message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest()
    {
        RequestName = "SetState";
    }

    public EntityReference? EntityMoniker
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(EntityMoniker));
        set => Parameters[nameof(EntityMoniker)] = value;
    }

    public OptionSetValue? State
    {
        get => Parameters.ValueOrDefault<OptionSetValue>(nameof(State));
        set => Parameters[nameof(State)] = value;
    }

    public OptionSetValue? Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}
