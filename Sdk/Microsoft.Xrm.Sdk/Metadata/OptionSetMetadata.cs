using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The options of a choice.</summary>
[DataContract(Name = "OptionSetMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    private OptionMetadataCollection? options;

    public OptionSetMetadata()
    {
    }

    public OptionSetMetadata(OptionMetadataCollection? options)
    {
        this.options = options;
    }

    [DataMember]
    public OptionMetadataCollection Options
    {
        get => options ??= [];
        internal set => options = value;
    }

    [DataMember(Order = 91)]
    public string? ParentOptionSetName { get; set; }
}
