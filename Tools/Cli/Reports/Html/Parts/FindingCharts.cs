using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Words;

namespace PhoneCallCtx.Cli.Reports.Html.Parts;

/// <summary>The charts of what is found, by rule and by column.</summary>
internal sealed class FindingCharts(HtmlText html, ReportWords words)
{
    public void Write(ReportTotals totals)
    {
        if (totals.Findings.Count == 0) return;
        Write("rules", "Rules", "Header.Rule", LinesBy(totals.Findings, finding => finding.Code, code => Label.OfRule(code, words)));
        Write("columns", "Columns", "Header.Column", LinesBy(totals.Findings, finding => finding.Column ?? "", column => Label.OfColumn(column, words)));
    }

    private static List<ChartLine> LinesBy(IReadOnlyList<FindingCount> findings, Func<FindingCount, string> key, Func<string, Label> label) =>
    [
        .. findings.GroupBy(key, StringComparer.Ordinal)
            .Select(group => new ChartLine(label(group.Key), group.Sum(finding => finding.Rejecting), group.Sum(finding => finding.Traced)))
            .OrderByDescending(line => line.Length).ThenBy(line => line.Label.Name, StringComparer.Ordinal),
    ];

    private void Write(string id, string heading, string header, List<ChartLine> lines)
    {
        html.Add($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{words.Say("Heading." + heading)}</h2>\n");
        new ChartTable(html, words).Write(id, header, lines);
        html.Add($"<p class=\"note\">{words.Say("Note.Violations")}</p>\n</section>\n");
    }
}
