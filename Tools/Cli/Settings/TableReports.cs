using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Reports on settings for people: a line for each fault, then a table of the files.</summary>
internal static class TableReports
{
    /// <summary>How many faults the reader finds at most.</summary>
    private const int MostFaults = 1000;

    /// <summary>Writes the reports.</summary>
    public static void Write(Consoles consoles, IReadOnlyList<SettingsReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var fault in report.Faults) consoles.WriteLine(FaultLine.Of(report.Name, fault));
            if (report.Faults.Count == MostFaults) consoles.WriteLine($"{report.Name}: more faults may follow.");
            if (report.Excess is { } excess) consoles.WriteLine($"{report.Name}: {excess}");
        }

        if (reports.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns(new TableColumn("file"), new TableColumn("result"), new TableColumn("characters").RightAligned(), new TableColumn("minified").RightAligned());
        foreach (var report in reports)
            table.AddRow(new Text(Shown.Line(report.Name)), new Text(ResultOf(report)), Number(report.Characters), report.Minified is { } minified ? Number(minified.Length) : new Text(""));
        Consoles.For(consoles.Output, consoles.IsOutputTerminal).Write(table);
    }

    private static string ResultOf(SettingsReport report) =>
        !report.IsUsable ? FormattableString.Invariant($"faults: {report.Faults.Count:N0}") :
        report.Excess is not null ? "too long for the variable" :
        report.SetsAnything ? "usable" : "usable, sets nothing";

    private static Text Number(int number) => new(FormattableString.Invariant($"{number:N0}"));
}
