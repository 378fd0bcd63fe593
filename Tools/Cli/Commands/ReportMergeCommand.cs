using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports.Totals;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>report merge</c>: the totals of the parts of an input, as one.</summary>
internal static class ReportMergeCommand
{
    public static Command Create(Consoles consoles)
    {
        var files = new Argument<string[]>("TOTALS.json") { Description = "Totals that check wrote with --report FILE.json, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        files.RejectUnknownOptions();
        var reporting = new ReportArguments(".html, .md, .xml (JUnit) or .json (totals)");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write only reports and errors: no notes, no summary." };

        var command = new Command("merge", "Adds the totals of any number of checks, and writes reports of them.\nExit code: 0 all accepted, 1 some rejected, or with --max-rejected more than a limit allows; 2 wrong usage, unreadable totals, or totals with unreadable records.");
        command.Arguments.Add(files);
        foreach (var option in reporting.All) command.Options.Add(option);
        command.Options.Add(quiet);
        command.Validators.Add(result =>
        {
            var tokens = (result.GetResult(files)?.Tokens ?? []).Concat(result.GetResult(reporting.Baseline)?.Tokens ?? []);
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
        });
        command.SetAction(parsed => Execute(consoles, parsed.GetValue(files)!, reporting.Read(parsed) with { IsQuiet = parsed.GetValue(quiet), HasRows = false }));
        return command;
    }

    private static int Execute(Consoles consoles, string[] paths, ReportOptions options)
    {
        var baseline = options.BaselinePath is { } path ? new[] { path } : [];
        using var session = ReportSession.Begin(consoles, options with { Inputs = [.. paths, .. baseline] });
        if (session is null) return ExitCode.Unusable;

        var parts = new MergedParts(session, consoles, options.IsQuiet);
        if (!paths.All(parts.TryAdd)) return ExitCode.Unusable;
        if (!options.IsQuiet)
        {
            var console = Consoles.For(consoles.Output, consoles.IsOutputTerminal);
            TotalsTable.Write(console, session.Totals);
            session.WriteComparison(console);
        }

        session.Complete(parts.Environment);
        return session.ExitCode(session.Totals.Unreadable > 0, session.Totals.Rejected > 0);
    }
}
