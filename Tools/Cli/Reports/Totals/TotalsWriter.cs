using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports.Counting;

namespace PhoneCallCtx.Cli.Reports.Totals;

/// <summary>Writes totals as one JSON object. The same totals give the same bytes.</summary>
internal static class TotalsWriter
{
    /// <summary>The version of the form. A reader of another version does not know what the members mean.</summary>
    public const int Version = 1;

    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private static readonly JsonWriterOptions Form = JsonForm.Readable with { Indented = true, NewLine = "\n" };

    public static void Write(Stream output, ReportContent content)
    {
        using (var json = new Utf8JsonWriter(output, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            if (content.Ended is { } ended) json.WriteString("ended", ended.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            WriteTerms(json, content.Terms);
            json.WriteString("environment", content.Environment?.AbsoluteUri);
            JsonValues.WriteList(json, "inputs", content.Inputs, input =>
            {
                json.WriteString("name", input.Name);
                json.WriteString("kind", input.Kind);
                json.WriteNumber("records", input.Records);
            });
            WriteCounts(json, content.Totals);
            if (content.Baseline is { } baseline) WriteBaseline(json, baseline);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteTerms(Utf8JsonWriter json, EvaluationTerms terms)
    {
        json.WriteString("settings", terms.Settings);
        json.WriteBoolean("rulesOnly", terms.RulesOnly);
        json.WriteBoolean("applicationUser", terms.IsApplicationUser);
    }

    private static void WriteCounts(Utf8JsonWriter json, ReportTotals totals)
    {
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("accepted", totals.Accepted);
        json.WriteNumber("wouldBeRejected", totals.WouldBeRejected);
        json.WriteNumber("rejected", totals.Rejected);
        json.WriteNumber("unreadable", totals.Unreadable);
        json.WriteNumber("rewritten", totals.Rewritten);
        JsonValues.WriteList(json, "rules", totals.Rules, rule =>
        {
            json.WriteString("code", rule.Code);
            json.WriteString("title", RuleTitles.Of(rule.Code));
            json.WriteNumber("records", rule.Records);
        });
        WriteFindings(json, totals);
        JsonValues.WriteList(json, "providers", totals.Providers, provider =>
        {
            json.WriteString("provider", provider.Key);
            WriteVerdicts(json, provider.Value);
        });
        JsonValues.WriteList(json, "days", totals.Days, day =>
        {
            json.WriteString("day", day.Key.ToString(DayFormat, CultureInfo.InvariantCulture));
            WriteVerdicts(json, day.Value);
        });
        WriteRows(json, totals);
    }

    private static void WriteFindings(Utf8JsonWriter json, ReportTotals totals)
    {
        var shapes = totals.Shapes.ToLookup(shape => (shape.Code, (string?)shape.Column));
        JsonValues.WriteList(json, "findings", totals.Findings, finding =>
        {
            json.WriteString("code", finding.Code);
            json.WriteString("column", finding.Column);
            json.WriteNumber("rejecting", finding.Rejecting);
            json.WriteNumber("traced", finding.Traced);
            JsonValues.WriteList(json, "shapes", shapes[(finding.Code, finding.Column)], shape =>
            {
                json.WriteString("shape", shape.Shape);
                json.WriteNumber("count", shape.Count);
            });
        });
    }

    /// <summary>Writes the primary keys by what is found in them, so that it is written once.</summary>
    private static void WriteRows(Utf8JsonWriter json, ReportTotals totals) =>
        JsonValues.WriteList(json, "rows", totals.Rows.GroupBy(row => row.Value, row => row.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal), group =>
        {
            JsonValues.WriteList(json, "findings", group.Key.Split('\n').Select(FindingName.Read), finding =>
            {
                json.WriteString("code", finding.Code);
                json.WriteString("column", finding.Column);
            });
            json.WriteStartArray("ids");
            foreach (var id in group.Order()) json.WriteStringValue(id);
            json.WriteEndArray();
        });

    private static void WriteBaseline(Utf8JsonWriter json, BaselineComparison baseline)
    {
        json.WriteStartObject("baseline");
        JsonValues.WriteList(json, "findings", baseline.Findings, change =>
        {
            json.WriteString("code", change.Code);
            json.WriteString("column", change.Column);
            json.WriteString("change", change.Word);
            json.WriteNumber("before", change.Before);
            json.WriteNumber("now", change.Now);
        });
        if (baseline.Rows is { } rows)
        {
            json.WriteStartObject("rows");
            json.WriteNumber("new", rows.New);
            json.WriteNumber("gone", rows.Gone);
            json.WriteNumber("unchanged", rows.Unchanged);
            json.WriteNumber("otherFindings", rows.Other);
            json.WriteNumber("share", rows.Share);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("rows");
        }

        json.WriteEndObject();
    }

    private static void WriteVerdicts(Utf8JsonWriter json, VerdictCount count)
    {
        json.WriteNumber("records", count.Records);
        json.WriteNumber("wouldBeRejected", count.WouldBeRejected);
        json.WriteNumber("rejected", count.Rejected);
    }
}
