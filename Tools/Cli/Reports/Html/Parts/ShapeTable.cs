using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The most frequent wrong texts by their shape.</summary>
internal sealed class ShapeTable(HtmlText html, ReportWords words)
{
    /// <summary>The most shapes that are shown.</summary>
    public const int MostLines = 20;

    public void Write(IReadOnlyList<ShapeCount> shapes)
    {
        if (shapes.Count == 0) return;
        html.Add($"<section class=\"wide\" aria-labelledby=\"shapes\">\n<h2 id=\"shapes\">{words.Say("Heading.Shapes")}</h2>\n");
        ScrollBox.Begin(html, "shapes");
        html.Add($"<table class=\"chart\">\n<thead><tr><th scope=\"col\">{words.Say("Header.Shape")}</th>");
        html.Add($"<th scope=\"col\">{words.Say("Header.Rule")}</th><th scope=\"col\">{words.Say("Header.Column")}</th><td class=\"drawn\"></td><th scope=\"col\" class=\"number\">{words.Say("Header.Count")}</th></tr></thead>\n<tbody>\n");
        foreach (var shape in shapes.Take(MostLines))
        {
            html.Add($"<tr><th scope=\"row\"><code>{new InputText(shape.Shape)}</code></th><td>{new InputText(shape.Code)}</td><td>");
            Label.OfColumn(shape.Column, words).Write(html);
            html.Add($"</td><td class=\"drawn\">");
            Bar.Write(html, shapes[0].Count, ("Neutral", shape.Count));
            html.Add($"</td><td class=\"number\">{words.Forms.Show(shape.Count)}</td></tr>\n");
        }

        html.Add($"</tbody>\n</table>\n");
        ScrollBox.End(html);
        html.Add($"<p class=\"note\">{words.Say("Shapes")}</p>\n</section>\n");
    }
}
