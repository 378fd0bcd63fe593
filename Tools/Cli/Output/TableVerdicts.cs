using System.Globalization;
using PhoneCallCtx.Cli.Checking;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Verdicts for people at a terminal: a line for each record, in colour, and one more for each further violation.</summary>
internal sealed class TableVerdicts(IAnsiConsole console)
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    public void Write(int number, in RecordVerdict verdict)
    {
        var row = number.ToString(CultureInfo.InvariantCulture).PadLeft(PlainVerdicts.WidthOfNumber);
        if (verdict.IsAccepted)
        {
            console.Write(row);
            console.WriteLine(PlainVerdicts.Accepted, Good);
            return;
        }

        for (var i = 0; i < verdict.Violations.Count; i++)
        {
            console.Write(i == 0 ? row : new string(' ', row.Length));
            console.Write(i == 0 ? PlainVerdicts.Rejected : PlainVerdicts.Further, Bad);
            console.WriteLine("  " + PlainVerdicts.Describe(verdict.Violations[i]));
        }
    }
}
