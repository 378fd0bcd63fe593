using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Reports.Html.Markup;
using PhoneCallCtx.Cli.Reports.Html.Parts;

namespace PhoneCallCtx.Cli.Reports.Html;

/// <summary>The report as one HTML page that needs nothing else. It keeps the first rows, and writes the page when it is complete.</summary>
/// <param name="output">The file, which stays open.</param>
/// <param name="options">How the page is written.</param>
internal sealed class HtmlReport(Stream output, HtmlReportOptions options) : IReport
{
    /// <summary>The most rows in the table of a page: about three megabytes, which every browser opens.</summary>
    public const int MostRows = 5000;

    private readonly List<ReportedRow> _rows = [];
    private long _count;

    public void Add(ReportedRow row)
    {
        if (++_count <= MostRows) _rows.Add(row with { Findings = [.. row.Findings.Select(Shorten)] });
    }

    public void Complete(ReportContent content)
    {
        var page = new HtmlPage(options, content, new RowList(_rows, _count)).Write();
        output.Write(Encoding.UTF8.GetBytes(page));
        output.Flush();
    }

    public void Dispose() => _rows.Clear();

    /// <summary>A finding with as much of its texts as the page shows, so that a page of long texts needs no memory for the rest.</summary>
    private static ReportedFinding Shorten(ReportedFinding finding) =>
        finding with { Value = Shorten(finding.Value), Message = Shorten(finding.Message), Suggestion = Shorten(finding.Suggestion) };

    private static string? Shorten(string? text) => text is { Length: > InputText.Longest } ? text[..(InputText.Longest + 1)] : text;
}
