using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Suggestions;

/// <summary>
/// Suggestions as lines of a CSV file (RFC 4180) in UTF-8: one for each column of a record. The file is for programs. A
/// number in E.164 begins with a plus sign, and a spreadsheet would read it as a formula; an apostrophe before it would be wrong
/// data for every other program.
/// </summary>
internal static class SuggestionLines
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\t\r\n");

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="hasKey">Whether there is a column for the key of the records.</param>
    public static void WriteHeader(IBufferWriter<byte> output, bool hasKey) => Encoding.UTF8.GetBytes("id,column,old,new" + (hasKey ? ",key" : "") + LineEnd, output);

    /// <summary>Writes the suggestions of a record.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="verdict">The verdict of the record.</param>
    /// <param name="hasKey">Whether there is a column for the key of the records.</param>
    /// <param name="key">The key of the record; null for none.</param>
    public static void Write(IBufferWriter<byte> output, in RecordVerdict verdict, bool hasKey, string? key)
    {
        var id = verdict.Id?.ToString("D", CultureInfo.InvariantCulture) ?? "";
        foreach (var suggestion in verdict.Suggestions)
            Encoding.UTF8.GetBytes($"{id},{suggestion.Column},{Field(suggestion.OldText)},{Field(suggestion.NewText)}{(hasKey ? "," + Field(key ?? "") : "")}{LineEnd}", output);
    }

    /// <summary>A text as a field. Blanks at its ends are kept by quotes, because some programs drop them.</summary>
    private static string Field(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
            : text;
}
