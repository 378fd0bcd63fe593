using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The description of a column that names a table.</summary>
[DataContract(Name = "EntityNameAttributeMetadata", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    public EntityNameAttributeMetadata()
        : base(AttributeTypeCode.EntityName, schemaName: null)
    {
    }

    public EntityNameAttributeMetadata(string? schemaName)
        : base(AttributeTypeCode.EntityName, schemaName)
    {
    }

    [DataMember(Order = 90)]
    public bool IsEntityReferenceStored { get; internal set; }
}
