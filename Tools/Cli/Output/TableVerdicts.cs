using System.Globalization;
using PhoneCallCtx.Cli.Checking;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Verdicts for people: a line for each record, and one more for each further violation.</summary>
internal sealed class TableVerdicts(IAnsiConsole console) : IVerdictWriter
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    private string? _input;

    public void Write(string? input, int number, RecordVerdict verdict)
    {
        if (input is not null && input != _input) console.WriteLine(_input = input);

        var row = number.ToString(CultureInfo.InvariantCulture).PadLeft(6);
        if (verdict.IsAccepted)
        {
            console.Write(row);
            console.WriteLine("  accepted", Good);
            return;
        }

        for (var i = 0; i < verdict.Violations.Count; i++)
        {
            console.Write(i == 0 ? row : new string(' ', row.Length));
            console.Write(i == 0 ? "  rejected" : "          ", Bad);
            console.WriteLine("  " + Describe(verdict.Violations[i]));
        }
    }

    private static string Describe(RecordViolation violation) => violation.IsOfPlatform
        ? $"{violation.Code} (Dataverse itself)  {violation.Message}"
        : $"{violation.Code}  {violation.Message}";
}
