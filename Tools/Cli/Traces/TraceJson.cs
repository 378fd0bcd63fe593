using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The counts for programs: one JSON object.</summary>
internal static class TraceJson
{
    public static void Write(Stream output, TraceTotals totals)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteString("answer", TraceAnswer.Of(totals).Word);
            WriteRequests(json, totals.Requests);
            json.WriteNumber("rate", totals.Requests.Rate);
            foreach (var (name, count) in new[]
            {
                ("notEvaluated", totals.NotEvaluated), ("normalizations", totals.Normalizations), ("unwrittenNumbers", totals.UnwrittenNumbers), ("answers", totals.Answers), ("otherTraces", totals.Others),
                ("imageGaps", totals.ImageGaps), ("fullTraces", totals.CutTraces), ("omittedViolations", totals.OmittedViolations), ("unknownTraces", totals.UnknownTraces), ("unknownLines", totals.StrangeLines),
            })
            {
                json.WriteNumber(name, count);
            }

            json.WriteStartArray("shapes");
            foreach (var shape in totals.Shapes) json.WriteStringValue(shape);
            json.WriteEndArray();
            WriteGroups(json, "days", "day", totals.Days);
            WriteGroups(json, "callers", "caller", totals.Callers);
            WriteViolations(json, totals);
            WriteFailures(json, totals);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteGroups(Utf8JsonWriter json, string list, string name, IReadOnlyDictionary<string, DayTotals> groups)
    {
        json.WriteStartArray(list);
        foreach (var (key, totals) in groups)
        {
            json.WriteStartObject();
            json.WriteString(name, key);
            WriteRequests(json, totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRequests(Utf8JsonWriter json, DayTotals totals)
    {
        json.WriteNumber("requests", totals.All);
        json.WriteNumber("accepted", totals.Accepted);
        json.WriteNumber("wouldBeRejected", totals.WouldBeRejected);
        json.WriteNumber("rejected", totals.Rejected);
        json.WriteNumber("failed", totals.Failed);
    }

    private static void WriteViolations(Utf8JsonWriter json, TraceTotals totals)
    {
        json.WriteStartArray("violations");
        foreach (var (key, count) in totals.Violations)
        {
            json.WriteStartObject();
            json.WriteString("code", key.Code);
            json.WriteString("column", key.Column);
            json.WriteString("caller", key.Caller);
            json.WriteString("day", key.Day);
            json.WriteNumber("reject", count.Rejecting);
            json.WriteNumber("trace", count.Traced);
            if (count.Row == Guid.Empty) json.WriteNull("row");
            else json.WriteString("row", count.Row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFailures(Utf8JsonWriter json, TraceTotals totals)
    {
        json.WriteStartArray("failures");
        foreach (var (key, count) in totals.Failures)
        {
            json.WriteStartObject();
            json.WriteString("code", key.Code);
            json.WriteString("day", key.Day);
            json.WriteNumber("requests", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
