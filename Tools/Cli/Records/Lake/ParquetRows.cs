using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Unicode;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>What the columns of a Parquet file mean.</summary>
/// <param name="Columns">The column of each field that is read; null for a mark.</param>
/// <param name="Marks">The mark of each field; null for a column.</param>
/// <param name="Reading">How the values are read.</param>
internal sealed record ParquetShape(ColumnDefinition?[] Columns, RowMark?[] Marks, ReadingOptions Reading) : IRecordForm
{
    public IRowReader NewReader() => new ParquetRows(this);
}

/// <summary>Turns records of plain texts into rows, one after another. Each thread has its own.</summary>
internal sealed class ParquetRows : IRowReader
{
    private readonly ParquetShape _shape;
    private readonly RowBuilder _builder;
    private char[] _text = new char[256];

    /// <summary>Rows of one file.</summary>
    /// <param name="shape">The columns.</param>
    public ParquetRows(ParquetShape shape)
    {
        _shape = shape;
        _builder = new RowBuilder(Row);
    }

    public RecordRow Row { get; } = new();

    public IReadOnlyList<ColumnDefinition> LeftOut => _builder.LeftOut;

    public string? Read(RecordBatch batch, in RecordPart part)
    {
        var bytes = batch.TextOf(part);
        var ends = batch.FieldEndsOf(part);
        if (_text.Length < bytes.Length) _text = new char[bytes.Length * 2];
        _builder.Begin(_shape.Reading);

        // Most rows are ASCII, and then decoded at once.
        var isPlain = Ascii.ToUtf16(bytes, _text, out _) == OperationStatus.Done;
        for (int i = 0, start = 0; i < ends.Length; start = ends[i++])
        {
            var field = bytes[start..ends[i]];
            if (field.IsEmpty) continue;
            if (isPlain) Add(i, _text.AsSpan(start, field.Length));
            else if (Utf8.ToUtf16(field, _text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done) Add(i, _text.AsSpan(0, length));
            else return $"column {_shape.Columns[i]}: the text is not valid UTF-8.";
        }

        return _builder.Fault;
    }

    private void Add(int field, ReadOnlySpan<char> text)
    {
        if (_shape.Columns[field] is { } column) _builder.Add(column, text);
        else _builder.Add(_shape.Marks[field]!.Value, text);
    }
}
