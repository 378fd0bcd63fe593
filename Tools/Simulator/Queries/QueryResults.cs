using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>From the rows that a query found to the page that it gives: order, columns, pages.</summary>
internal sealed class QueryResults(QueryPlan plan, IQuerySource source)
{
    /// <summary>As many rows a page has at most, and as many are counted.</summary>
    private const int MaxPage = 5_000;

    public EntityCollection Give(List<StoredRow?[]> found)
    {
        var rows = plan.IsAggregate ? new Aggregation(plan, NameOf).Run(found) : Sort(found).Select(Show);
        if (plan.IsDistinct && !plan.IsAggregate) rows = rows.DistinctBy(IdentityOf, StringComparer.OrdinalIgnoreCase);
        var all = rows as IReadOnlyList<Entity> ?? rows.ToArray();
        return Page(all);
    }

    private EntityCollection Page(IReadOnlyList<Entity> all)
    {
        var size = plan.Top is { } top ? top : plan.Page.Count > 0 ? Math.Min(plan.Page.Count, MaxPage) : MaxPage;
        var number = Math.Max(plan.Page.PageNumber, 1);
        if (plan.Page.PagingCookie is { Length: > 0 } cookie) CheckCookie(cookie, number);
        var first = (long)(number - 1) * size;
        var page = all.Skip((int)Math.Min(first, int.MaxValue)).Take(size).ToList();
        var hasMore = plan.Top is null && first + page.Count < all.Count;
        return new EntityCollection(page)
        {
            EntityName = plan.Table.LogicalName,
            MoreRecords = hasMore,
            PagingCookie = hasMore ? string.Create(CultureInfo.InvariantCulture, $"<cookie page=\"{number}\"><{plan.Table.PrimaryId} last=\"{SecurityElement.Escape(page[^1].Id.ToString("B"))}\" /></cookie>") : null,
            TotalRecordCount = !plan.Page.ReturnTotalRecordCount ? -1 : Math.Min(all.Count, MaxPage),
            TotalRecordCountLimitExceeded = plan.Page.ReturnTotalRecordCount && all.Count > MaxPage,
        };
    }

    /// <summary>A cookie tells which page it is of; the rows are found by the number of the page.</summary>
    private static void CheckCookie(string cookie, int number)
    {
        try
        {
            if ((int?)XElement.Parse(cookie).Attribute("page") is { } page && page < number) return;
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            // Told below.
        }

        throw Faults.Create(QueryFaults.InvalidPagingCookie, $"The paging cookie is not that of the page before page {number}.");
    }

    private IEnumerable<StoredRow?[]> Sort(List<StoredRow?[]> found)
    {
        // Pages need an order that is always the same.
        var isPaged = plan.Page.PageNumber > 0 || plan.Page.Count > 0;
        if (plan.Orders.Count == 0 && !isPaged) return found;
        IOrderedEnumerable<StoredRow?[]>? sorted = null;
        foreach (var order in plan.Orders)
        {
            Func<StoredRow?[], object?> key = rows => StoredValues.Comparable(rows[order.Place]?[order.Column!]);
            sorted = (sorted, order.IsDescending) switch
            {
                (null, false) => found.OrderBy(key, StoredValues.Comparer),
                (null, true) => found.OrderByDescending(key, StoredValues.Comparer),
                (_, false) => sorted.ThenBy(key, StoredValues.Comparer),
                (_, true) => sorted.ThenByDescending(key, StoredValues.Comparer),
            };
        }

        if (!isPaged) return sorted!;
        return sorted is null ? found.OrderBy(rows => rows[0]!.Id) : sorted.ThenBy(rows => rows[0]!.Id);
    }

    private Entity Show(StoredRow?[] rows)
    {
        var entity = RowProjection.ToEntity(rows[0]!, new ColumnSet([.. plan.Columns.Where(IsPlain).Select(column => column.Column.LogicalName)]), NameOf);
        foreach (var column in plan.Columns)
        {
            if (IsPlain(column) || rows[column.Node.Place]?[column.Column] is not { } stored) continue;
            var value = RowProjection.ToValue(column.Column, stored, NameOf);
            entity.Attributes[column.Name] = new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, value);
            if (RowProjection.Formatted(column.Node.Table, column.Column, value) is { } text) entity.FormattedValues[column.Name] = text;
        }

        // A distinct row is not one with a key, unless that was asked for.
        if (plan.IsDistinct && !plan.Columns.Any(column => IsPlain(column) && column.Column.Type == ColumnType.Uniqueidentifier))
        {
            entity.Attributes.Remove(plan.Table.PrimaryId.LogicalName);
            entity.Id = Guid.Empty;
            entity.RowVersion = null;
        }

        return entity;
    }

    private static bool IsPlain(QueryColumn column) => column.Node.Link is null && column.Alias is null;

    private static string IdentityOf(Entity row) => string.Join('\n', row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + Text(pair.Value)));

    private static string? Text(object? value) => value switch
    {
        AliasedValue aliased => Text(aliased.Value),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.LogicalName + reference.Id,
        DateTime time => time.Ticks.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private string? NameOf(RowReference reference) =>
        Tables.LocalTables.All.TryGetValue(reference.Table, out var table) && source.Find(table, reference.Id) is { } row ? row[table.PrimaryName] as string : null;
}
