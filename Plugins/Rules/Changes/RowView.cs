using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules.Changes;

/// <summary>Reads columns from rows of one form. It keeps no data of a row, so one reader serves all rows and threads.</summary>
public interface IColumnReader
{
    /// <summary>The value of a column; <see cref="ColumnValueKind.Absent"/> when the row does not have it.</summary>
    /// <param name="row">A row of the form that this reader knows.</param>
    /// <param name="column">A column of the table.</param>
    /// <returns>The value.</returns>
    ColumnValue Read(object row, ColumnDefinition column);

    /// <summary>The most columns that the row can have, so that a search for supplied columns can stop early.</summary>
    /// <param name="row">A row of the form that this reader knows.</param>
    /// <returns>The count, from 0.</returns>
    int Count(object row);
}

/// <summary>Reads columns from partly known rows: an absent column may have any value.</summary>
internal interface IPartialColumnReader : IColumnReader
{
    /// <summary>The never-empty columns that the row does not show.</summary>
    /// <param name="row">A row of the form that this reader knows.</param>
    IEnumerable<ColumnDefinition> MissingFrom(object row);
}

/// <summary>The columns of one row, from any source. Allocates nothing. The default value is a row that is not known.</summary>
public readonly struct RowView
{
    private readonly IColumnReader? _reader;
    private readonly object? _row;

    /// <summary>Creates a view of a row.</summary>
    /// <param name="reader">Reads rows of this form.</param>
    /// <param name="row">The row.</param>
    public RowView(IColumnReader reader, object row)
    {
        _reader = reader ?? throw new ArgumentNullException(nameof(reader));
        _row = row ?? throw new ArgumentNullException(nameof(row));
    }

    /// <summary>Whether there is a row to read from.</summary>
    public bool IsKnown => _reader is not null;

    /// <summary>Whether the whole row is known, so that an absent column is empty.</summary>
    public bool IsComplete => _reader is not (null or IPartialColumnReader);

    /// <summary>The never-empty columns that a partly known row does not show; none for other rows.</summary>
    internal IEnumerable<ColumnDefinition> Missing => _reader is IPartialColumnReader partial ? partial.MissingFrom(_row!) : [];

    /// <summary>The most columns that the row can have.</summary>
    public int Count => _reader is null ? 0 : _reader.Count(_row!);

    /// <summary>The value of a column; absent when the row does not have it or is not known.</summary>
    /// <param name="column">A column of the table.</param>
    public ColumnValue this[ColumnDefinition column] => _reader is null ? ColumnValue.Absent : _reader.Read(_row!, column);
}
