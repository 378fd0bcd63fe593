using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the Assign message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest()
    {
        RequestName = "Assign";
    }

    public EntityReference? Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference? Assignee
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Assignee));
        set => Parameters[nameof(Assignee)] = value;
    }
}
