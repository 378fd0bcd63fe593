using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The summary at the end of a check.</summary>
internal static class CheckSummary
{
    /// <summary>A folder can have any number of files.</summary>
    private const int MostInputs = 20;

    /// <summary>Writes it.</summary>
    /// <param name="console">Where it goes.</param>
    /// <param name="totals">The counts.</param>
    /// <param name="inputs">The inputs that were read, each with its kind.</param>
    /// <param name="elapsed">How long the check took.</param>
    public static void Write(IAnsiConsole console, CheckTotals totals, IReadOnlyList<string> inputs, TimeSpan elapsed)
    {
        console.Write(TableOf(totals));
        foreach (var input in inputs.Take(MostInputs)) console.WriteLine(Shown.Line(input));
        if (inputs.Count > MostInputs) console.WriteLine($"and {Show(inputs.Count - MostInputs)} more inputs");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s, {totals.Records / Math.Max(elapsed.TotalSeconds, 0.001):0} records a second"));
    }

    private static Table TableOf(CheckTotals totals)
    {
        var hasTraced = totals.Codes.Any(count => count.Traced > 0);
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("records");
        table.AddColumn(new TableColumn(Show(totals.Records)).RightAligned());
        if (hasTraced) table.AddColumn(new TableColumn("traced").RightAligned());
        table.AddRow(VerdictWords.Accepted, Show(totals.Accepted));
        if (totals.WouldBeRejected > 0) table.AddRow(VerdictWords.WouldBeRejected, Show(totals.WouldBeRejected));
        table.AddRow(VerdictWords.Rejected, Show(totals.Rejected));
        if (totals.Unreadable > 0) table.AddRow("not readable", Show(totals.Unreadable));
        foreach (var count in totals.Codes)
        {
            if (hasTraced) table.AddRow("  " + count.Code, Show(count.Rejecting), Show(count.Traced));
            else table.AddRow("  " + count.Code, Show(count.Rejecting));
        }

        if (totals.Rewritten > 0) table.AddRow("rewritten", Show(totals.Rewritten));
        return table;
    }

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
