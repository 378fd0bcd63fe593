using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Reports.Html;
using PhoneCallCtx.Cli.Reports.Kinds;
using PhoneCallCtx.Cli.Suggestions;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page.Records;

/// <summary>Writes the reports of <c>check --rules-only</c> on loaded records.</summary>
/// <param name="set">The records.</param>
/// <param name="settings">The valid settings, as text; null for the defaults.</param>
internal sealed class RecordReport(RecordSet set, string? settings)
{
    /// <summary>How many records are collected before they are written.</summary>
    private const int Piece = 4096;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
    };

    /// <summary>Writes a report.</summary>
    /// <param name="ending">The ending of its kind, one of <see cref="ReportForms"/>.</param>
    /// <param name="language">The tag of the language.</param>
    /// <param name="showsValues">Whether names and numbers are shown as they are.</param>
    public ApiResponse Write(string ending, string language, bool showsValues)
    {
        using var output = new MemoryStream();
        using (var report = ReportForms.Begin(ending, output, new HtmlReportOptions(language, showsValues)))
        {
            var counter = new TotalsCounter();
            Evaluate(report, new ReportCollector(report.ShowsRows, showsValues), counter);
            counter.AddUnreadable(set.Unreadable);
            ReportedInput[] inputs = [.. set.Inputs.Select(input => new ReportedInput(input.Name, input.Kind, input.Records))];
            report.Complete(new ReportContent(CountedTotals.Of(counter), inputs, SettingsSentences.Of(settings, ReportForms.Is(ending, ReportForms.InLanguage) ? language : "en"))
            {
                Ended = DateTime.UtcNow,
                Terms = new EvaluationTerms(settings, RulesOnly: true, IsApplicationUser: false),
            });
        }

        return PageJson.Answer(Types[ending], output.ToArray());
    }

    private void Evaluate(IReport report, ReportCollector collector, TotalsCounter counter)
    {
        using var evaluator = new RuleEvaluator(settings);
        var suggestions = new SuggestionFinder(SettingsReader.Read(settings));
        var (row, part) = (new RecordRow(), new ReportPart());
        for (var i = 0; i < set.Records.Count; i++)
        {
            set.Records.Fill(i, row);
            var verdict = evaluator.Evaluate(row);
            if (verdict.Kind != VerdictKind.Accepted) verdict = verdict with { Suggestions = suggestions.Find(row, verdict) };
            collector.Add(set.Records.PlaceOf(i), row, verdict, part);
            if ((i + 1) % Piece != 0 && i + 1 != set.Records.Count) continue;
            counter.Add(part.Counts);
            foreach (var reported in part.Rows) report.Add(reported);
            part.Clear();
        }
    }
}
