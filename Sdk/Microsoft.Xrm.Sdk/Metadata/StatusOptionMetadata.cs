using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A status reason, with the status that it belongs to.</summary>
[DataContract(Name = "StatusOptionMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class StatusOptionMetadata : OptionMetadata
{
    public StatusOptionMetadata()
    {
    }

    public StatusOptionMetadata(int value, int? state)
    {
        Value = value;
        State = state;
    }

    [DataMember]
    public int? State { get; set; }

    [DataMember]
    public string? TransitionData { get; set; }
}
