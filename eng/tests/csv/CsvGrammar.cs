using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace PhoneCallCtx.Testing;

/// <summary>
/// Reads a CSV file with the grammar of RFC 4180 as a regular expression. It is slow, and independent of
/// the scanner of the command line.
/// </summary>
internal static class CsvGrammar
{
    /// <summary>Longer than any input takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Regex Line = new(@"\G[^\r\n]*(?:\r\n|\r|\n|\z)", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex LineEnd = new(@"\r\n|\r|\n", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex LoneCarriageReturn = new(@"\r(?!\n)", RegexOptions.CultureInvariant, Patience);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="delimiter">The delimiter of fields.</param>
    /// <returns>For each record, the header included, its line and its fields; the fields are null if the record cannot be read.</returns>
    public static List<(long Line, string[]? Fields)> Read(byte[] file, char delimiter)
    {
        // One character for each byte.
        var text = Encoding.Latin1.GetString(file);
        var record = RecordOf(delimiter);
        var read = new List<(long, string[]?)>();
        var line = 1L;
        for (var at = 0; at < text.Length;)
        {
            var match = record.Match(text, at);
            var isGood = match.Success && Utf8.IsValid(file.AsSpan(at, match.Length));
            if (!isGood) match = Line.Match(text, at);
            if (!isGood) read.Add((line, null));
            else if (!string.IsNullOrWhiteSpace(Decode(match.Value))) read.Add((line, match.Groups["field"].Captures.Select(field => ValueOf(field.Value)).ToArray()));

            line += LineEnd.Count(match.Value);
            at += match.Length;
        }

        return read;
    }

    private static Regex RecordOf(char delimiter)
    {
        var mark = Regex.Escape(delimiter.ToString());
        var field = $"(?<field>\"(?>(?:[^\"]+|\"\")*)\"|[^\"\\r\\n{mark}]*)";
        return new Regex($@"\G{field}(?:{mark}{field})*(?:\r\n|\r|\n|\z)", RegexOptions.CultureInvariant, Patience);
    }

    private static string ValueOf(string field) => field is ['"', ..]
        ? LoneCarriageReturn.Replace(Decode(field[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal), "\n")
        : Decode(field);

    private static string Decode(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
