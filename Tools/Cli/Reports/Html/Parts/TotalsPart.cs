using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The counts and rates of the whole run.</summary>
internal sealed class TotalsPart(HtmlText html, ReportWords words)
{
    public void Write(ReportTotals totals)
    {
        html.Add($"<section aria-labelledby=\"totals\">\n<h2 id=\"totals\" tabindex=\"-1\">{words.Say("Heading.Totals")}</h2>\n<dl class=\"tiles\">\n");
        WriteTile("Records", totals.Records, totals.Records);
        WriteTile("Accepted", totals.Accepted, totals.Records);
        WriteTile("WouldBeRejected", totals.WouldBeRejected, totals.Records);
        WriteTile("Rejected", totals.Rejected, totals.Records);
        WriteTile("Unreadable", totals.Unreadable, totals.Records);
        WriteTile("Rewritten", totals.Rewritten, totals.Records);
        html.Add($"</dl>\n");
        Bar.Write(html, totals.Records, ("Accepted", totals.Accepted), ("WouldBeRejected", totals.WouldBeRejected), ("Rejected", totals.Rejected), ("Unreadable", totals.Unreadable));
        var readable = totals.Records - totals.Unreadable;
        html.Add($"<p>{words.Say("Note.Rate", ("count", words.Forms.Show(totals.NotAccepted)), ("records", words.Forms.Show(readable)), ("rate", words.Forms.ShowRate(totals.NotAccepted, readable)))}</p>\n");
        html.Add($"<p class=\"note\">{words.Say("Note.WouldBeRejected")} {words.Say("Note.Rewritten")}</p>\n</section>\n");
    }

    private void WriteTile(string name, long count, long records)
    {
        html.Add($"<div class=\"{name}\"><dt>{words.Say("Total." + name)}</dt><dd><data value=\"{count}\">{words.Forms.Show(count)}</data>");
        if (name != "Records") html.Add($" <small>{words.Forms.ShowRate(count, records)}</small>");
        html.Add($"</dd></div>\n");
    }
}
