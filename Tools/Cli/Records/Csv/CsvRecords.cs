using System;
using System.Globalization;
using System.Text.Unicode;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>
/// Records of a CSV file. They are found here, and made into rows by the thread that evaluates them.
/// <para>
/// A broken record ends at its first bad byte, and the next record begins on its second line, so that it hides none.
/// The time still grows only with the length of the file. A record continues after a line end only while quotes are open. A
/// line in the middle of a broken record has open quotes before and after it, so it has an even number of quotes; read again
/// as the first line of a record, it ends that record. So no line is scanned more than twice.
/// </para>
/// </summary>
/// <param name="window">The input.</param>
/// <param name="names">Finds the columns that the header names.</param>
/// <param name="options">How values are read; null for the rules without settings.</param>
/// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
/// <param name="given">The shape of a file without a header line; null when it has one.</param>
internal sealed class CsvRecords(ByteWindow window, ColumnNames names, ReadingOptions? options = null, Action<string>? note = null, CsvShape? given = null) : IRecordReader
{
    private readonly TextLines _lines = new(window, endsAtCarriageReturn: true);
    private CsvShape? _shape;
    private CsvScanner _scanner = null!;
    private int _number;

    public string Kind => "CSV";

    public bool HasKeys => true;

    public bool Read(RecordBatch batch)
    {
        if (_shape is null)
        {
            _shape = ReadShape();
            _scanner = new CsvScanner(_shape.Delimiter, _shape.Columns.Length);
        }

        batch.Form = _shape;
        var last = window.Passed + RecordBatch.MostBytes;
        while (!batch.IsFull && window.Passed < last)
        {
            var scan = _scanner.Scan(window.Bytes, window.IsAtEnd);
            if (scan == CsvScan.NeedsMore && window.Bytes.Length <= TextLines.Limit + 1)
            {
                // The writer of the input may be slow: the records that are there are evaluated without waiting for more.
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
    /// <returns>Whether it can be read as far as is known here: the evaluating thread looks at the text of a single line.</returns>
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

    /// <summary>Reports the record as one that cannot be read, and skips its first line.</summary>
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
        if (Utf8.IsValid(text)) return CsvFaults.OpenQuote;

        var before = text[..TextLines.FindInvalid(text)];
        var line = text[(before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"line {_lines.Number + 1 + TextLines.CountEnds(before)}: {TextLines.FaultOf(line)}");
    }

    private CsvShape ReadShape()
    {
        var shape = given ?? new CsvHeader(_lines, names, note).Read(options ?? ReadingOptions.Default);
        return DateOrderSearch.HasDates(shape.Columns) ? new CsvDates(window, shape).Find(note) : shape;
    }
}
