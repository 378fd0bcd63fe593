using System;
using System.Globalization;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A horizontal bar of parts in a row. It shows numbers that the text beside it has too.</summary>
internal static class Bar
{
    /// <summary>Writes a bar.</summary>
    /// <param name="html">The page.</param>
    /// <param name="whole">The number that is as long as the bar can be.</param>
    /// <param name="parts">The names of the parts, which are classes of the style sheet, and their numbers.</param>
    public static void Write(HtmlText html, long whole, params ReadOnlySpan<(string Name, long Count)> parts)
    {
        html.Add($"<svg class=\"bar\" aria-hidden=\"true\">");
        long before = 0;
        foreach (var (name, count) in parts)
        {
            if (count > 0) html.Add($"<rect class=\"{name}\" x=\"{Percent(before, whole)}\" width=\"{Percent(count, whole)}\" height=\"100%\"/>");
            before += count;
        }

        html.Add($"</svg>\n");
    }

    private static string Percent(long part, long whole) => (100m * part / whole).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
