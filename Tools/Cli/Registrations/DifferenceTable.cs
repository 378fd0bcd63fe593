using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Solution.Comparison;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Registrations;

/// <summary>How an environment differs from the code, for people.</summary>
internal static class DifferenceTable
{
    /// <summary>More rows than anybody reads. A table keeps all rows in memory to know the widths of its columns.</summary>
    private const int MostRows = 1000;

    public static void Write(IAnsiConsole console, int declared, int existing, IReadOnlyList<StepDifference> differences)
    {
        if (differences.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded);
            table.AddColumns("step", "finding", "code", "environment");
            foreach (var difference in differences.Take(MostRows))
                table.AddRow(Cell(difference.StepName), Cell(Show(difference)), Cell(difference.Code ?? ""), Cell(difference.Environment ?? ""));
            console.Write(table);
            if (differences.Count > MostRows) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {differences.Count - MostRows} more; --format json lists all of them"));
        }

        var count = differences.Count(difference => difference.IsDifference);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"declared steps: {declared}, in the environment: {existing}, differences: {count}"));
    }

    private static Text Cell(string text) => new(Shown.Line(text));

    private static string Show(StepDifference difference) => difference.Kind switch
    {
        DifferenceKind.Missing => "missing in the environment",
        DifferenceKind.Orphan => "unknown to the code",
        DifferenceKind.RunsTwice => "the rules run twice",
        DifferenceKind.InsteadOf => $"{difference.Environment} instead of {difference.Code} (for information)",
        DifferenceKind.Information => $"{difference.Subject} (for information)",
        _ => difference.Subject,
    };
}
