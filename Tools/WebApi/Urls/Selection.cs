using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The columns that <c>$select</c> names.</summary>
/// <param name="Table">The table of the rows.</param>
/// <param name="Columns">The columns in the order of the answer, with the primary key.</param>
/// <param name="Context">The part of the context URL in parentheses; empty without <c>$select</c>.</param>
internal sealed record Selection(ApiTable Table, IReadOnlyList<ApiColumn> Columns, string Context)
{
    /// <summary>Whether all columns are selected.</summary>
    public bool IsAll => Columns.Count == Table.Columns.Count;

    /// <summary>All columns of a table.</summary>
    public static Selection All(ApiTable table) => new(table, table.Columns, "");

    /// <summary>The columns of the query.</summary>
    public ColumnSet ColumnSet => IsAll ? new(true) : new([.. Columns.Select(column => column.LogicalName)]);

    /// <summary>Reads <c>$select</c> of a URL. A list of columns needs no parser; all else does, also for its errors.</summary>
    /// <param name="table">The table of the rows.</param>
    /// <param name="url">The URL.</param>
    /// <exception cref="ApiException">An item is not a column.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects the option.</exception>
    public static Selection Of(ApiTable table, ApiUrl url)
    {
        if (url.Options["$expand"] is null)
        {
            if (url.Options["$select"] is not { } text) return All(table);
            var names = text.Split(',', StringSplitOptions.TrimEntries);
            if (Array.TrueForAll(names, name => table.ColumnOf(name) is not null)) return OfColumns(table, names);
        }

        return Of(table, url.Parser.ParseSelectAndExpand());
    }

    /// <summary>Reads the parsed <c>$select</c>.</summary>
    /// <param name="table">The table of the rows.</param>
    /// <param name="clause">The parsed options; null for none.</param>
    /// <exception cref="ApiException">An item is not a column.</exception>
    public static Selection Of(ApiTable table, SelectExpandClause? clause)
    {
        if (clause is null) return All(table);
        var names = new List<string>();
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case WildcardSelectItem:
                    return All(table);
                case PathSelectItem { SelectedPath: { Count: 1 } path }:
                    names.Add(path.FirstSegment is NavigationPropertySegment link ? PropertyOf(table, link.NavigationProperty.Name) : path.FirstSegment.Identifier);
                    break;
                case ExpandedNavigationSelectItem or ExpandedReferenceSelectItem:
                    break;
                default:
                    throw ApiErrors.BadRequest("An item of $select must be a property of the table.");
            }
        }

        return names.Count == 0 ? All(table) : OfColumns(table, names);
    }

    private static Selection OfColumns(ApiTable table, IReadOnlyList<string> names)
    {
        var selected = names.Append(table.PrimaryId).Distinct(StringComparer.Ordinal).Select(name => table.ColumnOf(name)!).Distinct().ToArray();
        return new Selection(table, selected, $"({string.Join(',', names)})");
    }

    /// <summary>The property with the key of a lookup, for an item that names the navigation property.</summary>
    private static string PropertyOf(ApiTable table, string link) => table.Link(link) is { IsCollection: false } single
        ? ApiNames.LookupProperty(single.Column)
        : throw ApiErrors.BadRequest($"The property '{link}' is a collection and cannot be an item of $select. Use $expand.");
}
