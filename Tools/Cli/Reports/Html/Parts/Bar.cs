using System;
using System.Globalization;
using PhoneCallCtx.Cli.Reports.Html.Markup;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A horizontal bar of parts in a row. It shows numbers that the text beside it has too.</summary>
internal static class Bar
{
    /// <summary>The shortest part of a bar, in parts of it.</summary>
    private const decimal LeastShown = 0.012m;

    /// <summary>Writes a bar.</summary>
    /// <param name="html">The page.</param>
    /// <param name="whole">The number that is as long as the bar can be.</param>
    /// <param name="parts">The names of the parts, which are classes of the style sheet, and their numbers.</param>
    public static void Write(HtmlText html, long whole, params ReadOnlySpan<(string Name, long Count)> parts)
    {
        html.Add($"<svg class=\"bar\" aria-hidden=\"true\">");
        var (scale, before) = (100m / Math.Max(1, Math.Max(whole, LengthOf(parts, whole))), 0m);
        foreach (var (name, count) in parts)
        {
            var length = scale * LengthOf(count, whole);
            if (count > 0) html.Add($"<rect class=\"{name}\" x=\"{Show(before)}\" width=\"{Show(length)}\" height=\"100%\"/>");
            before += length;
        }

        html.Add($"</svg>\n");
    }

    /// <summary>A part that is not nothing stays visible.</summary>
    private static decimal LengthOf(long count, long whole) => count == 0 ? 0 : Math.Max(count, whole * LeastShown);

    private static decimal LengthOf(ReadOnlySpan<(string Name, long Count)> parts, long whole)
    {
        var sum = 0m;
        foreach (var (_, count) in parts) sum += LengthOf(count, whole);
        return sum;
    }

    private static string Show(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
