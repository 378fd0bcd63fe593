using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The counts for people.</summary>
internal static class TraceTables
{
    public static void Write(IAnsiConsole console, TraceTotals totals)
    {
        console.Write(new Text(TraceAnswer.Of(totals).Sentence + "\n"));
        WriteTraces(console, totals);
        if (totals.Days.Count > 0) WriteRequests(console, "day", totals.Days);
        if (totals.Callers.Count > 0) WriteRejections(console, totals.Callers);
        if (totals.Violations.Any()) WriteViolations(console, totals);
        if (totals.Failures.Any()) WriteFailures(console, totals);
        if (totals.Shapes.Count == 0) return;

        var shapes = NewTable("lines that are not understood, as shapes");
        foreach (var shape in totals.Shapes) shapes.AddRow(new Text(shape));
        console.Write(shapes);
    }

    private static void WriteTraces(IAnsiConsole console, TraceTotals totals)
    {
        var table = NewTable("traces", Show(totals.Traces + totals.Others));
        table.AddRow("requests evaluated", Show(totals.Requests.All));
        table.AddRow("  accepted", Show(totals.Requests.Accepted));
        table.AddRow("  would be rejected", Show(totals.Requests.WouldBeRejected));
        table.AddRow("  rejected", Show(totals.Requests.Rejected));
        table.AddRow("  failed", Show(totals.Requests.Failed));
        foreach (var (name, count) in new[]
        {
            ("not evaluated (mode off)", totals.NotEvaluated),
            ("numbers rewritten by a step", totals.Normalizations),
            ("answers of custom APIs and activities", totals.Answers),
            ("not understood", totals.UnknownTraces),
            ("not about phone calls", totals.Others),
            ("requests without a whole image", totals.ImageGaps),
            ("traces that were full", totals.CutTraces),
            ("violations that a full trace leaves out", totals.OmittedViolations),
            ("lines that are not understood", totals.StrangeLines),
            ("numbers that would be rewritten", totals.UnwrittenNumbers),
        })
        {
            if (count > 0) table.AddRow(name, Show(count));
        }

        console.Write(table);
    }

    private static void WriteRequests(IAnsiConsole console, string name, IReadOnlyDictionary<string, DayTotals> groups)
    {
        var table = NewTable(name, "requests", "would be rejected", "rate", "rejected", "failed");
        foreach (var (key, totals) in groups)
            table.AddRow(new Text(Excerpt(key)), new Text(Show(totals.All)), new Text(Show(totals.WouldBeRejected)), new Text(Percent(totals.Rate)), new Text(Show(totals.Rejected)), new Text(Show(totals.Failed)));
        console.Write(table);
    }

    private static void WriteRejections(IAnsiConsole console, IReadOnlyDictionary<string, DayTotals> callers)
    {
        var table = NewTable("caller", "would be rejected", "rejected");
        foreach (var (caller, totals) in callers) table.AddRow(caller, Show(totals.WouldBeRejected), Show(totals.Rejected));
        console.Write(table);
    }

    private static void WriteViolations(IAnsiConsole console, TraceTotals totals)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("code", "column", "caller");
        table.AddColumn(new TableColumn("reject").RightAligned());
        table.AddColumn(new TableColumn("trace").RightAligned());
        table.AddColumn("for example the row");
        foreach (var group in totals.Violations.GroupBy(entry => (entry.Key.Code, entry.Key.Column, entry.Key.Caller)))
        {
            var sum = new ViolationTotals();
            foreach (var (_, count) in group) sum.Add(count);
            table.AddRow(group.Key.Code, group.Key.Column, group.Key.Caller, Show(sum.Rejecting), Show(sum.Traced), sum.Row == Guid.Empty ? "" : sum.Row.ToString());
        }

        console.Write(table);
    }

    private static void WriteFailures(IAnsiConsole console, TraceTotals totals)
    {
        var table = NewTable("failure", "requests");
        foreach (var group in totals.Failures.GroupBy(entry => entry.Key.Code, StringComparer.Ordinal)) table.AddRow(group.Key, Show(group.Sum(entry => entry.Value)));
        console.Write(table);
    }

    /// <summary>A table with text in its first column and numbers in the others.</summary>
    private static Table NewTable(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(first);
        foreach (var other in others) table.AddColumn(new TableColumn(other).RightAligned());
        return table;
    }

    private static string Excerpt(string text) => Output.Shown.Value(text);

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double rate) => rate.ToString("P2", CultureInfo.InvariantCulture);
}
