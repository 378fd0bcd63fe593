using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The request of the RetrieveTotalRecordCount message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveTotalRecordCountRequest : OrganizationRequest
{
    public RetrieveTotalRecordCountRequest()
    {
        RequestName = "RetrieveTotalRecordCount";
    }

    public string[]? EntityNames
    {
        get => Parameters.ValueOrDefault<string[]>(nameof(EntityNames));
        set => Parameters[nameof(EntityNames)] = value;
    }
}
