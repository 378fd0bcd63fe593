using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Input;

/// <summary>
/// Records of a CSV file (RFC 4180): the delimiter is the one of comma, semicolon, tab and vertical bar that splits the
/// header best. CsvHelper reads the fields; around it stands what keeps one bad record from hiding the others.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The line reader holds nothing to dispose of; the file belongs to the caller.")]
internal sealed class CsvRecords(ByteWindow window, ColumnNames names) : IRecordReader
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly LineReader _lines = new(window);

    public IEnumerable<InputRecord> Read()
    {
        var (header, delimiter) = ReadHeader();
        var columns = FindColumns(header);
        _lines.EndRecord();

        var number = 0;
        var parser = OpenParser(delimiter);
        try
        {
            while (true)
            {
                var fault = ReadFields(parser, out var isEnd);
                if (isEnd) yield break;

                var line = _lines.RecordLine;
                if (fault is not null)
                {
                    _lines.SkipFirstLineOfRecord();
                    parser.Dispose();
                    parser = OpenParser(delimiter);
                    yield return new InputRecord(++number, line, Row: null, fault);
                    continue;
                }

                _lines.EndRecord();
                if (!string.IsNullOrWhiteSpace(parser.RawRecord)) yield return BuildRecord(parser, columns, ++number, line);
            }
        }
        finally
        {
            parser.Dispose();
        }
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

    private static InputRecord BuildRecord(CsvParser parser, ColumnDefinition?[] columns, int number, long line)
    {
        if (parser.Count != columns.Length)
        {
            return new InputRecord(number, line, Row: null, string.Create(
                CultureInfo.InvariantCulture, $"{Fields(parser.Count)} where the header has {columns.Length}. A delimiter is missing, or a field that holds one is not quoted."));
        }

        var row = new RowBuilder();
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] is { } column) row.Add(column, parser[i]);
        return row.Build(number, line);
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

    private CsvParser OpenParser(char delimiter) => new(_lines, Configure(delimiter), leaveOpen: true);

    // At the first bad field the parser stops, by an exception: it would show each together with the whole record.
    private static CsvConfiguration Configure(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        MaxFieldSize = LineReader.Limit,
    };

    private static string Fields(int count) => count == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{count} fields");
}
