using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A choice, with any kind of options.</summary>
[DataContract(Name = "OptionSetMetadataBase", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
[KnownType(typeof(OptionSetMetadata))]
[KnownType(typeof(BooleanOptionSetMetadata))]
public abstract class OptionSetMetadataBase : MetadataBase
{
    protected OptionSetMetadataBase()
    {
    }

    [DataMember]
    public Label? Description { get; set; }

    [DataMember]
    public Label? DisplayName { get; set; }

    [DataMember]
    public bool? IsCustomOptionSet { get; set; }

    [DataMember]
    public bool? IsGlobal { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public BooleanManagedProperty? IsCustomizable { get; set; }

    [DataMember]
    public string? Name { get; set; }

    [DataMember]
    public string? ExternalTypeName { get; set; }

    [DataMember]
    public OptionSetType? OptionSetType { get; set; }

    [DataMember(Order = 60)]
    public string? IntroducedVersion { get; internal set; }
}
