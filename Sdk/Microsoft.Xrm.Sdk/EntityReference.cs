using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row, named by its table and its id or an alternate key.</summary>
/// <remarks>Two references are equal when table, id and alternate key are; name and row version do not count.</remarks>
[DataContract(Name = "EntityReference", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[Serializable]
public sealed class EntityReference : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject? extensionData;

    private KeyAttributeCollection? keyAttributes;

    public EntityReference()
    {
    }

    public EntityReference(string logicalName)
    {
        LogicalName = logicalName;
    }

    public EntityReference(string logicalName, Guid id)
        : this(logicalName)
    {
        Id = id;
    }

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName)
    {
        KeyAttributes = keyAttributeCollection;
    }

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public string? LogicalName { get; set; }

    [DataMember]
    public string? Name { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string? RowVersion { get; set; }

    public ExtensionDataObject? ExtensionData
    {
        get => extensionData;
        set => extensionData = value;
    }

    public override bool Equals(object? obj) =>
        obj is EntityReference other
        && Id == other.Id
        && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
        && KeyAttributes.Count == other.KeyAttributes.Count
        && KeyAttributes.All(key => other.KeyAttributes.TryGetValue(key.Key, out var value) && Equals(key.Value, value));

    public override int GetHashCode() =>
        Id.GetHashCode() ^ (LogicalName is null ? 0 : StringComparer.Ordinal.GetHashCode(LogicalName));
}
