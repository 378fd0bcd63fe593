using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// Records of a CSV file (RFC 4180): the delimiter is the one of comma, semicolon, tab and vertical bar that splits the
/// header best. Plain records are only found here, and taken apart by whoever judges them; for all others CsvHelper reads the
/// fields, and around it stands what keeps one bad record from hiding the others.
/// </summary>
/// <param name="window">The input.</param>
/// <param name="names">Finds the columns that the header names.</param>
/// <param name="parsesAll">Whether CsvHelper reads plain records too: what both say of a record is the same.</param>
internal sealed class CsvRecords(ByteWindow window, ColumnNames names, bool parsesAll = false) : IRecordReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>A record that has not ended by then is left to the parser, which gives up at <see cref="LineReader.Limit"/>.</summary>
    private const int MostPlainBytes = 1024 * 1024;

    private readonly LineReader _lines = new(window);
    private CsvShape? _shape;
    private CsvParser? _parser;
    private int _number;

    public bool Read(RecordBatch batch)
    {
        batch.Shape = _shape ??= ReadShape();
        var last = window.Passed + RecordBatch.MostBytes;
        while (!batch.IsFull && window.Passed < last)
        {
            var withEnd = 0;
            var end = parsesAll || _lines.IsAgain ? PlainRecord.NotPlain : PlainRecord.FindEnd(window.Bytes, (byte)_shape.Delimiter, window.IsAtEnd, out withEnd);
            if (end >= 0 && withEnd <= LineReader.Limit)
            {
                if (withEnd == 0) return false;
                AddPlain(batch, window.Bytes[..end], _lines.PassLine(withEnd));
            }
            else if (end == PlainRecord.Unknown && window.Bytes.Length < MostPlainBytes)
            {
                // Who writes the input may take a while to write more: what is there is not kept waiting.
                if (batch.Count > 0) return true;
                window.ReadMore();
            }
            else if (!TryAddParsed(batch))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose() => _parser?.Dispose();

    private void AddPlain(RecordBatch batch, ReadOnlySpan<byte> record, long line)
    {
        if (!PlainRecord.IsBlank(record)) batch.Add(record, ++_number, line);
    }

    /// <summary>Lets the parser read the next record.</summary>
    /// <returns>Whether there was one, be it a blank line.</returns>
    private bool TryAddParsed(RecordBatch batch)
    {
        _parser ??= new CsvParser(_lines, Configure(_shape!.Delimiter), leaveOpen: true);
        var fault = ReadFields(_parser, out var isEnd);
        if (isEnd) return false;

        var line = _lines.RecordLine;
        if (fault is not null)
        {
            _lines.SkipFirstLineOfRecord();
            _parser.Dispose();
            _parser = null;
            batch.Add(new InputRecord(++_number, line, Row: null, fault));
            return true;
        }

        _lines.EndRecord();
        if (!string.IsNullOrWhiteSpace(_parser.RawRecord)) batch.Add(BuildRecord(_parser, _shape!, ++_number, line));
        return true;
    }

    /// <summary>Reads the fields of the next record.</summary>
    /// <returns>Why they cannot be read; null when they can.</returns>
    private string? ReadFields(CsvParser parser, out bool isEnd)
    {
        isEnd = false;
        var isBadData = false;
        try
        {
            isEnd = !parser.Read();

            // Bad data is found when the fields are taken apart, which Record does.
            if (!isEnd) _ = parser.Record;
        }
        catch (BadDataException)
        {
            isBadData = true;
        }
        catch (Exception exception) when (exception is MaxFieldSizeException or RecordTooLongException)
        {
            if (_lines.RecordLength > LineReader.Limit) return $"a quote that is opened here is not closed within {LineReader.Limit / (1024 * 1024)} MiB. Close it, or double it inside a quoted field.";
            isBadData = true;
        }

        if (isEnd) return null;
        if (_lines.RecordFault is { } fault) return fault.Line == _lines.RecordLine ? fault.Fault : string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Fault}");
        if (isBadData) return "a quote is opened and not closed, or stands inside a field. Close it, or double it inside a quoted field.";
        return null;
    }

    private static InputRecord BuildRecord(CsvParser parser, CsvShape shape, int number, long line)
    {
        var columns = shape.Columns;
        if (parser.Count != columns.Length) return new InputRecord(number, line, Row: null, shape.WrongCount(parser.Count));

        var row = new RowBuilder(new RecordRow());
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] is { } column) row.Add(column, parser[i]);
        return row.Build(number, line);
    }

    private CsvShape ReadShape()
    {
        var (header, delimiter) = ReadHeader();
        var shape = new CsvShape(FindColumns(header), delimiter);
        _lines.EndRecord();
        return shape;
    }

    private (string[] Names, char Delimiter) ReadHeader()
    {
        string? text;
        do
        {
            _lines.EndRecord();
            text = _lines.ReadLine();
            if (_lines.RecordFault is { } fault) throw new InputException(fault.Fault, fault.Line);
        }
        while (text is not null && string.IsNullOrWhiteSpace(text));
        if (text is null) throw new InputException("the input is empty. It needs a header line and records.");

        var delimiter = Delimiters.MaxBy(candidate => (TrySplit(text, candidate)?.Count(ColumnNames.IsColumn) ?? 0) * 1000 + text.Count(character => character == candidate));
        return TrySplit(text, delimiter) is { } header ? (header, delimiter) : throw new InputException("the header has a quote that is not closed. Close it.", _lines.RecordLine);
    }

    private ColumnDefinition?[] FindColumns(string[] header)
    {
        var columns = new ColumnDefinition?[header.Length];
        for (var i = 0; i < header.Length; i++)
        {
            columns[i] = names.Find(header[i]);
            var first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first < i)
                throw new InputException($"the header names column {columns[i]} twice, as \"{header[first]}\" and \"{header[i]}\". Remove one of them.", _lines.RecordLine);
        }

        if (Array.TrueForAll(columns, column => column is null))
            throw new InputException($"the header names no column of {PhoneCallTable.LogicalName}. Begin with a line such as {PhoneCallTable.CallerName},{PhoneCallTable.CustomerPhoneNumber},{PhoneCallTable.OrganizationPhoneNumber}.", _lines.RecordLine);
        return columns;
    }

    /// <summary>The fields of a line; null when a quote is not closed.</summary>
    private static string[]? TrySplit(string line, char delimiter)
    {
        // Without a quote no field holds a delimiter, and to make a parser takes as long as to judge ten thousand records.
        if (!line.Contains('"', StringComparison.Ordinal)) return line.Split(delimiter);

        using var parser = new CsvParser(new StringReader(line), Configure(delimiter));
        try
        {
            return parser.Read() ? parser.Record! : [];
        }
        catch (BadDataException)
        {
            return null;
        }
    }

    // At the first bad field the parser stops, by an exception: it would show each together with the whole record.
    private static CsvConfiguration Configure(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        MaxFieldSize = LineReader.Limit,
    };
}
