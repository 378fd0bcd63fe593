using System.CommandLine;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>report</c>: works on the totals of checks.</summary>
internal static class ReportCommand
{
    public static Command Create(Consoles consoles) => new("report", "Works on totals that check wrote.\nExit code: 0 all accepted, 1 some rejected or above a limit, 2 wrong usage or unreadable totals.")
    {
        ReportMergeCommand.Create(consoles),
    };
}
