using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Reports.Comparing;

/// <summary>A comparison with an earlier run for people.</summary>
internal static class BaselineTable
{
    /// <summary>What a comparison of rows that are a sample says about it, behind their counts; empty when all are compared.</summary>
    public static string SampleNote(RowChanges rows) => rows.Share < 1 ? string.Create(CultureInfo.InvariantCulture, $" (a sample: {rows.Share:P1} of the primary keys)") : "";

    public static void Write(IAnsiConsole console, BaselineComparison comparison)
    {
        if (comparison.Findings.Count == 0)
        {
            console.WriteLine("Compared with the baseline: nothing is found, before and now.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("code", "column");
        table.AddColumn(new TableColumn("before").RightAligned());
        table.AddColumn(new TableColumn("now").RightAligned());
        table.AddColumn("change");
        foreach (var change in comparison.Findings.OrderBy(change => change.Word == "unchanged"))
            table.AddRow(new Text(Shown.Line(change.Code)), new Text(Shown.Line(change.Column ?? "")), new Text(Show(change.Before)), new Text(Show(change.Now)), new Text(change.Word));
        console.Write(table);
        if (comparison.Rows is { } rows)
            console.WriteLine($"Rows that are not accepted: {Show(rows.New)} new, {Show(rows.Gone)} gone, {Show(rows.Unchanged)} unchanged, {Show(rows.Other)} of these for other reasons{SampleNote(rows)}");
    }

    private static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
