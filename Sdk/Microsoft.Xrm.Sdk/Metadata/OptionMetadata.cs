using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>One option of a choice.</summary>
[DataContract(Name = "OptionMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
[KnownType(typeof(StateOptionMetadata))]
[KnownType(typeof(StatusOptionMetadata))]
public class OptionMetadata : MetadataBase
{
    public OptionMetadata()
    {
    }

    public OptionMetadata(int value)
    {
        Value = value;
    }

    public OptionMetadata(int value, IEnumerable<int>? parentOptionValues)
    {
        Value = value;
        ParentValues = parentOptionValues?.ToArray();
    }

    public OptionMetadata(Label? label, int? value)
    {
        Label = label;
        Value = value;
    }

    public OptionMetadata(Label? label, int? value, IEnumerable<int>? parentOptionValues)
    {
        Label = label;
        Value = value;
        ParentValues = parentOptionValues?.ToArray();
    }

    [DataMember]
    public int? Value { get; set; }

    [DataMember]
    public Label? Label { get; set; }

    [DataMember]
    public Label? Description { get; set; }

    [DataMember]
    public string? Color { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public string? ExternalValue { get; set; }

    [DataMember(Order = 91)]
    public int[]? ParentValues { get; set; }

    [DataMember]
    public string? Tag { get; internal set; }

    [DataMember]
    public bool IsHidden { get; internal set; }
}
