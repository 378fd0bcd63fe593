using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A status, with its default status reason.</summary>
[DataContract(Name = "StateOptionMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class StateOptionMetadata : OptionMetadata
{
    public StateOptionMetadata()
    {
    }

    [DataMember]
    public int? DefaultStatus { get; set; }

    [DataMember]
    public string? InvariantName { get; set; }
}
