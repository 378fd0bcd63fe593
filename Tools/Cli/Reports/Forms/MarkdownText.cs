using System;
using System.Globalization;
using System.Linq;
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

    /// <summary>The characters that mean something inside a line of Markdown or HTML, or begin a mention.</summary>
    private const string Special = "\\`*_[]<>#|~&@$";

    /// <summary>Text that Markdown and HTML leave as it is: each character that could mean something is an entity.</summary>
    public static string Of(string text, int longest = LongestCell)
    {
        var escaped = new StringBuilder(text.Length);
        var line = Shown.Line(text, longest);
        for (var i = 0; i < line.Length; i++)
        {
            if (Special.Contains(line[i], StringComparison.Ordinal) || BeginsLink(line, i)) escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)line[i]};");
            else escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The name of a rule or a column as code. Totals that were read can have any text there.</summary>
    public static string Name(string? name) => name switch
    {
        null => "",
        _ when name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') => $"`{name}`",
        _ => Of(name),
    };

    /// <summary>GitHub makes links of http:// and www. without any mark.</summary>
    private static bool BeginsLink(string line, int index) => line[index] switch
    {
        ':' => index + 1 < line.Length && line[index + 1] == '/',
        '.' => index > 0 && line[index - 1] is 'w' or 'W',
        _ => false,
    };
}
