using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>Reads <c>$expand</c> (Microsoft: "Join tables using OData").</summary>
internal sealed class ExpandReader
{
    /// <summary>The most items of a URL, nested ones included.</summary>
    public const int MaxItems = 15;

    private readonly ApiUrl _url;
    private readonly bool _isNested;
    private readonly int? _pageSize;
    private int _count;

    private ExpandReader(ApiUrl url, bool isNested, int? pageSize) => (_url, _isNested, _pageSize) = (url, isNested, pageSize);

    /// <summary>Reads the items of a URL.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="table">The table of the rows.</param>
    /// <param name="clause">The parsed options; null for none.</param>
    /// <param name="pageSize">The page size that the client prefers; null for none. It counts for expanded rows only if an item is within another.</param>
    /// <exception cref="ApiException">The platform rejects an item.</exception>
    public static IReadOnlyList<Expansion> Read(ApiUrl url, ApiTable table, SelectExpandClause? clause, int? pageSize)
    {
        var isNested = ItemsOf(clause).Any(item => item is ExpandedNavigationSelectItem { SelectAndExpand: { } inner } && ItemsOf(inner).Any());
        return new ExpandReader(url, isNested, pageSize).Read(table, clause, url.Options["$expand"] ?? "");
    }

    private static IEnumerable<ExpandedReferenceSelectItem> ItemsOf(SelectExpandClause? clause) => clause?.SelectedItems.OfType<ExpandedReferenceSelectItem>() ?? [];

    private Expansion[] Read(ApiTable table, SelectExpandClause? clause, string text)
    {
        var items = ItemsOf(clause).ToArray();
        if (items.Length == 0) return [];
        var texts = ExpandTexts.Read(text);
        return [.. items.Select(item => Read(table, item, texts))];
    }

    private Expansion Read(ApiTable table, ExpandedReferenceSelectItem item, IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Value)>> texts)
    {
        if (++_count > MaxItems) throw new ApiException(400, "0x8004430d", $"Number of link entities in query exceeded maximum limit. A URL has at most {MaxItems} items of $expand, nested ones included.");
        var name = item.PathToNavigationProperty.LastSegment.Identifier;
        var link = item.PathToNavigationProperty.Count == 1 ? table.Link(name) : null;
        if (link is null) throw ApiErrors.BadRequest($"The item '{name}' of $expand must be a navigation property of the table '{table.LogicalName}'.");
        RejectOptions(item, link);
        if (item is not ExpandedNavigationSelectItem navigation)
            return link.IsCollection ? throw ApiErrors.BadRequest("Expand with $ref is only supported on lookup type navigation property.") : new Expansion(link, "") { IsReference = true };
        return link.Target == ApiNames.Principal ? Principal(link, navigation) : Rows(link, navigation, texts.GetValueOrDefault(name) ?? []);
    }

    private void RejectOptions(ExpandedReferenceSelectItem item, ApiLink link)
    {
        var other = item is ExpandedCountSelectItem ? "/$count" : item.SkipOption is not null ? "$skip" : item.CountOption is not null ? "$count" : item.SearchOption is not null ? "$search"
            : item.ComputeOption is not null ? "$compute" : item.ApplyOption is not null ? "$apply" : item is ExpandedNavigationSelectItem { LevelsOption: not null } ? "$levels" : null;
        if (other is not null) throw ApiErrors.BadRequest($"The option {other} is not supported in $expand.");
        if ((item.OrderByOption is not null || item.TopOption is not null) && (_isNested || !link.IsCollection))
            throw ApiErrors.BadRequest("Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.");
        if (item.TopOption is < 1 or > ListQuery.MaxPageSize) throw ApiErrors.BadRequest(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The value of $top must be from 1 to {ListQuery.MaxPageSize}, not {item.TopOption}."));
    }

    /// <summary>An owner, which is a user or a team. Its type has only the key.</summary>
    private static Expansion Principal(ApiLink link, ExpandedNavigationSelectItem item) => item.FilterOption is null && !ItemsOf(item.SelectAndExpand).Any()
        ? new Expansion(link, "")
        : throw ApiErrors.BadRequest($"The navigation property '{link.Name}' leads to rows of several tables, and $filter and $expand cannot be used with it. Use 'owninguser' or 'owningteam'.");

    private Expansion Rows(ApiLink link, ExpandedNavigationSelectItem item, IReadOnlyList<(string Name, string Value)> options)
    {
        var table = _url.Model.Get(link.Target);
        var nested = Read(table, item.SelectAndExpand, options.FirstOrDefault(option => option.Name == "$expand").Value ?? "");
        var selection = Selection.Of(table, item.SelectAndExpand).With(nested);
        var query = new QueryExpression(table.LogicalName);
        var links = new LinkTree(_url.Model, query);
        QueryClauses.AddFilter(query, _url, table, links, item.FilterOption);
        QueryClauses.AddOrders(query, _url.Model, links, item.OrderByOption);
        var aliases = _url.Options.Names.Where(name => name.StartsWith('@')).Select(name => (Name: name, Value: _url.Options[name]!));
        return new Expansion(link, string.Join('&', options.Concat(aliases).Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}")))
        {
            Selection = selection,
            Query = query,
            IsPaged = _isNested,
            MaxRows = (int?)item.TopOption ?? Math.Min(_isNested && _pageSize is { } size ? size : ListQuery.MaxPageSize, ListQuery.MaxPageSize),
        };
    }
}
