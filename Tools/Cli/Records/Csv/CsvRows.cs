using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>Turns the records that <see cref="CsvScanner"/> found into rows, one after another. Each thread has its own.</summary>
internal sealed class CsvRows : IRowReader
{
    private readonly CsvFields _fields = new();
    private readonly CsvShape _shape;
    private readonly RowBuilder _builder;

    /// <summary>Rows of one file.</summary>
    /// <param name="shape">The columns.</param>
    public CsvRows(CsvShape shape)
    {
        _shape = shape;
        _builder = new RowBuilder(Row);
    }

    public RecordRow Row { get; } = new();

    public IReadOnlyList<ColumnDefinition> LeftOut => _builder.LeftOut;

    public string? Read(RecordBatch batch, in RecordPart part)
    {
        _builder.Begin(_shape.Reading);
        var record = batch.TextOf(part);
        var columns = _shape.Columns;
        if (!_fields.TryDecode(record, batch.FieldEndsOf(part))) return TextLines.FaultOf(record);
        if (part.FieldCount != columns.Length && !(_shape.MayEndEarly && part.FieldCount < columns.Length)) return _shape.WrongCount(part.FieldCount);

        for (var i = 0; i < part.FieldEnds; i++)
        {
            if (i == _shape.KeyField) ReadKey(i);
            else if (columns[i] is { } column) _builder.Add(column, _fields.Field(i));
            else if (_shape.Marks[i] is { } mark) _builder.Add(mark, _fields.Field(i));
        }

        return _builder.Fault;
    }

    /// <summary>Reads the field that is the key, and perhaps a column too.</summary>
    private void ReadKey(int field)
    {
        Row.Key = _fields.Field(field).ToString();
        if (_shape.Columns[field] is { } column) _builder.Add(column, Row.Key);
    }
}
