using System.CommandLine;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>report</c>: works on the totals of checks.</summary>
internal static class ReportCommand
{
    public static Command Create(Consoles consoles) => new("report", "Works on totals that check wrote.\nExit code: that of the subcommand.")
    {
        ReportMergeCommand.Create(consoles),
    };
}
