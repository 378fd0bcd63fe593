using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// The columns that one record gives, with their values as the SDK has them. It is emptied and filled again, so a million
/// records need only one. The rules read it directly; the local Dataverse gets it as an <see cref="Entity"/>.
/// </summary>
internal sealed class RecordRow
{
    /// <summary>Marks a column that is given and empty.</summary>
    private static readonly object Emptied = new();

    private readonly object?[] _values = new object?[PhoneCallTable.Columns.Count];
    private readonly ColumnDefinition[] _given = new ColumnDefinition[PhoneCallTable.Columns.Count];
    private int _count;
    private RowVersion _mark;

    /// <summary>The primary key that the record gives; null when it gives none.</summary>
    public Guid? Id => (_values[PhoneCallTable.Id.Ordinal] is Guid given ? given : Mark.Id) is { } id && id != Guid.Empty ? id : null;

    /// <summary>What Synapse Link says about this version of the row.</summary>
    public ref RowVersion Mark => ref _mark;

    /// <summary>The field of the record that its verdict repeats, as <see cref="ReadingOptions.Key"/> names it; null where the reader does not know it.</summary>
    public string? Key { get; set; }

    /// <summary>The columns that are given, in the order of the record.</summary>
    public ReadOnlySpan<ColumnDefinition> Given => _given.AsSpan(0, _count);

    /// <summary>The row as the rules read it.</summary>
    public RowView View => new(Reader.Instance, this);

    /// <summary>The value of a column; null when it is empty or not given.</summary>
    public object? this[ColumnDefinition column] => _values[column.Ordinal] is { } value && value != Emptied ? value : null;

    /// <summary>Gives a column its value.</summary>
    /// <returns>Whether it had none.</returns>
    public bool TryAdd(ColumnDefinition column, object? value)
    {
        if (_values[column.Ordinal] is not null) return false;
        _values[column.Ordinal] = value ?? Emptied;
        _given[_count++] = column;
        return true;
    }

    /// <summary>Takes all columns away.</summary>
    public void Clear()
    {
        foreach (var column in Given) _values[column.Ordinal] = null;
        _count = 0;
        Key = null;
        _mark = default;
    }

    /// <summary>Writes the row as a caller of Dataverse would send it.</summary>
    /// <param name="entity">A row of the table. What it had before is gone, so many records need only one.</param>
    public void WriteTo(Entity entity)
    {
        entity.Attributes.Clear();
        foreach (var column in Given) entity.Attributes.Add(column.LogicalName, this[column]);
        entity.Id = Id ?? Guid.Empty;
    }

    private sealed class Reader : IColumnReader
    {
        public static readonly Reader Instance = new();

        public int Count(object row) => ((RecordRow)row)._count;

        public ColumnValue Read(object row, ColumnDefinition column)
        {
            var value = ((RecordRow)row)._values[column.Ordinal];
            if (value is null) return ColumnValue.Absent;
            return value == Emptied ? ColumnValue.Null : EntityColumns.Convert(value);
        }
    }
}
