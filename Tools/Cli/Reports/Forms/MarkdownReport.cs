using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Cli.Reports.Comparing;

namespace PhoneCallCtx.Cli.Reports.Forms;

/// <summary>A summary for a page of a pipeline. Each list is cut at a number of lines, so the file stays below the megabyte that GitHub accepts.</summary>
/// <param name="output">Where to write. It is not disposed.</param>
internal sealed class MarkdownReport(Stream output) : IReport
{
    /// <summary>The most lines of the lists of findings and changes.</summary>
    private const int MostFindings = 200;

    /// <summary>The most lines of the other lists.</summary>
    private const int MostLines = 20;

    public bool ShowsRows => false;

    public void Add(ReportedRow row)
    {
    }

    public void Complete(ReportContent content)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var totals = content.Totals;
        writer.WriteLine("# Call records and the rules");
        writer.WriteLine();
        writer.WriteLine(Sentence(totals));
        WriteCounts(writer, totals);
        WriteFindings(writer, totals);
        if (content.Baseline is { } baseline) WriteBaseline(writer, baseline);
        WriteProviders(writer, totals);
        WriteShapes(writer, totals);
        WriteSources(writer, content);
    }

    public void Dispose()
    {
    }

    private static string Sentence(ReportTotals totals) => totals.NotAccepted == 0
        ? $"All {Show(totals.Records - totals.Unreadable)} records are accepted."
        : string.Create(CultureInfo.InvariantCulture, $"**{totals.NotAccepted:N0} of {totals.Records - totals.Unreadable:N0} records ({totals.Rate:P2}) are not accepted.**");

    private static void WriteCounts(StreamWriter writer, ReportTotals totals)
    {
        (string Name, long Count)[] counts =
        [
            ("records", totals.Records), ("accepted", totals.Accepted), ("would be rejected", totals.WouldBeRejected), ("rejected", totals.Rejected),
            ("not readable", totals.Unreadable), ("rewritten numbers", totals.Rewritten),
        ];
        WriteTable(writer, heading: null, ["verdict", "records"], counts.Select(count => new[] { count.Name, Show(count.Count) }), counts.Length);
    }

    private static void WriteFindings(StreamWriter writer, ReportTotals totals) =>
        WriteTable(writer, "By rule and column", ["rule", "requires", "column", "rejecting", "traced"],
            totals.Findings.OrderByDescending(finding => finding.All).Select(finding => new[] { MarkdownText.Name(finding.Code), RuleTitles.Of(finding.Code), MarkdownText.Name(finding.Column), Show(finding.Rejecting), Show(finding.Traced) }),
            MostFindings);

    private static void WriteBaseline(StreamWriter writer, BaselineComparison baseline)
    {
        WriteTable(writer, "Compared with the baseline", ["rule", "column", "before", "now", "change"],
            baseline.Findings.OrderBy(change => change.Word == "unchanged").Select(change => new[] { MarkdownText.Name(change.Code), MarkdownText.Name(change.Column), Show(change.Before), Show(change.Now), change.Word }), MostFindings);
        if (baseline.Rows is not { } rows) return;
        writer.WriteLine();
        writer.WriteLine($"Rows that are not accepted: {Show(rows.New)} new, {Show(rows.Gone)} gone, {Show(rows.Unchanged)} unchanged, {Show(rows.Other)} of these for other reasons{BaselineTable.SampleNote(rows)}.");
    }

    private static void WriteProviders(StreamWriter writer, ReportTotals totals) =>
        WriteTable(writer, "By provider", ["provider", "records", "not accepted", "rate"],
            totals.Providers.OrderByDescending(provider => NotAccepted(provider.Value)).ThenByDescending(provider => provider.Value.Records)
                .Select(provider => new[] { provider.Key.Length == 0 ? "none" : MarkdownText.Of(provider.Key), Show(provider.Value.Records), Show(NotAccepted(provider.Value)), Percent(NotAccepted(provider.Value), provider.Value.Records) }),
            MostLines);

    private static void WriteShapes(StreamWriter writer, ReportTotals totals) =>
        WriteTable(writer, "The most frequent shapes of wrong text", ["rule", "column", "shape", "findings"],
            totals.Shapes.Select(shape => new[] { MarkdownText.Name(shape.Code), MarkdownText.Name(shape.Column), MarkdownText.Of(shape.Shape), Show(shape.Count) }), MostLines);

    private static void WriteSources(StreamWriter writer, ReportContent content)
    {
        WriteTable(writer, "Inputs", ["input", "format", "records"], content.Inputs.Select(input => new[] { MarkdownText.Of(input.Name), MarkdownText.Of(input.Kind), Show(input.Records) }), MostLines);
        if (content.Settings.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine("<details><summary>The rules in force</summary>");
        writer.WriteLine();
        foreach (var sentence in content.Settings) writer.WriteLine("- " + MarkdownText.Of(sentence, MarkdownText.LongestSentence));
        writer.WriteLine();
        writer.WriteLine("</details>");
    }

    /// <summary>Writes a table, and how many lines it leaves out; nothing when there are none.</summary>
    private static void WriteTable(StreamWriter writer, string? heading, string[] header, IEnumerable<string[]> rows, int most)
    {
        string[][] all = [.. rows];
        if (all.Length == 0) return;
        writer.WriteLine();
        if (heading is not null)
        {
            writer.WriteLine($"## {heading}");
            writer.WriteLine();
        }

        writer.WriteLine(Markdown.Table(header, all.Take(most)));
        if (all.Length <= most) return;
        writer.WriteLine();
        writer.WriteLine($"... and {Show(all.Length - most)} more.");
    }

    private static long NotAccepted(VerdictCount count) => count.WouldBeRejected + count.Rejected;

    private static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(long part, long all) => all == 0 ? "" : ((double)part / all).ToString("P2", CultureInfo.InvariantCulture);
}
