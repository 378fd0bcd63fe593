using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The request of the Upsert message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest()
    {
        RequestName = "Upsert";
    }

    public Entity? Target
    {
        get => Parameters.ValueOrDefault<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
