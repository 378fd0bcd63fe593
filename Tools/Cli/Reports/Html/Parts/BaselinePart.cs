using System;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>What changed since an earlier run.</summary>
internal sealed class BaselinePart(HtmlText html, ReportWords words)
{
    private const long Millionths = 1_000_000;

    public void Write(BaselineComparison baseline)
    {
        html.Add($"<section aria-labelledby=\"baseline\">\n<h2 id=\"baseline\">{words.Say("Heading.Baseline")}</h2>\n");
        if (baseline.Rows is { } rows)
        {
            html.Add($"<p>{words.Say("Note.Baseline", ("new", words.Forms.Show(rows.New)), ("gone", words.Forms.Show(rows.Gone)), ("unchanged", words.Forms.Show(rows.Unchanged)), ("other", words.Forms.Show(rows.Other)))}");
            if (rows.Share < 1) html.Add($" {words.Say("Note.Sample", ("share", words.Forms.ShowRate((long)(rows.Share * Millionths), Millionths)))}");
            html.Add($"</p>\n");
        }

        if (baseline.Findings.Count > 0) WriteFindings(baseline);
        html.Add($"</section>\n");
    }

    private void WriteFindings(BaselineComparison baseline)
    {
        ScrollBox.Begin(html, "baseline");
        html.Add($"<table>\n<thead><tr><th scope=\"col\">{words.Say("Header.Rule")}</th><th scope=\"col\">{words.Say("Header.Column")}</th>");
        foreach (var header in (ReadOnlySpan<string>)["Before", "Now", "Difference"]) html.Add($"<th scope=\"col\" class=\"number\">{words.Say("Header." + header)}</th>");
        html.Add($"<th scope=\"col\">{words.Say("Header.Change")}</th></tr></thead>\n<tbody>\n");
        foreach (var finding in baseline.Findings)
        {
            html.Add($"<tr><th scope=\"row\">");
            Label.OfRule(finding.Code, words).Write(html);
            html.Add($"</th><td>");
            Label.OfColumn(finding.Column, words).Write(html);
            html.Add($"</td><td class=\"number\">{words.Forms.Show(finding.Before)}</td><td class=\"number\">{words.Forms.Show(finding.Now)}</td>");
            html.Add($"<td class=\"number\">{ShowDifference(finding.Now - finding.Before)}</td><td>{words.Say("Change." + finding.Word)}</td></tr>\n");
        }

        html.Add($"</tbody>\n</table>\n");
        ScrollBox.End(html);
    }

    /// <summary>The difference with its sign: a minus sign, not a hyphen.</summary>
    private string ShowDifference(long difference) => (difference > 0 ? "+" : difference < 0 ? "\u2212" : "") + words.Forms.Show(Math.Abs(difference));
}
