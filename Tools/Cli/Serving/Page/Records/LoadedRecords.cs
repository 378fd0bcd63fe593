using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>Records in memory, to evaluate them under one settings after another. A record takes the room of its values.</summary>
internal sealed class LoadedRecords
{
    private readonly List<Stored> _records = [];

    /// <summary>How many there are.</summary>
    public int Count => _records.Count;

    /// <summary>The characters of their texts.</summary>
    public long Characters { get; private set; }

    /// <summary>Adds a record.</summary>
    public void Add(in RecordPlace place, RecordRow row)
    {
        var (columns, values) = (row.Given.ToArray(), new object?[row.Given.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row[columns[i]];
            if (values[i] is string text) Characters += text.Length;
        }

        // The records of one file mostly give the same columns.
        if (_records.Count > 0 && _records[^1].Columns.AsSpan().SequenceEqual(columns)) columns = _records[^1].Columns;
        _records.Add(new Stored(place, row.Mark, columns, values));
    }

    /// <summary>Where a record is.</summary>
    public RecordPlace PlaceOf(int index) => _records[index].Place;

    /// <summary>Fills a row with a record.</summary>
    /// <param name="index">The index of the record, from 0.</param>
    /// <param name="row">The row.</param>
    public void Fill(int index, RecordRow row)
    {
        row.Clear();
        var record = _records[index];
        row.Mark = record.Mark;
        for (var i = 0; i < record.Columns.Length; i++) row.TryAdd(record.Columns[i], record.Values[i]);
    }

    private sealed record Stored(RecordPlace Place, RowVersion Mark, ColumnDefinition[] Columns, object?[] Values);
}
