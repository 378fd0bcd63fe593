using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Csv;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>
/// The rows of an export in CSV. The first line that names the column with the trace is the header, by logical names or
/// display names (<c>Message Block</c>).
/// </summary>
/// <param name="window">The input.</param>
internal sealed class CsvTraceRows(ByteWindow window)
{
    /// <summary>How many fields of a record are looked at.</summary>
    private const int MostFields = 256;

    private readonly CsvFields _fields = new();
    private long _line = 1;

    /// <summary>Reads the rows.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<TraceRow> Read()
    {
        var (scanner, names) = ReadHeader();
        var (text, createdOn, typeName) = (Array.IndexOf(names, TraceRows.Text), Array.IndexOf(names, TraceRows.CreatedOn), Array.IndexOf(names, TraceRows.TypeName));
        while (Scan(scanner))
        {
            var line = _line;
            var (isBlank, count) = (TextLines.IsBlank(window.Bytes[..scanner.Length]), scanner.FieldCount);
            Decode(scanner);
            Pass(scanner);
            if (isBlank) continue;
            if (count != names.Length) throw new InputException(CsvFaults.WrongCount(count, names.Length), line);
            yield return new TraceRow(FieldOr(createdOn), FieldOr(typeName), _fields.Field(text).ToString());
        }
    }

    private string FieldOr(int index) => index < 0 ? "" : _fields.Field(index).ToString();

    /// <summary>Reads up to the rows.</summary>
    private (CsvScanner Scanner, string[] Names) ReadHeader()
    {
        for (var titles = 0; titles <= HeaderCells.MostTitles; titles++)
        {
            CsvScanner? whole = null;
            foreach (var delimiter in CsvHeader.Delimiters)
            {
                var scanner = new CsvScanner(delimiter, MostFields);
                if (!Scan(scanner)) break;
                whole = scanner;
                Decode(scanner);
                string[] names = [.. Enumerable.Range(0, Math.Min(scanner.FieldCount, MostFields)).Select(index => Normal(_fields.Field(index)))];
                if (!names.Contains(TraceRows.Text, StringComparer.Ordinal)) continue;
                if (scanner.FieldCount > MostFields) throw new InputException($"the header has more than {MostFields} fields. Export fewer columns.", _line);
                Pass(scanner);
                return (scanner, names);
            }

            if (whole is null) break;
            Pass(whole);
        }

        throw new InputException($"no line names the column \"{TraceRows.Text}\" (Message Block), so this is no export of plugintracelogs. Add the column to the export.");
    }

    /// <summary>The logical name that a name in a header is; the display names of the columns differ only in capitals and spaces.</summary>
    private static string Normal(ReadOnlySpan<char> name) => name.ToString().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Finds the next record.</summary>
    /// <returns>Whether there is one.</returns>
    private bool Scan(CsvScanner scanner)
    {
        scanner.Restart();
        while (true)
        {
            switch (scanner.Scan(window.Bytes, window.IsAtEnd))
            {
                case CsvScan.Record: return scanner.LengthWithEnd > 0;
                case CsvScan.Broken: throw new InputException(CsvFaults.OpenQuote, _line);
                default:
                    if (window.Bytes.Length > TextLines.Limit) throw new InputException($"the record is longer than {TextLines.Limit / (1024 * 1024)} MiB.", _line);
                    window.ReadMore();
                    break;
            }
        }
    }

    private void Decode(CsvScanner scanner)
    {
        var record = window.Bytes[..scanner.Length];
        if (!_fields.TryDecode(record, scanner.FieldEnds)) throw new InputException(TextLines.FaultOf(record)!, _line);
    }

    private void Pass(CsvScanner scanner)
    {
        _line += TextLines.CountEnds(window.Bytes[..scanner.LengthWithEnd]);
        window.Advance(scanner.LengthWithEnd);
    }
}
