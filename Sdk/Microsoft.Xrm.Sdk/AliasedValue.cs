using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a column under an alias of the query: a column of a linked table, or an aggregate.</summary>
[KnownType(nameof(AliasedValue.GetKnownAliasedValueTypes))]
[DataContract(Name = "AliasedValue", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class AliasedValue : IExtensibleDataObject
{
    public AliasedValue()
    {
    }

    public AliasedValue(string? entityLogicalName, string? attributeLogicalName, object? value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    [DataMember]
    public string? AttributeLogicalName { get; private set; }

    [DataMember]
    public string? EntityLogicalName { get; private set; }

    [DataMember]
    public object? Value { get; private set; }

    public ExtensionDataObject? ExtensionData { get; set; }

    internal static IEnumerable<Type> GetKnownAliasedValueTypes() => KnownValueTypes.All;
}
