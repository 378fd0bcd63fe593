using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A column that a query can read.</summary>
/// <param name="Column">The name and the type.</param>
/// <param name="Made">Computes the value from a row; null for a stored column.</param>
internal sealed record ReadColumn(TableColumn Column, Func<StoredRow, object?>? Made = null)
{
    /// <summary>The value in a row; null for none, and for a missing row.</summary>
    public object? Of(StoredRow? row) => row is null ? null : Made is null ? row[Column] : Made(row);
}

/// <summary>The columns that queries can read: stored columns, name columns, and the column for the state of retention.</summary>
internal sealed class ReadColumns(IQuerySource source)
{
    /// <summary>The column with which queries find the rows that are marked for long term retention (Microsoft: "Long-term data retention").</summary>
    public const string DataState = "msft_datastate";

    private static readonly TableColumn DataStateColumn = new(DataState, ColumnType.Integer) { Options = [new(0, "Default"), new(1, "Retain")] };

    private readonly Dictionary<Guid, string?> _names = [];

    /// <summary>The column with a name; a fault if the table has none.</summary>
    public ReadColumn Get(TableDefinition table, string name) =>
        table.Find(name) is { } stored ? new ReadColumn(stored)
        : NameColumns.BaseOf(table, name) is { } column ? NameOf(table, column)
        : table.IsPhoneCalls && name == DataState ? new ReadColumn(DataStateColumn, row => Boxed.Of(source.IsRetained(row) ? 1 : 0))
        : throw table.Unknown(name);

    /// <summary>The name column of a column.</summary>
    public ReadColumn NameOf(TableDefinition table, TableColumn column) =>
        new(new TableColumn(column.LogicalName + NameColumns.Suffix, ColumnType.String), row => NameColumns.TextOf(table, column, row[column], NameOf));

    /// <summary>The name of a referenced row; null if it has no name, is deleted, or the user may not read it.</summary>
    public string? NameOf(RowReference reference)
    {
        if (_names.TryGetValue(reference.Id, out var name)) return name;
        name = LocalTables.All.TryGetValue(reference.Table, out var table) && source.Find(table, reference.Id) is { } row ? row[table.PrimaryName] as string : null;
        _names.Add(reference.Id, name);
        return name;
    }
}
