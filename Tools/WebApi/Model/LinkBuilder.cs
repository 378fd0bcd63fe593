using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>Adds the navigation properties: one for each lookup and target, and one for each relationship on its other side.</summary>
internal sealed class LinkBuilder(Dictionary<string, EntityMetadata> tables, Dictionary<string, EdmEntityType> types)
{
    /// <summary>The target <c>owner</c> of the reference, which means users and teams.</summary>
    private const string Owner = "owner";

    private readonly Dictionary<string, List<ApiLink>> _links = tables.Keys.ToDictionary(name => name, _ => new List<ApiLink>(), StringComparer.Ordinal);

    /// <summary>Adds the properties to the types.</summary>
    /// <returns>The links of each table.</returns>
    public IReadOnlyDictionary<string, List<ApiLink>> Build()
    {
        foreach (var table in tables.Values)
        {
            foreach (var lookup in table.Attributes!.OfType<LookupAttributeMetadata>()) AddLookup(table, lookup);
        }

        var pairs = tables.Values.SelectMany(table => table.ManyToManyRelationships ?? []).DistinctBy(relationship => relationship.SchemaName, StringComparer.Ordinal).ToArray();
        foreach (var pair in pairs) AddPairs(pair);
        return _links;
    }

    private void AddLookup(EntityMetadata table, LookupAttributeMetadata lookup)
    {
        var column = lookup.LogicalName!;
        var relationships = (table.ManyToOneRelationships ?? []).Where(relationship => relationship.ReferencingAttribute == column).ToArray();
        var targets = lookup.AttributeType == AttributeTypeCode.Owner ? [Owner]
            : lookup.Targets is { Length: > 0 } some ? some
            : relationships.Select(relationship => relationship.ReferencedEntity!).ToArray();
        var isTyped = lookup.Targets is { Length: 1 } || lookup.AttributeType == AttributeTypeCode.Owner;
        foreach (var target in targets)
        {
            var relationship = relationships.FirstOrDefault(relationship => relationship.ReferencedEntity == target);
            var name = relationship?.ReferencingEntityNavigationPropertyName ?? (isTyped ? column : $"{column}_{target}");
            var type = target == Owner ? ApiNames.Principal : target;
            Add(table.LogicalName!, new ApiLink(name, relationship?.SchemaName, type) { Column = column }, relationship?.SchemaName);
        }
    }

    private void Add(string table, ApiLink link, string? collection)
    {
        var (from, to) = (types[table], types[link.Target]);
        var dependent = from.FindProperty(ApiNames.LookupProperty(link.Column)) as IEdmStructuralProperty;
        var one = new EdmNavigationPropertyInfo
        {
            Name = link.Name,
            Target = to,
            TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            DependentProperties = dependent is null ? null : [dependent],
            PrincipalProperties = dependent is null ? null : to.Key(),
        };
        _links[table].Add(link);
        if (collection is null)
        {
            from.AddUnidirectionalNavigation(one);
            return;
        }

        from.AddBidirectionalNavigation(one, new EdmNavigationPropertyInfo { Name = collection, Target = from, TargetMultiplicity = EdmMultiplicity.Many });
        var many = new ApiLink(collection, link.Relationship, table) { Column = link.Column, IsCollection = true };
        foreach (var referenced in link.Target == ApiNames.Principal ? ["systemuser", "team"] : new[] { link.Target }) _links[referenced].Add(many);
    }

    private void AddPairs(ManyToManyRelationshipMetadata pair)
    {
        var name = pair.SchemaName!;
        var (first, second) = (types[pair.Entity1LogicalName!], types[pair.Entity2LogicalName!]);
        first.AddBidirectionalNavigation(
            new EdmNavigationPropertyInfo { Name = name, Target = second, TargetMultiplicity = EdmMultiplicity.Many },
            new EdmNavigationPropertyInfo { Name = name, Target = first, TargetMultiplicity = EdmMultiplicity.Many });
        _links[first.Name].Add(new ApiLink(name, name, second.Name) { IsCollection = true, IntersectTable = pair.IntersectEntityName, NearColumn = pair.Entity1IntersectAttribute!, FarColumn = pair.Entity2IntersectAttribute! });
        _links[second.Name].Add(new ApiLink(name, name, first.Name) { IsCollection = true, IntersectTable = pair.IntersectEntityName, NearColumn = pair.Entity2IntersectAttribute!, FarColumn = pair.Entity1IntersectAttribute! });
    }
}
