using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Makes the returned page from the found rows: order, page, columns.</summary>
internal sealed class QueryResults(QueryPlan plan)
{
    private readonly SortKeys _keys = new(plan.Read, plan.OrdersByNumber);
    private readonly TableColumn[] _plain = [.. plan.Columns.Where(column => column.IsPlain).Select(column => column.Column)];
    private readonly QueryColumn[] _aliased = [.. plan.Columns.Where(column => !column.IsPlain)];

    public EntityCollection Give(List<StoredRow?[]> found)
    {
        if (plan.IsAggregate)
        {
            var groups = new Aggregation(plan, _keys).Run(found);
            return Page(groups, groups.Count, group => group, _ => Guid.Empty);
        }

        // Rows outside the page are neither sorted among themselves nor projected.
        // If more rows follow, the client may request the next page, so the order must be the stable order of pages.
        var isPage = plan.Page.IsPaged || (!plan.Page.IsTop && found.Count > plan.Page.Size);
        var rows = plan.Orders.Count > 0 || isPage ? Sort(found, isPage) : found.AsEnumerable();
        if (!plan.IsDistinct) return Page(rows, found.Count, Show, row => row[0]!.Id);
        var distinct = rows.DistinctBy(Identity, SameValues.Comparer).ToArray();
        return Page(distinct, distinct.Length, Show, _ => Guid.Empty);
    }

    private EntityCollection Page<T>(IEnumerable<T> all, int count, Func<T, Entity> show, Func<T, Guid> key)
    {
        var rows = all.Skip(plan.Page.First).Take(plan.Page.Size).ToArray();
        var hasMore = !plan.Page.IsTop && plan.Page.First + (long)rows.Length < count;
        return new EntityCollection([.. rows.Select(show)])
        {
            EntityName = plan.Table.LogicalName,
            MoreRecords = hasMore,
            PagingCookie = hasMore && rows.Length > 0 ? plan.Page.Cookie(plan.Table, key(rows[0]), key(rows[^1])) : null,
            TotalRecordCount = plan.Page.CountsAll ? Math.Min(count, QueryPage.Max) : -1,
            TotalRecordCountLimitExceeded = plan.Page.CountsAll && count > QueryPage.Max,
        };
    }

    private IOrderedEnumerable<StoredRow?[]> Sort(List<StoredRow?[]> found, bool isPage)
    {
        if (plan.Orders.Count == 0) return found.OrderBy(rows => rows[0]!.Id);

        var sorted = found.Order(Comparer<StoredRow?[]>.Create((_, _) => 0));
        foreach (var order in plan.Orders)
        {
            var (place, column) = (order.Place, order.Column!);
            Func<StoredRow?[], object?> key = rows => rows[place] is { } row ? _keys.Of(row.Table, column.Column, column.Of(row)) : null;
            sorted = order.IsDescending ? sorted.ThenByDescending(key, StoredValues.Comparer) : sorted.ThenBy(key, StoredValues.Comparer);
        }

        // Pages need a stable order.
        return isPage ? sorted.ThenBy(rows => rows[0]!.Id) : sorted;
    }

    /// <summary>The values that make a row distinct: those of its columns. The primary key counts only if the query requests it.</summary>
    private object?[] Identity(StoredRow?[] rows)
    {
        var values = new object?[plan.Columns.Count];
        for (var i = 0; i < values.Length; i++) values[i] = plan.Columns[i].Read.Of(rows[plan.Columns[i].Node.Place]);
        return values;
    }

    private Entity Show(StoredRow?[] rows)
    {
        var entity = RowProjection.ToEntity(rows[0]!, _plain, plan.Read.NameOf);
        foreach (var column in _aliased)
        {
            if (column.Read.Of(rows[column.Node.Place]) is not { } stored) continue;
            var value = RowProjection.ToValue(column.Column, stored, plan.Read.NameOf);
            entity.Attributes[column.Name] = column.IsOfRow ? value : new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, value);
            if (RowProjection.Formatted(column.Node.Table, column.Column, value) is { } text) entity.FormattedValues[column.Name] = text;
        }

        if (plan.IsDistinct && !_plain.Contains(plan.Table.PrimaryId))
        {
            entity.Attributes.Remove(plan.Table.PrimaryId.LogicalName);
            entity.Id = Guid.Empty;
            entity.RowVersion = null;
        }

        return entity;
    }
}

/// <summary>The sort keys (Microsoft's page "Order rows"): names for references, labels for choices, otherwise the value.</summary>
internal sealed class SortKeys(ReadColumns read, bool ordersByNumber)
{
    /// <summary>The sort key of a stored value.</summary>
    public object? Of(TableDefinition table, TableColumn column, object? stored) => stored switch
    {
        RowReference reference => read.NameOf(reference),
        int option when column.IsChoice && !ordersByNumber => NameColumns.LabelOf(table, column, option),
        _ => stored,
    };
}
