using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
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
        for (var titles = 0; !header.Cells.IsBelow(first.Cells); titles++)
        {
            if (titles == HeaderCells.MostTitles || !NextLine()) throw NoColumn(firstLine);
            header = Split();
        }

        if (lines.Number > firstLine) note?.Invoke(HeaderCells.TitlesNote("line", firstLine, lines.Number));
        return ShapeOf(header.Cells, header.Delimiter, lines.Number, options);
    }

    /// <summary>The shape of records with columns of these names.</summary>
    /// <param name="header">The names.</param>
    /// <param name="delimiter">The character between fields.</param>
    /// <param name="line">The line of the names; 0 when they are not in the file.</param>
    /// <param name="options">How the values of the records are read.</param>
    /// <exception cref="InputException">Two names are of one column.</exception>
    public static CsvShape ShapeOf(HeaderCells header, char delimiter, long line, ReadingOptions options)
    {
        var key = options.Key is { } name ? header.FindKey(name, line) : -1;
        return new CsvShape(header.Find(line, key), header.Marks, delimiter, line, options) { KeyField = key };
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
        var delimiter = delimiters.MaxBy(candidate => (TrySplit(line, candidate)?.Count(names.IsColumn) ?? 0) * 1000 + line.AsSpan().Count((byte)candidate));
        return new Line(new HeaderCells(TrySplit(line, delimiter) ?? throw new InputException("the header has a quote that is not closed. Close it.", lines.Number), names), delimiter);
    }

    private static InputException NoColumn(long line) =>
        new($"the header names no column of {PhoneCallTable.LogicalName} when the input is read as CSV. Begin with a line such as {PhoneCallTable.CallerName},{PhoneCallTable.CustomerPhoneNumber},{PhoneCallTable.OrganizationPhoneNumber}. {ColumnNames.Advice}", line);

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
    private readonly record struct Line(HeaderCells Cells, char Delimiter);
}
