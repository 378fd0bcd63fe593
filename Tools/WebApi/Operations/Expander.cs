using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>Reads the rows of <c>$expand</c>: one RetrieveMultiple for each item, for all rows together.</summary>
internal sealed class Expander
{
    /// <summary>The alias of the intersect table in a query over a many-to-many relationship.</summary>
    private const string Near = "near";

    private readonly ApiContext _context;
    private readonly ExpandedRows _expanded = new();

    private Expander(ApiContext context) => _context = context;

    /// <summary>Reads the expanded rows of some rows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="selection">The columns and the items of <c>$expand</c>.</param>
    /// <returns>Writes the rows with their expanded rows.</returns>
    /// <exception cref="Errors.ApiException">There are too many expanded rows.</exception>
    public static RowWriter WriterOf(ApiContext context, IReadOnlyList<Entity> rows, Selection selection)
    {
        if (selection.Expansions.Count == 0) return new RowWriter(context.Preferences);
        var expander = new Expander(context);
        expander.Read(rows, selection);
        return new RowWriter(context.Preferences, new ExpansionWriter(context.Url.Model, context.Root, expander._expanded));
    }

    private void Read(IReadOnlyList<Entity> rows, Selection selection)
    {
        foreach (var item in selection.Expansions)
        {
            if (item.Selection is null || rows.Count == 0) continue;
            var found = item.Link.IsCollection ? ReadCollection(rows, selection.Table, item) : ReadLookup(rows, item);
            Read(found, item.Selection);
        }
    }

    private List<Entity> ReadLookup(IReadOnlyList<Entity> rows, Expansion item)
    {
        var ids = rows.Select(row => IdOf(row, item)).OfType<Guid>().Distinct().ToArray();
        if (ids.Length == 0) return [];
        var query = QueryOf(item, item.Selection!.ColumnSet);
        QueryClauses.Add(query, Among(item.Selection.Table.PrimaryId, ids));
        var found = ReadAll(query, item).ToList();
        var byId = found.ToDictionary(row => row.Id);
        foreach (var row in rows)
            if (IdOf(row, item) is { } id && byId.TryGetValue(id, out var other)) _expanded.Add(item, row.Id, other);
        return found;
    }

    private static Guid? IdOf(Entity row, Expansion item) =>
        row.GetAttributeValue<EntityReference>(item.Link.Column) is { } reference && reference.LogicalName == item.Link.Target ? reference.Id : null;

    private List<Entity> ReadCollection(IReadOnlyList<Entity> rows, ApiTable table, Expansion item)
    {
        var (link, ids) = (item.Link, rows.Select(row => row.Id).Distinct().ToArray());
        var columns = item.Selection!.ColumnSet;
        if (link.IntersectTable is null && !columns.AllColumns) columns.AddColumn(link.Column);
        var query = QueryOf(item, columns);
        if (link.IntersectTable is null) QueryClauses.Add(query, Among(link.Column, ids));
        else query.LinkEntities.Add(Intersect(table, link, ids));

        var (missing, found) = (ids.Length, new List<Entity>());
        foreach (var row in ReadAll(query, item))
        {
            var count = _expanded.Add(item, ParentOf(row, link), row);
            if (count <= item.MaxRows) found.Add(row);
            if (count == item.MaxRows + 1 && --missing == 0) break;
        }

        return found;
    }

    private LinkEntity Intersect(ApiTable table, ApiLink link, Guid[] ids)
    {
        var near = new LinkEntity(link.Target, link.IntersectTable, _context.Url.Model.Get(link.Target).PrimaryId, link.FarColumn, JoinOperator.Inner) { EntityAlias = Near, Columns = new ColumnSet(link.NearColumn) };
        near.LinkCriteria = Among(link.NearColumn, ids);
        return near;
    }

    private static Guid ParentOf(Entity row, ApiLink link) =>
        (link.IntersectTable is null ? row[link.Column] : ((AliasedValue)row[$"{Near}.{link.NearColumn}"]!).Value) switch
        {
            EntityReference reference => reference.Id,
            var id => (Guid)id!,
        };

    private static QueryExpression QueryOf(Expansion item, ColumnSet columns)
    {
        item.Query!.ColumnSet = columns;
        return item.Query;
    }

    private static FilterExpression Among(string column, Guid[] ids)
    {
        var filter = new FilterExpression();
        if (ids is [var only]) filter.AddCondition(column, ConditionOperator.Equal, only);
        else filter.AddCondition(column, ConditionOperator.In, [.. ids.Cast<object>()]);
        return filter;
    }

    private IEnumerable<Entity> ReadAll(QueryExpression query, Expansion item)
    {
        for (var (page, count) = (1, 0); ; page++)
        {
            query.PageInfo = new PagingInfo { Count = ListQuery.MaxPageSize, PageNumber = page };
            var found = ((RetrieveMultipleResponse)_context.Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection!;
            count += found.Entities.Count;
            if (count > ExpansionWriter.MaxRows) throw ExpansionWriter.TooMany();
            foreach (var row in found.Entities) yield return row;
            if (!found.MoreRecords) yield break;
        }
    }
}
