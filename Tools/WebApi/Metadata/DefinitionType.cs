using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>A class of the SDK's metadata as a type of definitions. Its properties have the names that the Web API uses too.</summary>
internal sealed class DefinitionType
{
    private const string MetadataNamespace = "Microsoft.Xrm.Sdk.Metadata.";

    /// <summary>Types of columns and relationships that the platform has. The local Dataverse has definitions of some of them.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "AttributeMetadata", "BigIntAttributeMetadata", "BooleanAttributeMetadata", "DateTimeAttributeMetadata", "DecimalAttributeMetadata", "DoubleAttributeMetadata",
        "EntityNameAttributeMetadata", "EnumAttributeMetadata", "FileAttributeMetadata", "ImageAttributeMetadata", "IntegerAttributeMetadata", "LookupAttributeMetadata",
        "ManagedPropertyAttributeMetadata", "MemoAttributeMetadata", "MoneyAttributeMetadata", "MultiSelectPicklistAttributeMetadata", "PicklistAttributeMetadata",
        "StateAttributeMetadata", "StatusAttributeMetadata", "StringAttributeMetadata", "UniqueIdentifierAttributeMetadata", "OneToManyRelationshipMetadata",
        "ManyToManyRelationshipMetadata", "OptionSetMetadata", "BooleanOptionSetMetadata",
    };

    private static readonly ConcurrentDictionary<Type, DefinitionType> Types = new();

    private readonly Dictionary<string, PropertyInfo> _values;
    private readonly Dictionary<string, PropertyInfo> _links;

    private DefinitionType(Type type)
    {
        var all = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.Name != "ExtensionData" && property.GetIndexParameters().Length == 0).ToArray();
        _values = all.Where(property => !IsLink(property)).ToDictionary(property => property.Name, StringComparer.Ordinal);
        _links = all.Where(IsLink).ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    /// <summary>The properties with values.</summary>
    public IReadOnlyCollection<PropertyInfo> Values => _values.Values;

    /// <summary>The type of a class.</summary>
    public static DefinitionType Of(Type type) => Types.GetOrAdd(type, found => new DefinitionType(found));

    /// <summary>The class with a name; null if the local Dataverse has no definitions of this type.</summary>
    public static Type? Find(string name) => typeof(EntityMetadata).Assembly.GetType(MetadataNamespace + name);

    /// <summary>Whether the platform has a type with a name.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>Whether a class is, or is derived from, the one with a name.</summary>
    public static bool Is(Type type, string name)
    {
        for (var found = type; found is not null; found = found.BaseType)
            if (found.Name == name) return true;
        return false;
    }

    /// <summary>The property with a value; null for none.</summary>
    public PropertyInfo? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The property with definitions of their own; null for none.</summary>
    public PropertyInfo? Link(string name) => _links.GetValueOrDefault(name);

    /// <summary>The class of the definitions behind a property.</summary>
    public static Type TargetOf(PropertyInfo link) => link.PropertyType.GetElementType() ?? link.PropertyType;

    private static bool IsLink(PropertyInfo property)
    {
        var type = TargetOf(property);
        return type.IsAssignableTo(typeof(AttributeMetadata)) || type.IsAssignableTo(typeof(EntityKeyMetadata)) || type.IsAssignableTo(typeof(RelationshipMetadataBase)) || type.IsAssignableTo(typeof(OptionSetMetadataBase));
    }
}
