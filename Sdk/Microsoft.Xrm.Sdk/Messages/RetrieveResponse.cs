using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the Retrieve message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity? Entity => Results.ValueOrDefault<Entity>(nameof(Entity));

    public object? Notifications => Results.ValueOrDefault<object>(nameof(Notifications));
}
