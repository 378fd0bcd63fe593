using System;
using System.Collections.Generic;
using System.Text;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>The markers of a page cannot be understood. The message says what to do.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="line">The line, from 1; 0 when it is not about a line.</param>
internal sealed class PageException(string message, int line = 0) : Exception(message)
{
    public int Line { get; } = line;
}

/// <summary>
/// The parts of a page that are generated: each is between a line <c>&lt;!-- generated: NAME --&gt;</c> and the next
/// line <c>&lt;!-- end --&gt;</c>. Everything else is written by people and stays as it is, byte by byte.
/// </summary>
internal static class GeneratedParts
{
    public const string End = "<!-- end -->";

    private const string Begin = "<!-- generated:";
    private const string Close = "-->";

    /// <summary>The line that begins a part.</summary>
    public static string BeginOf(string name) => $"{Begin} {name} {Close}";

    /// <summary>The text of a page with its generated parts made new, in the line ends of the page.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="parts">The text of each part, by name. The page must have each of them once, and no other.</param>
    /// <exception cref="PageException">The page has other parts.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> parts)
    {
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var filled = new StringBuilder(text.Length);
        var missing = new HashSet<string>(parts.Keys, StringComparer.Ordinal);
        var begun = 0;
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var next = text.IndexOf('\n', start) is var feed and >= 0 ? feed + 1 : text.Length;
            var line = text[start..next];
            var marker = line.Trim('\uFEFF', ' ', '\t', '\r', '\n');
            start = next;
            number++;

            if (marker.StartsWith(Begin, StringComparison.Ordinal))
            {
                if (begun > 0) throw new PageException($"a part begins inside the one of line {begun}. Put the line {End} before it.", number);
                filled.Append(line).Append(lineEnd).Append(PartOf(marker, number).ReplaceLineEndings(lineEnd)).Append(lineEnd).Append(lineEnd);
                begun = number;
            }
            else if (marker == End)
            {
                if (begun == 0) throw new PageException("a part ends that has not begun. Remove the line.", number);
                filled.Append(line);
                begun = 0;
            }
            else if (begun == 0)
            {
                filled.Append(line);
            }
        }

        if (begun > 0) throw new PageException($"the part that begins here does not end. Put the line {End} after it.", begun);
        foreach (var name in missing) throw new PageException($"there is no part {name}. Put the lines {BeginOf(name)} and {End} where it belongs.");
        return filled.ToString();

        string PartOf(string marker, int line)
        {
            var name = marker.EndsWith(Close, StringComparison.Ordinal) ? marker[Begin.Length..^Close.Length].Trim() : "";
            if (!parts.TryGetValue(name, out var part)) throw new PageException($"this page has no part of that name. Give one of: {string.Join(", ", parts.Keys)}.", line);
            return missing.Remove(name) ? part : throw new PageException($"the part {name} is there twice. Remove one.", line);
        }
    }
}
