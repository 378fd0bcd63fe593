using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Formats;

/// <summary>
/// The rows of <c>Files/calls.csv</c>, which <c>eng/exports/mixed.py</c> writes. They are read with the grammar of the tests, and not
/// with the reader that they test. The workbooks are made of CSV files by <c>eng/exports/workbook.py</c> (openpyxl), the Parquet
/// files by <c>eng/exports/duckdb/parquet.mjs</c> (DuckDB); the <c>foreign</c> ones are of <c>samples/foreign-calls.csv</c>.
/// </summary>
internal static class MixedRows
{
    private static readonly List<string[]> Lines = [.. CsvGrammar.Read(File.ReadAllBytes(PathOf("calls.csv")), ',').Select(line => line.Fields!)];

    /// <summary>The logical names, in the order of the cells.</summary>
    public static string[] Columns => Lines[0];

    /// <summary>The rows, each with a cell for each column. An empty cell is a column without a value.</summary>
    public static IReadOnlyList<string[]> All { get; } = Lines[1..];

    /// <summary>The rows as CSV.</summary>
    public static string Csv(char delimiter = ',') => Csv(Columns, All, delimiter);

    /// <summary>Some rows as CSV.</summary>
    public static string Csv(IEnumerable<string>? header, IEnumerable<string[]> rows, char delimiter = ',')
    {
        var text = new StringBuilder();
        if (header is not null) text.AppendJoin(delimiter, header).Append('\n');
        foreach (var row in rows) text.AppendJoin(delimiter, row.Select(cell => Quoted(cell, delimiter))).Append('\n');
        return text.ToString();
    }

    /// <summary>The path of a committed file of the set.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Formats", "Files", name);

    private static string Quoted(string cell, char delimiter) =>
        cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(delimiter, StringComparison.Ordinal) ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;
}
