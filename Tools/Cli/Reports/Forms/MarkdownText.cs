using System;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Reports.Forms;

/// <summary>Foreign text in Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>The most characters of a cell.</summary>
    public const int LongestCell = 200;

    /// <summary>The most characters of a sentence about settings.</summary>
    public const int LongestSentence = 4096;

    /// <summary>All characters that mean something in Markdown or HTML, or begin an address or a mention.</summary>
    private const string Special = "\\`*_{}[]<>()#+!|~&@$:^=\"'";

    /// <summary>Text that Markdown and HTML leave as it is: each character that could mean something is an entity.</summary>
    public static string Of(string text, int longest = LongestCell)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in Shown.Line(text, longest))
        {
            if (Special.Contains(character, StringComparison.Ordinal)) escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}
