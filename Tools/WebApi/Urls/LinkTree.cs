using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The rows that lookups of a query lead to, as links that keep rows without a linked row.</summary>
internal sealed class LinkTree(ApiModel model, QueryExpression query)
{
    private readonly Dictionary<string, LinkEntity> _links = [];

    /// <summary>The alias of the row at the end of a path of lookups, which is added when it is new.</summary>
    /// <param name="path">The lookups, from the table of the query on; at least one.</param>
    public string AliasOf(IReadOnlyList<ApiLink> path) => Of(path).EntityAlias!;

    /// <summary>The link to the row at the end of a path of lookups, which is added when it is new.</summary>
    /// <param name="path">The lookups, from the table of the query on; at least one.</param>
    public LinkEntity Of(IReadOnlyList<ApiLink> path)
    {
        LinkEntity? parent = null;
        var (key, table) = ("", query.EntityName!);
        foreach (var link in path)
        {
            key += "/" + link.Name;
            if (!_links.TryGetValue(key, out var found))
            {
                found = New(model, table, link, JoinOperator.LeftOuter);
                found.EntityAlias = string.Create(CultureInfo.InvariantCulture, $"link{_links.Count + 1}");
                (parent?.LinkEntities ?? query.LinkEntities).Add(found);
                _links.Add(key, found);
            }

            (parent, table) = (found, link.Target);
        }

        return _links[key];
    }

    /// <summary>Makes a link by a lookup, or by the lookup of the other table.</summary>
    public static LinkEntity New(ApiModel model, string table, ApiLink link, JoinOperator join)
    {
        var (from, to) = link.IsCollection ? (model.Get(table).PrimaryId, link.Column) : (link.Column, model.Get(link.Target).PrimaryId);
        return new LinkEntity(table, link.Target, from, to, join) { Columns = new ColumnSet(false) };
    }

    /// <summary>Makes the link over a many-to-many relationship: to the intersect table, and from there to the other table.</summary>
    public static (LinkEntity Outer, LinkEntity Inner) NewPair(ApiModel model, string table, ApiLink link, JoinOperator join)
    {
        var outer = new LinkEntity(table, link.IntersectTable, model.Get(table).PrimaryId, link.NearColumn, join) { Columns = new ColumnSet(false) };
        var inner = new LinkEntity(link.IntersectTable, link.Target, link.FarColumn, model.Get(link.Target).PrimaryId, JoinOperator.Any) { Columns = new ColumnSet(false) };
        return (outer, inner);
    }
}
