using System;
using System.Collections.Generic;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>A stored reference, equal to any other reference to the same row.</summary>
/// <param name="Table">The logical name of the table.</param>
/// <param name="Id">The primary key.</param>
internal sealed record RowReference(string Table, Guid Id);

/// <summary>
/// A stored row: one value for each column of its table, in the order of the table, null for none. It never changes; a write
/// stores a new one. Values are <see cref="string"/>, <see cref="int"/> (also for choices), <see cref="long"/>,
/// <see cref="bool"/>, <see cref="DateTime"/> (UTC), <see cref="Guid"/> and <see cref="RowReference"/>.
/// </summary>
internal sealed class StoredRow
{
    private readonly object?[] _values;

    private StoredRow(TableDefinition table, Guid id, object?[] values, StoredRow? earlier = null)
    {
        Table = table;
        Id = id;
        _values = values;
        Earlier = earlier;
    }

    public TableDefinition Table { get; }

    public Guid Id { get; }

    /// <summary>In the bin: the row that was deleted earlier under the same key; null for none.</summary>
    public StoredRow? Earlier { get; }

    public IReadOnlyList<object?> Values => _values;

    public object? this[TableColumn column] => _values[column.Ordinal];

    public object? Value(string column) => Table.Find(column) is { } found ? _values[found.Ordinal] : null;

    public T? Value<T>(string column) => Value(column) is T value ? value : default;

    /// <summary>The position of the row's last write among all writes; 0 for a table without versions.</summary>
    public long Version => Table.Version is { } column && _values[column.Ordinal] is long version ? version : 0;

    /// <summary>Makes a row from values; the caller must not keep the array.</summary>
    public static StoredRow Of(TableDefinition table, Guid id, object?[] values)
    {
        values[table.PrimaryId.Ordinal] = id;
        return new StoredRow(table, id, values);
    }

    /// <summary>The same row, with the row that was deleted earlier under the same key.</summary>
    public StoredRow Over(StoredRow? earlier) => ReferenceEquals(earlier, Earlier) ? this : new StoredRow(Table, Id, _values, earlier);

    /// <summary>The row and those that were deleted earlier under the same key, the latest first.</summary>
    public IEnumerable<StoredRow> WithEarlier()
    {
        for (var row = this; row is not null; row = row.Earlier) yield return row;
    }

    /// <summary>A copy of the values, for the next version of the row.</summary>
    public object?[] CopyValues() => (object?[])_values.Clone();
}
