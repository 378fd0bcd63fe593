using System;
using System.Globalization;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The summary at the end of a check.</summary>
internal static class CheckSummary
{
    public static void Write(IAnsiConsole console, CheckTotals totals, TimeSpan elapsed)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("records");
        table.AddColumn(new TableColumn(Show(totals.Records)).RightAligned());
        table.AddRow("accepted", Show(totals.Accepted));
        table.AddRow("rejected", Show(totals.Rejected));
        if (totals.Unreadable > 0) table.AddRow("not readable", Show(totals.Unreadable));
        foreach (var (code, count) in totals.Violations) table.AddRow("  " + code, Show(count));
        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s, {totals.Records / Math.Max(elapsed.TotalSeconds, 0.001):0} records a second"));
    }

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
