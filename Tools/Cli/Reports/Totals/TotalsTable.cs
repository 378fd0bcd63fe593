using System.Globalization;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Reports.Totals;

/// <summary>Totals for people.</summary>
internal static class TotalsTable
{
    public static void Write(IAnsiConsole console, ReportTotals totals)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("records");
        table.AddColumn(new TableColumn(Show(totals.Records)).RightAligned());
        table.AddRow("accepted", Show(totals.Accepted));
        if (totals.WouldBeRejected > 0) table.AddRow("would be rejected", Show(totals.WouldBeRejected));
        table.AddRow("rejected", Show(totals.Rejected));
        if (totals.Unreadable > 0) table.AddRow("not readable", Show(totals.Unreadable));
        if (totals.Rewritten > 0) table.AddRow("rewritten", Show(totals.Rewritten));
        foreach (var rule in totals.Rules) table.AddRow(new Text("  " + Shown.Line(rule.Code)), new Text(Show(rule.Records)));
        console.Write(table);
    }

    private static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
