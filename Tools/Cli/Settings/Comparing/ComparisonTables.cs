using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>A comparison for people: the counts, then examples of each difference.</summary>
internal static class ComparisonTables
{
    /// <summary>Writes the counts.</summary>
    public static void Write(IAnsiConsole console, ComparisonTotals totals)
    {
        var verdicts = TableOf("before", "after");
        verdicts.AddRow("unchanged", "", Show(totals.Records - totals.Changed));
        foreach (var (difference, records) in totals.Verdicts) verdicts.AddRow(difference.Before, difference.After, Show(records));
        if (totals.Unreadable > 0) verdicts.AddRow("not readable", "", Show(totals.Unreadable));
        console.Write(verdicts);
        if (totals.Changed == 0) return;

        var rules = TableOf("code", "column", "before", "after");
        foreach (var (difference, records, _) in totals.Rules) rules.AddRow(difference.Code, difference.Column, difference.Before, difference.After, Show(records));
        console.Write(rules);
    }

    /// <summary>Writes the examples, each on a line of its own, because a message may be long.</summary>
    public static void WriteExamples(Consoles consoles, ComparisonTotals totals)
    {
        foreach (var (difference, _, examples) in totals.Rules.Where(rule => rule.Examples.Count > 0))
        {
            consoles.WriteLine($"{difference.Code} {difference.Column}: {difference.Before} -> {difference.After}");
            foreach (var example in examples) Write(consoles, example);
        }
    }

    private static void Write(Consoles consoles, ComparisonExample example)
    {
        var row = string.Create(CultureInfo.InvariantCulture, $"  {(example.Input is null ? "" : example.Input + " ")}row {example.Row}");
        if (example.Before == example.After || example.Before is null || example.After is null)
        {
            consoles.WriteLine($"{row}: {example.After ?? example.Before}");
            return;
        }

        consoles.WriteLine($"{row}, before: {example.Before}");
        consoles.WriteLine($"{row}, after: {example.After}");
    }

    private static Table TableOf(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings) table.AddColumn(heading);
        return table.AddColumn(new TableColumn("records").RightAligned());
    }

    private static string Show(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
