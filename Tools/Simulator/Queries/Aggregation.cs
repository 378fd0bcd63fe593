using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Groups of rows and what is made of each: as SQL does, so that the average of whole numbers is one too, cut off.</summary>
internal sealed class Aggregation(QueryPlan plan, Func<RowReference, string?> nameOf)
{
    /// <summary>As many rows the platform aggregates at most.</summary>
    private const int MaxRows = 50_000;

    private readonly QueryColumn[] _groups = plan.Columns.Where(column => column.IsGroup).ToArray();

    public IReadOnlyList<Entity> Run(List<StoredRow?[]> found)
    {
        if (found.Count > MaxRows) throw Faults.Create(QueryFaults.AggregateLimit, $"An aggregate query takes at most {MaxRows} rows; this one found {found.Count}.");
        var groups = found.GroupBy(KeyOf, new SameKey()).Select(group => (group.Key, Rows: group.ToArray())).ToList();

        // Without groups there is one row, also about no rows at all.
        if (_groups.Length == 0 && groups.Count == 0) groups.Add(([], []));
        IEnumerable<Dictionary<string, object?>> results = groups.Select(group => ResultOf(group.Key, group.Rows)).ToArray();
        foreach (var order in plan.Orders.Reverse())
            results = order.IsDescending ? results.OrderByDescending(result => result[order.Alias!], StoredValues.Comparer).ToArray() : results.OrderBy(result => result[order.Alias!], StoredValues.Comparer).ToArray();
        return results.Select(Show).ToArray();
    }

    private object?[] KeyOf(StoredRow?[] rows)
    {
        var key = new object?[_groups.Length];
        for (var i = 0; i < key.Length; i++) key[i] = Part(rows[_groups[i].Node.Place]?[_groups[i].Column], _groups[i].Grouping);
        return key;
    }

    /// <summary>The part of a time by which rows are grouped, as a number; other values as they are.</summary>
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
                XrmAggregateType.CountColumn => values.Length,
                XrmAggregateType.Min => values.Min(StoredValues.Comparer!),
                XrmAggregateType.Max => values.Max(StoredValues.Comparer!),
                XrmAggregateType.Sum => Sum(values, sum => sum),
                _ => Sum(values, sum => sum / values.Length),
            };
        }

        return result;
    }

    private static long Number(object value) => value is int number ? number : (long)value;

    /// <summary>A number of the type of the column, where it fits; null when there is nothing to make one of.</summary>
    private static object? Sum(object[] values, Func<long, long> then)
    {
        if (values.Length == 0) return null;
        var number = then(values.Sum(Number));
        return values[0] is int && number is >= int.MinValue and <= int.MaxValue ? Boxed.Of((int)number) : number;
    }

    private Entity Show(Dictionary<string, object?> result)
    {
        var entity = new Entity(plan.Table.LogicalName);
        foreach (var column in plan.Columns)
        {
            if (result[column.Alias!] is not { } stored) continue;
            var isItself = column.Grouping == XrmDateTimeGrouping.None && column.Aggregate is XrmAggregateType.None or XrmAggregateType.Min or XrmAggregateType.Max;
            var value = isItself ? RowProjection.ToValue(column.Column, stored, nameOf) : stored;
            entity.Attributes[column.Alias!] = new AliasedValue(column.Node.Table.LogicalName, column.Column.LogicalName, value);
            if (isItself && RowProjection.Formatted(column.Node.Table, column.Column, value) is { } text) entity.FormattedValues[column.Alias!] = text;
        }

        return entity;
    }

    private sealed class SameKey : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? x, object?[]? y) => x!.AsSpan().SequenceEqual(y!, StoredValues.Comparer);

        public int GetHashCode(object?[] obj)
        {
            var hash = default(HashCode);
            foreach (var value in obj) hash.Add(value, StoredValues.Comparer);
            return hash.ToHashCode();
        }
    }
}
