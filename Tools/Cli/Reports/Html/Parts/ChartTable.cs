using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>A chart of horizontal bars: a table in which each line has its bar and its numbers.</summary>
internal sealed class ChartTable(HtmlText html, ReportWords words)
{
    /// <summary>Writes the table.</summary>
    /// <param name="id">The identifier of the heading that names it.</param>
    /// <param name="header">The key of the header of the first column.</param>
    /// <param name="lines">The lines, at least one.</param>
    public void Write(string id, string header, IReadOnlyList<ChartLine> lines)
    {
        var (longest, hasTraced, isOfRecords) = (lines.Max(line => line.Length), lines.Any(line => line.Traced > 0), lines.Any(line => line.Records is not null));
        ScrollBox.Begin(html, id);
        html.Add($"<table class=\"chart\">\n<thead><tr><th scope=\"col\">{words.Say(header)}</th><td class=\"drawn\"></td>");
        WriteHeader(isOfRecords ? "Total.Rejected" : "Header.Rejecting");
        if (hasTraced) WriteHeader(isOfRecords ? "Total.WouldBeRejected" : "Header.Traced");
        if (isOfRecords) WriteHeader("Total.Records");
        if (isOfRecords) WriteHeader("Header.Rate");
        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var line in lines)
        {
            html.Add($"<tr><th scope=\"row\">");
            line.Label.Write(html);
            html.Add($"</th><td class=\"drawn\">");
            Bar.Write(html, longest, ("Rejected", line.Rejected), ("WouldBeRejected", line.Traced));
            html.Add($"</td>");
            WriteNumber(words.Forms.Show(line.Rejected));
            if (hasTraced) WriteNumber(words.Forms.Show(line.Traced));
            if (line.Records is { } records)
            {
                WriteNumber(words.Forms.Show(records));
                WriteNumber(words.Forms.ShowRate(line.Length, records));
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody>\n</table>\n");
        ScrollBox.End(html);
    }

    private void WriteHeader(string key) => html.Add($"<th scope=\"col\" class=\"number\">{words.Say(key)}</th>");

    private void WriteNumber(string number) => html.Add($"<td class=\"number\">{number}</td>");
}
