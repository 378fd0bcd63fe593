using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Unicode;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>
/// Records of a CSV file: the delimiter is the one of comma, semicolon, tab and vertical bar that splits the header best. The
/// records are found here, and made into rows by the thread that judges them.
/// <para>
/// A broken record is given up at its first bad byte, and the next record begins on its second line, so that it hides none.
/// The time still grows only with the length of the file. A record continues behind a line end only while quotes are open. A
/// line in the middle of a broken record has open quotes before and behind it, so it has an even number of quotes; read again
/// as the first line of a record, it ends that record. So no line is scanned more than twice.
/// </para>
/// </summary>
/// <param name="window">The input.</param>
/// <param name="names">Finds the columns that the header names.</param>
internal sealed class CsvRecords(ByteWindow window, ColumnNames names) : IRecordReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly TextLines _lines = new(window, endsAtCarriageReturn: true);
    private CsvShape? _shape;
    private CsvScanner _scanner = null!;
    private int _number;

    public bool Read(RecordBatch batch)
    {
        if (_shape is null)
        {
            _shape = ReadHeader();
            _scanner = new CsvScanner(_shape.Delimiter, _shape.Columns.Length);
        }

        batch.Shape = _shape;
        var last = window.Passed + RecordBatch.MostBytes;
        while (!batch.IsFull && window.Passed < last)
        {
            var scan = _scanner.Scan(window.Bytes, window.IsAtEnd);
            if (scan == CsvScan.NeedsMore && window.Bytes.Length <= TextLines.Limit + 1)
            {
                // The writer of the input may take a while to write more: what is there is not kept waiting.
                if (batch.Count > 0) return true;
                window.ReadMore();
                continue;
            }

            if (scan == CsvScan.Record && _scanner.LengthWithEnd == 0) return false;
            if (scan != CsvScan.Record || !TryAdd(batch)) Reject(batch);
            _scanner.Restart();
        }

        return true;
    }

    public void Dispose()
    {
    }

    /// <summary>Adds the record that was found, unless it is blank.</summary>
    /// <returns>Whether it can be read as far as is known here: the judging thread looks at the text of a single line.</returns>
    private bool TryAdd(RecordBatch batch)
    {
        var record = window.Bytes[.._scanner.Length];
        var lines = 1;
        if (record.Length > TextLines.Limit) return false;
        if (_scanner.HasQuotes && record.ContainsAny((byte)'\n', (byte)'\r'))
        {
            if (!Utf8.IsValid(record)) return false;
            lines += TextLines.CountEnds(record);
        }

        if (!TextLines.IsBlank(record)) batch.Add(record, _scanner.FieldEnds, _scanner.FieldCount, ++_number, _lines.Number + 1);
        _lines.Pass(_scanner.LengthWithEnd, lines);
        return true;
    }

    /// <summary>Reports the record as one that cannot be read, and passes over its first line.</summary>
    private void Reject(RecordBatch batch)
    {
        var problem = FindProblem();
        _lines.Next();
        batch.Add(new InputRecord(++_number, _lines.Number, Row: null, _lines.Fault ?? problem));
    }

    /// <summary>What is wrong with the record, if it is not that its first line cannot be read.</summary>
    private string FindProblem()
    {
        var end = _lines.FindEnd(_scanner.Length);
        if (end is < 0 or > TextLines.Limit) return $"a quote that is opened here is not closed within {TextLines.Limit / (1024 * 1024)} MiB. Close it, or double it inside a quoted field.";

        var text = window.Bytes[..end];
        if (Utf8.IsValid(text)) return "a quote is opened and not closed, or stands inside a field. Close it, or double it inside a quoted field.";

        var before = text[..TextLines.FindInvalid(text)];
        var line = text[(before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"line {_lines.Number + 1 + TextLines.CountEnds(before)}: {TextLines.FaultOf(line)}");
    }

    private CsvShape ReadHeader()
    {
        do
        {
            if (!_lines.Next()) throw new InputException("the input is empty. It needs a header line and records.");
            if (_lines.Fault is { } fault) throw new InputException(fault, _lines.Number);
        }
        while (TextLines.IsBlank(_lines.Line));

        var line = _lines.Line.ToArray();
        var delimiter = Delimiters.MaxBy(candidate => (TrySplit(line, candidate)?.Count(ColumnNames.IsColumn) ?? 0) * 1000 + line.AsSpan().Count((byte)candidate));
        var header = TrySplit(line, delimiter) ?? throw new InputException("the header has a quote that is not closed. Close it.", _lines.Number);
        return new CsvShape(FindColumns(header), delimiter);
    }

    private ColumnDefinition?[] FindColumns(List<string> header)
    {
        var columns = new ColumnDefinition?[header.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = names.Find(header[i]);
            var first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first < i)
                throw new InputException($"the header names column {columns[i]} twice, as \"{header[first]}\" and \"{header[i]}\". Remove one of them.", _lines.Number);
        }

        if (Array.TrueForAll(columns, column => column is null))
            throw new InputException($"the header names no column of {PhoneCallTable.LogicalName}. Begin with a line such as {PhoneCallTable.CallerName},{PhoneCallTable.CustomerPhoneNumber},{PhoneCallTable.OrganizationPhoneNumber}.", _lines.Number);
        return columns;
    }

    /// <summary>The fields of a line; null when its quotes are broken.</summary>
    private static List<string>? TrySplit(ReadOnlySpan<byte> line, char delimiter)
    {
        var scanner = new CsvScanner(delimiter, mostFields: line.Count((byte)delimiter) + 1);
        if (scanner.Scan(line, isAtEnd: true) != CsvScan.Record) return null;

        var fields = new CsvFields();
        fields.TryDecode(line, scanner.FieldEnds);
        var split = new List<string>();
        for (var i = 0; i < scanner.FieldCount; i++) split.Add(fields.Field(i).ToString());
        return split;
    }
}
