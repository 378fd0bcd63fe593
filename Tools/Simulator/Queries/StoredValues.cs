using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Reads, compares and orders values of queries and stored values.</summary>
internal sealed class StoredValues : IComparer<object?>, IEqualityComparer<object?>
{
    public static readonly StoredValues Comparer = new();

    /// <summary>A condition's value in the type of the column. For a reference only the key counts.</summary>
    public static object Read(TableColumn column, object? value) => (column.Type, value) switch
    {
        (ColumnType.String or ColumnType.EntityName, string text) => text,
        (ColumnType.Integer or ColumnType.State or ColumnType.Status, int number) => number,
        (_, OptionSetValue option) when column.IsChoice => option.Value,
        (ColumnType.Integer or ColumnType.State or ColumnType.Status, string text) when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (ColumnType.BigInt, long number) => number,
        (ColumnType.BigInt, int number) => (long)number,
        (ColumnType.BigInt, string text) when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (ColumnType.Boolean, bool flag) => flag,
        (ColumnType.Boolean, 0 or "0") => false,
        (ColumnType.Boolean, 1 or "1") => true,
        (ColumnType.Boolean, string text) when bool.TryParse(text, out var flag) => flag,
        (ColumnType.DateTime, DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
        (ColumnType.DateTime, string text) when ReadTime(text) is { } time => time,
        (ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner, Guid id) => id,
        (ColumnType.Lookup or ColumnType.Owner, EntityReference reference) => reference.Id,
        (ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner, string text) when Guid.TryParse(text, out var id) => id,
        _ => throw Faults.Create(QueryFaults.InvalidValue, $"A condition on the column {column} does not take the value {Show(value)}.", column.LogicalName),
    };

    /// <summary>The type in which values of a column are compared.</summary>
    public static ColumnType KindOf(TableColumn column) => column.Type switch
    {
        ColumnType.EntityName => ColumnType.String,
        ColumnType.Lookup or ColumnType.Owner => ColumnType.Uniqueidentifier,
        ColumnType.State or ColumnType.Status => ColumnType.Integer,
        var type => type,
    };

    /// <summary>Orders values of one type. Empty values come first; references are ordered by key.</summary>
    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        (RowReference one, RowReference other) => one.Id.CompareTo(other.Id),
        (RowReference one, Guid other) => one.Id.CompareTo(other),
        (Guid one, RowReference other) => one.CompareTo(other.Id),
        (IComparable one, _) => one.CompareTo(y),
        _ => throw new ArgumentException($"Values of type {x.GetType()} have no order.", nameof(x)),
    };

    /// <summary>Whether a query treats two values as equal.</summary>
    public new bool Equals(object? x, object? y) => (x, y) switch
    {
        (string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase),
        (RowReference one, RowReference other) => one.Id == other.Id,
        (RowReference one, Guid other) => one.Id == other,
        (Guid one, RowReference other) => one == other.Id,
        _ => object.Equals(x, y),
    };

    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        string text => StringComparer.OrdinalIgnoreCase.GetHashCode(text),
        RowReference reference => reference.Id.GetHashCode(),
        _ => obj.GetHashCode(),
    };

    private static DateTime? ReadTime(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IFormattable formattable => $"{formattable.ToString(null, CultureInfo.InvariantCulture)} of type {value.GetType().Name}",
        _ => $"of type {value.GetType().Name}",
    };
}

/// <summary>Whether two lists contain equal values in the same order.</summary>
internal sealed class SameValues : IEqualityComparer<object?[]>
{
    public static readonly SameValues Comparer = new();

    public bool Equals(object?[]? x, object?[]? y) => x.AsSpan().SequenceEqual(y, StoredValues.Comparer);

    public int GetHashCode(object?[] obj)
    {
        var hash = default(HashCode);
        foreach (var value in obj) hash.Add(value, StoredValues.Comparer);
        return hash.ToHashCode();
    }
}
