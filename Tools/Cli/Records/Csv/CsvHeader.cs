using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Csv;

/// <summary>
/// Finds the line of a CSV file that names its columns, and the delimiter: the one of comma, semicolon, tab and vertical bar
/// that splits this line best. Other programs write lines above it: <c>sep=;</c>, <c>#TYPE ...</c> and titles.
/// </summary>
/// <param name="lines">The lines of the file, at its beginning.</param>
/// <param name="names">Finds the columns.</param>
/// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
internal sealed class CsvHeader(TextLines lines, ColumnNames names, Action<string>? note)
{
    /// <summary>How many lines may be titles.</summary>
    public const int MostTitles = 8;

    /// <summary>The delimiters that a file may have, the likeliest first.</summary>
    public static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private char? _statedDelimiter;

    /// <summary>Reads up to the records.</summary>
    /// <param name="options">How the values of the records are read.</param>
    /// <exception cref="InputException">The file is empty, or no line names columns.</exception>
    public CsvShape Read(ReadingOptions options)
    {
        if (!NextLine()) throw new InputException("the input is empty. It needs a header line and records.");
        var firstLine = lines.Number;
        var first = Split();
        var header = first;
        for (var titles = 0; !header.IsBelow(first); titles++)
        {
            if (titles == MostTitles || !NextLine()) throw NoColumn(firstLine);
            header = Split();
        }

        if (lines.Number > firstLine) note?.Invoke(string.Create(CultureInfo.InvariantCulture, $"line {lines.Number} is the first line that names columns, so it is the header. The lines before it, from line {firstLine} on, are ignored."));
        var key = options.Key is { } name ? FindKey(header.Cells, name) : -1;
        return new CsvShape(FindColumns(header.Cells, key), header.Delimiter, lines.Number, options) { KeyField = key };
    }

    /// <summary>Goes to the next line that is neither blank nor an instruction to another program.</summary>
    private bool NextLine()
    {
        while (lines.Next())
        {
            if (lines.Fault is { } fault) throw new InputException(fault, lines.Number);
            if (!TextLines.IsBlank(lines.Line) && !IsInstruction(lines.Line)) return true;
        }

        return false;
    }

    /// <summary>Whether a line is Excel's <c>sep=;</c>, which sets the delimiter, or the type of the rows, which PowerShell writes.</summary>
    private bool IsInstruction(ReadOnlySpan<byte> line)
    {
        if (line.Length >= 6 && Ascii.EqualsIgnoreCase(line[..6], "#TYPE "u8)) return true;
        line = line.Trim((byte)' ');
        if (line is [(byte)'"', .., (byte)'"']) line = line[1..^1];
        if (line.Length != 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8) || line[4] is (byte)'"' or >= 0x7F) return false;
        _statedDelimiter = (char)line[4];
        return true;
    }

    private Line Split()
    {
        var line = lines.Line.ToArray();
        var delimiters = _statedDelimiter is { } stated ? Delimiters.Prepend(stated).Distinct() : Delimiters;
        var delimiter = delimiters.MaxBy(candidate => (TrySplit(line, candidate)?.Count(ColumnNames.IsColumn) ?? 0) * 1000 + line.AsSpan().Count((byte)candidate));
        return new Line(TrySplit(line, delimiter) ?? throw new InputException("the header has a quote that is not closed. Close it.", lines.Number), delimiter);
    }

    /// <summary>The place of the field that is the key: the one of this name, otherwise the one of the same column.</summary>
    private int FindKey(List<string> header, string key)
    {
        var named = Enumerable.Range(0, header.Count).Where(i => string.Equals(header[i].Trim(), key.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
        if (named.Length == 1) return named[0];
        if (named.Length > 1) throw new InputException($"--key: the header has several fields \"{Excerpt.Of(key)}\". Rename one of them.", lines.Number);
        var found = RecordKey.ColumnOf(key) is { } column ? header.FindIndex(cell => RecordKey.ColumnOf(cell) == column) : -1;
        return found >= 0 ? found : throw new InputException($"--key: no field of the header is named \"{Excerpt.Of(key)}\". Use a name of the header.", lines.Number);
    }

    private ColumnDefinition?[] FindColumns(List<string> header, int key)
    {
        var columns = new ColumnDefinition?[header.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = i == key ? RecordKey.ColumnOf(header[i]) : names.Find(header[i]);
            var first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first < i)
                throw new InputException($"the header names column {columns[i]} twice, as \"{Excerpt.Of(header[first])}\" and \"{Excerpt.Of(header[i])}\". Remove one of them.", lines.Number);
        }

        return columns;
    }

    private static InputException NoColumn(long line) =>
        new($"the header names no column of {PhoneCallTable.LogicalName}. Begin with a line such as {PhoneCallTable.CallerName},{PhoneCallTable.CustomerPhoneNumber},{PhoneCallTable.OrganizationPhoneNumber}.", line);

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

    /// <summary>A line that may be the header.</summary>
    private sealed record Line(List<string> Cells, char Delimiter)
    {
        private int Columns { get; } = Cells.Count(ColumnNames.IsColumn);

        private int Filled { get; } = Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));

        /// <summary>
        /// Whether the line is a header, below a first line that is one itself or a title. A record of a file without a header
        /// may have one text that is also the name of a column; a title has fewer cells than the columns below it.
        /// </summary>
        public bool IsBelow(Line first) => Columns > 0 && (ReferenceEquals(this, first) || Columns > 1 || Columns == Filled || Filled > first.Filled);
    }
}
