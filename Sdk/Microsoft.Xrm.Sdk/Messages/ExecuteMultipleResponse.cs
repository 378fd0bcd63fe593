using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The response of the ExecuteMultiple message.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => Results.ValueOrDefault<bool>(nameof(IsFaulted));

    public ExecuteMultipleResponseItemCollection? Responses => Results.ValueOrDefault<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}
