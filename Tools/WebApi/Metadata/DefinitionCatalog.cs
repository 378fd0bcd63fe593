using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Metadata;

/// <summary>The definitions of the tables and relationships of a model.</summary>
internal sealed class DefinitionCatalog
{
    private static readonly ConditionalWeakTable<ApiModel, DefinitionCatalog> Catalogs = [];

    /// <summary>Codes of tables that are the same in all environments, from Microsoft's table references.</summary>
    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal)
    {
        ["systemuser"] = 8,
        ["team"] = 9,
        ["businessunit"] = 10,
        ["principalobjectaccess"] = 11,
        ["role"] = 1036,
        ["asyncoperation"] = 4700,
    };

    private readonly ApiModel _model;

    private DefinitionCatalog(ApiModel model)
    {
        _model = model;
        var tables = model.Metadata.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal).ToArray();
        Tables = [.. tables.Select((table, place) => OfTable(table, place))];
        Relationships = [.. Tables.SelectMany(table => table.Links(nameof(EntityMetadata.ManyToOneRelationships)).Concat(table.Links(nameof(EntityMetadata.ManyToManyRelationships)))).DistinctBy(relationship => relationship.Id)];
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<Definition> Tables { get; }

    /// <summary>The relationships.</summary>
    public IReadOnlyList<Definition> Relationships { get; }

    /// <summary>The definitions of a model, which are made once.</summary>
    public static DefinitionCatalog Of(ApiModel model) => Catalogs.GetValue(model, found => new DefinitionCatalog(found));

    private static bool IsCustom(string table) => table.Contains('_', StringComparison.Ordinal);

    private static int? CodeOf(string table, int place) => Codes.TryGetValue(table, out var code) ? code : IsCustom(table) ? 10_000 + place : null;

    private Definition OfTable(EntityMetadata table, int place)
    {
        var name = table.LogicalName!;
        var definition = new Definition(
            table, "table " + name, (nameof(EntityMetadata.IsCustomEntity), IsCustom(name)), (nameof(EntityMetadata.ObjectTypeCode), CodeOf(name, place)), (nameof(EntityMetadata.IsActivity), name == "msdyn_ocliveworkitem"),
            (nameof(EntityMetadata.LogicalCollectionName), table.LogicalCollectionName ?? table.EntitySetName));
        definition.Link(nameof(EntityMetadata.Attributes), table.Attributes!.Select(column => OfColumn(name, column)));
        definition.Link(nameof(EntityMetadata.Keys), table.Keys!.Select(key => new Definition(key, $"key {name} {key.LogicalName}")));
        definition.Link(nameof(EntityMetadata.ManyToOneRelationships), table.ManyToOneRelationships!.Select(OfRelationship));
        definition.Link(nameof(EntityMetadata.OneToManyRelationships), table.OneToManyRelationships!.Select(OfRelationship));
        definition.Link(nameof(EntityMetadata.ManyToManyRelationships), table.ManyToManyRelationships!.Select(pairs => new Definition(
            pairs, "relationship " + pairs.SchemaName, (nameof(RelationshipMetadataBase.RelationshipType), RelationshipType.ManyToManyRelationship),
            (nameof(ManyToManyRelationshipMetadata.Entity1NavigationPropertyName), pairs.SchemaName), (nameof(ManyToManyRelationshipMetadata.Entity2NavigationPropertyName), pairs.SchemaName))));
        return definition;
    }

    private static Definition OfColumn(string table, AttributeMetadata column)
    {
        var name = column.LogicalName!;
        var definition = new Definition(column, $"column {table} {name}", (nameof(AttributeMetadata.IsCustomAttribute), IsCustom(name)));
        OptionSetMetadataBase? options = column switch
        {
            EnumAttributeMetadata choice => choice.OptionSet,
            BooleanAttributeMetadata flag => flag.OptionSet,
            _ => null,
        };
        if (options is null) return definition;
        var type = column switch
        {
            StateAttributeMetadata => OptionSetType.State,
            StatusAttributeMetadata => OptionSetType.Status,
            BooleanAttributeMetadata => OptionSetType.Boolean,
            _ => OptionSetType.Picklist,
        };
        definition.Link(nameof(EnumAttributeMetadata.OptionSet), [new Definition(
            options, $"options {table} {name}", (nameof(OptionSetMetadataBase.Name), $"{table}_{name}"), (nameof(OptionSetMetadataBase.IsGlobal), false), (nameof(OptionSetMetadataBase.OptionSetType), type))]);
        return definition;
    }

    private Definition OfRelationship(OneToManyRelationshipMetadata relationship)
    {
        var name = relationship.SchemaName!;
        var link = _model.Find(relationship.ReferencingEntity!)?.Links.FirstOrDefault(link => !link.IsCollection && link.Relationship == name)?.Name;
        return new Definition(
            relationship, "relationship " + name, (nameof(RelationshipMetadataBase.RelationshipType), RelationshipType.OneToManyRelationship),
            (nameof(OneToManyRelationshipMetadata.ReferencingEntityNavigationPropertyName), relationship.ReferencingEntityNavigationPropertyName ?? link),
            (nameof(OneToManyRelationshipMetadata.ReferencedEntityNavigationPropertyName), name));
    }
}
