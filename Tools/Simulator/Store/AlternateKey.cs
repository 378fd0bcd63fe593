using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>An alternate key of a table: columns with values that identify one row. A row without a value in one of them has no such key.</summary>
internal sealed class AlternateKey(string name, IReadOnlyList<TableColumn> columns)
{
    private readonly Dictionary<string, Guid> _rows = new(StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public IReadOnlyList<TableColumn> Columns { get; } = columns;

    /// <summary>The row with these values, in the order of the columns.</summary>
    public Guid? Find(IEnumerable<object?> values) => TextOf(values) is { } text && _rows.TryGetValue(text, out var id) ? id : null;

    /// <summary>Another row with the same values as a row.</summary>
    public Guid? FindOther(StoredRow row) => Find(ValuesOf(row)) is { } id && id != row.Id ? id : null;

    /// <summary>The values of an unstored row as one text; null if one is missing.</summary>
    public string? TextOf(IEnumerable<KeyValuePair<string, object?>> row)
    {
        var values = row.ToDictionary(StringComparer.Ordinal);
        return TextOf(Columns.Select(column => values.GetValueOrDefault(column.LogicalName) switch
        {
            "" => null,
            EntityReference reference => reference.Id == Guid.Empty ? null : (object)reference.Id,
            OptionSetValue option => option.Value,
            DateTime time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
            var value => value,
        }));
    }

    public void Replace(StoredRow? before, StoredRow? after)
    {
        if (before is not null && TextOf(ValuesOf(before)) is { } old && _rows.TryGetValue(old, out var id) && id == before.Id) _rows.Remove(old);
        if (after is not null && TextOf(ValuesOf(after)) is { } text) _rows[text] = after.Id;
    }

    private IEnumerable<object?> ValuesOf(StoredRow row) => Columns.Select(column => row[column]);

    private static string? TextOf(IEnumerable<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            if (value is null) return null;
            var one = value is RowReference reference ? reference.Id.ToString() : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            text.Append(CultureInfo.InvariantCulture, $"{one.Length}:{one}");
        }

        return text.ToString();
    }
}
