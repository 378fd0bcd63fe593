using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The columns that <c>$select</c> names, and the rows that <c>$expand</c> adds.</summary>
/// <param name="Table">The table of the rows.</param>
/// <param name="Columns">The columns in the order of the answer, with the primary key.</param>
/// <param name="Context">The part of the context URL in parentheses; empty without <c>$select</c>.</param>
internal sealed record Selection(ApiTable Table, IReadOnlyList<ApiColumn> Columns, string Context)
{
    /// <summary>Whether all columns are selected.</summary>
    public bool IsAll => Columns.Count == Table.Columns.Count;

    /// <summary>All columns of a table.</summary>
    public static Selection All(ApiTable table) => new(table, table.Columns, "");

    /// <summary>The items of <c>$expand</c>.</summary>
    public IReadOnlyList<Expansion> Expansions { get; private init; } = [];

    /// <summary>The columns of the query: the selected ones, and those of expanded lookups.</summary>
    public ColumnSet ColumnSet => IsAll ? new(true) : new([.. Columns.Select(column => column.LogicalName).Concat(Expansions.Where(item => !item.Link.IsCollection).Select(item => item.Link.Column)).Distinct(StringComparer.Ordinal)]);

    /// <summary>Reads <c>$select</c> and <c>$expand</c> of a URL.</summary>
    /// <param name="table">The table of the rows.</param>
    /// <param name="url">The URL.</param>
    /// <param name="pageSize">The page size that the client prefers; null for none.</param>
    /// <exception cref="ApiException">The platform rejects an item.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects an item.</exception>
    public static Selection Expanded(ApiTable table, ApiUrl url, int? pageSize)
    {
        var selection = Of(table, url);
        return url.Options["$expand"] is null ? selection : selection.With(ExpandReader.Read(url, table, url.Parser.ParseSelectAndExpand(), pageSize));
    }

    /// <summary>The selection with expanded rows, which the context URL names too.</summary>
    public Selection With(IReadOnlyList<Expansion> expansions)
    {
        if (expansions.Count == 0) return this;
        var added = string.Join(',', expansions.Select(item => item.Context));
        return this with { Expansions = expansions, Context = Context.Length == 0 ? $"({added})" : $"{Context[..^1]},{added})" };
    }

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
