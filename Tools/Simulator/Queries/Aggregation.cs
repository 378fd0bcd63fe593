using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Groups and aggregates rows as SQL does: the average of whole numbers is a whole number, cut off.</summary>
internal sealed class Aggregation(QueryPlan plan, SortKeys keys)
{
    private readonly QueryColumn[] _groups = plan.Columns.Where(column => column.IsGroup).ToArray();

    public IReadOnlyList<Entity> Run(List<StoredRow?[]> found)
    {
        if (found.Count > plan.AggregateLimit) throw Faults.Create(QueryFaults.AggregateLimit, $"AggregateQueryRecordLimit exceeded: an aggregate query takes at most {plan.AggregateLimit} rows, but this one finds more.");
        var groups = found.GroupBy(KeyOf, SameValues.Comparer).Select(group => (group.Key, Rows: group.ToArray())).ToList();

        // Without groups there is one result row, even if no row was found.
        if (_groups.Length == 0 && groups.Count == 0) groups.Add(([], []));
        IEnumerable<Dictionary<string, object?>> results = groups.Select(group => ResultOf(group.Key, group.Rows)).ToArray();
        foreach (var order in plan.Orders.Reverse())
        {
            var column = plan.Columns.First(column => column.Alias == order.Alias);
            Func<Dictionary<string, object?>, object?> key = result => column.IsItself ? keys.Of(column.Node.Table, column.Column, result[column.Alias!]) : result[column.Alias!];
            results = order.IsDescending ? results.OrderByDescending(key, StoredValues.Comparer).ToArray() : results.OrderBy(key, StoredValues.Comparer).ToArray();
        }

        return results.Select(Show).ToArray();
    }

    private object?[] KeyOf(StoredRow?[] rows)
    {
        var key = new object?[_groups.Length];
        for (var i = 0; i < key.Length; i++) key[i] = Part(rows[_groups[i].Node.Place]?[_groups[i].Column], _groups[i].Grouping);
        return key;
    }

    /// <summary>The part of a date to group by, as a number; other values unchanged.</summary>
    private static object? Part(object? value, XrmDateTimeGrouping grouping) => (value, grouping) switch
    {
        (DateTime time, XrmDateTimeGrouping.Day) => time.Day,
        (DateTime time, XrmDateTimeGrouping.Week) => ((time.DayOfYear + (int)DateRanges.YearOf(time).DayOfWeek - 1) / 7) + 1,
        (DateTime time, XrmDateTimeGrouping.Month) => time.Month,
        (DateTime time, XrmDateTimeGrouping.Quarter) => ((time.Month - 1) / 3) + 1,
        (DateTime time, XrmDateTimeGrouping.Year) => time.Year,
        _ => value,
    };

    private Dictionary<string, object?> ResultOf(object?[] key, StoredRow?[][] rows)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < _groups.Length; i++) result[_groups[i].Alias!] = key[i];
        foreach (var column in plan.Columns.Where(column => !column.IsGroup))
        {
            var values = rows.Select(row => row[column.Node.Place]?[column.Column]).Where(value => value is not null).Select(value => value!).ToArray();
            result[column.Alias!] = column.Aggregate switch
            {
                XrmAggregateType.Count => rows.Length,
                XrmAggregateType.CountColumn => column.IsCountedOnce ? values.Distinct(StoredValues.Comparer).Count() : values.Length,
                XrmAggregateType.Min => values.Min(StoredValues.Comparer!),
                XrmAggregateType.Max => values.Max(StoredValues.Comparer!),
                XrmAggregateType.Sum when values.Length == 0 => rows.Length == 0 ? null : Zero(column),
                XrmAggregateType.Sum => Sum(column, values, sum => sum),
                _ => Sum(column, values, sum => sum / values.Length),
            };
        }

        return result;
    }

    /// <summary>The sum of a group without values (shown in the examples of Microsoft's page "Aggregate data").</summary>
    private static object Zero(QueryColumn column) => column.Column.Type == ColumnType.BigInt ? 0L : Boxed.Of(0);

    /// <summary>A number in the type of the column; null if there is no value. As in SQL, a sum that does not fit is a fault.</summary>
    private static object? Sum(QueryColumn column, object[] values, Func<Int128, Int128> then)
    {
        if (values.Length == 0) return null;
        Int128 sum = 0;
        foreach (var value in values) sum += value is int number ? number : (long)value;
        var isLarge = values[0] is long;
        if (sum < (isLarge ? long.MinValue : int.MinValue) || sum > (isLarge ? long.MaxValue : int.MaxValue))
            throw Faults.Create(QueryFaults.Overflow, $"The sum of the column {column.Column} does not fit its type, {column.Column.Type}.", column.Column.LogicalName);
        return isLarge ? (long)then(sum) : Boxed.Of((int)then(sum));
    }

    private Entity Show(Dictionary<string, object?> result)
    {
        var entity = new Entity(plan.Table.LogicalName);
        foreach (var column in plan.Columns)
        {
            if (result[column.Alias!] is not { } stored)
            {
                // A sum and an average appear in the result even without values.
                if (column.Aggregate is XrmAggregateType.Sum or XrmAggregateType.Avg) entity.Attributes[column.Alias!] = new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, null);
                continue;
            }

            var value = column.IsItself ? RowProjection.ToValue(column.Column, stored, plan.Read.NameOf) : stored;
            entity.Attributes[column.Alias!] = new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, value);
            if (column.IsItself && RowProjection.Formatted(column.Node.Table, column.Column, value) is { } text) entity.FormattedValues[column.Alias!] = text;
        }

        return entity;
    }
}
