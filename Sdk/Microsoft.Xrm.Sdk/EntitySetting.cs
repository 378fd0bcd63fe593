using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a table or a column.</summary>
[DataContract(Name = "EntitySetting", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class EntitySetting : IExtensibleDataObject
{
    public EntitySetting()
    {
    }

    [DataMember]
    public string? Name { get; set; }

    [DataMember]
    public Entity? Value { get; set; }

    [DataMember]
    public EntitySetting[]? ChildSettings { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}
