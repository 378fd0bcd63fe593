using PhoneCallCtx.Cli.Reports.Html.Markup;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A frame in which a table that is wider than the window scrolls, so that the page does not. The script lets the keyboard reach it when it scrolls.</summary>
internal static class ScrollBox
{
    /// <summary>Writes the beginning.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The identifier of the heading that names it.</param>
    public static void Begin(HtmlText html, string id) => html.Add($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{id}\">\n");

    public static void End(HtmlText html) => html.Add($"</div>\n");
}
