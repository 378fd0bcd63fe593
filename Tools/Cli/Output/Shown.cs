using System;
using System.Globalization;
using System.Linq;
using System.Text;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Output;

/// <summary>
/// Text of an input as people may see it: on one line, not too long, and with nothing that steers a terminal or turns text around.
/// Every text of foreign origin that a command prints for people goes through here.
/// </summary>
internal static class Shown
{
    /// <summary>The most UTF-16 code units of a line: as long as the longest path.</summary>
    public const int LongestLine = 4096;

    /// <summary>A value in a sentence: the beginning of it, where it is long.</summary>
    public static string Value(string value) => Excerpt.Of(value);

    /// <summary>What is to be one line: characters that are no visible part of text are shown as \uXXXX.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most code units of the result, but for the ellipsis that ends a longer one.</param>
    public static string Line(string text, int longest = LongestLine)
    {
        if (text.Length <= longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest) return line.Append('…').ToString();
            if (IsVisible(rune)) line.Append(rune.ToString());
            else if (rune.IsBmp) line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else line.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return line.ToString();
    }

    /// <summary>What may have several lines, as a cell of a table has them.</summary>
    public static string Lines(string text) =>
        string.Join('\n', (text.Length > LongestLine ? text[..LongestLine] + '…' : text).ReplaceLineEndings("\n").Split('\n').Select(line => Line(line)));

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };
}
