using System.Collections.Generic;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>A column that an expression names: lookups, then the column.</summary>
/// <param name="Variable">The range variable at its start.</param>
/// <param name="Links">The lookups.</param>
/// <param name="Column">The column.</param>
internal sealed record ColumnPath(string Variable, IReadOnlyList<ApiLink> Links, ApiColumn Column)
{
    /// <summary>Reads an expression.</summary>
    /// <returns>The column; null if the expression names none.</returns>
    /// <exception cref="ApiException">The expression has a part that the platform does not have.</exception>
    public static ColumnPath? Of(ApiModel model, QueryNode node)
    {
        switch (node)
        {
            case ConvertNode convert:
                return Of(model, convert.Source);
            case SingleValuePropertyAccessNode { Source: SingleNavigationNode navigation } access:
                return Linked(model, navigation, access.Property.Name);
            case SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode variable } access:
                return TableOf(model, variable) is { } table && table.ColumnOf(access.Property.Name) is { } column ? new ColumnPath(variable.Name, [], column) : null;
            case SingleNavigationNode navigation:
                return Lookup(model, navigation);
            default:
                return null;
        }
    }

    /// <summary>The table of a range variable; null for none.</summary>
    public static ApiTable? TableOf(ApiModel model, ResourceRangeVariableReferenceNode variable) => model.Find(variable.RangeVariable.StructuredTypeReference.StructuredDefinition() is IEdmEntityType type ? type.Name : "");

    /// <summary>A column of a linked row. The key of the linked row is the lookup itself.</summary>
    private static ColumnPath Linked(ApiModel model, SingleNavigationNode navigation, string property)
    {
        var lookup = Lookup(model, navigation);
        if (model.Find(Link(model, navigation).Target) is not { } table) return lookup;
        var column = table.ColumnOf(property) ?? throw ApiErrors.BadRequest($"Could not find a property named '{property}' on type '{ApiNames.Namespace}.{table.LogicalName}'.");
        return column.LogicalName == table.PrimaryId ? lookup : new ColumnPath(lookup.Variable, [.. lookup.Links, Link(model, navigation)], column);
    }

    private static ColumnPath Lookup(ApiModel model, SingleNavigationNode navigation)
    {
        var link = Link(model, navigation);
        switch (navigation.Source)
        {
            case ResourceRangeVariableReferenceNode variable:
                return new ColumnPath(variable.Name, [], TableOf(model, variable)!.Column(link.Column)!);
            case SingleNavigationNode outer:
                var before = Lookup(model, outer);
                var outerLink = Link(model, outer);
                return new ColumnPath(before.Variable, [.. before.Links, outerLink], model.Get(outerLink.Target).Column(link.Column)!);
            default:
                throw ApiErrors.BadRequest($"The property '{link.Name}' must follow a row.");
        }
    }

    private static ApiLink Link(ApiModel model, SingleNavigationNode navigation)
    {
        var type = navigation.Source switch
        {
            ResourceRangeVariableReferenceNode variable => TableOf(model, variable),
            SingleNavigationNode outer => model.Find(outer.EntityTypeReference.EntityDefinition().Name),
            _ => null,
        };
        return type?.Link(navigation.NavigationProperty.Name) ?? throw ApiErrors.BadRequest($"The property '{navigation.NavigationProperty.Name}' must follow a row of a table.");
    }
}
