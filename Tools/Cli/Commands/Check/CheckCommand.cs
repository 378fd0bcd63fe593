using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary><c>check</c>: a verdict for every record of files of call records.</summary>
internal static class CheckCommand
{
    public static Command Create(Consoles consoles)
    {
        var arguments = new CheckArguments();
        var command = new Command("check", "Shows which call records the rules accept, and what is wrong with the others.\nExit code: 0 all accepted, 1 some rejected, or with --max-rejected more than a limit allows; 2 wrong usage or unreadable input.");
        command.Arguments.Add(arguments.Inputs);
        foreach (var option in arguments.All) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            // A value that is read counts as valid, and the validators of the arguments run later: only tokens are safe to read.
            var tokens = (result.GetResult(arguments.Inputs)?.Tokens ?? []).Concat(result.GetResult(arguments.Settings)?.Tokens ?? []).Concat(result.GetResult(arguments.Reporting.Baseline)?.Tokens ?? []).Concat(result.GetResult(arguments.Columns)?.Tokens ?? []);
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
            if (result.GetResult(arguments.Latest) is { Implicit: false } && result.GetResult(arguments.Inputs)?.Tokens.Any(token => token.Value == InputFile.StandardInput) == true) result.AddError("--latest reads the inputs twice, and standard input can be read once. Save it to a file.");
            var isInputGiven = result.GetResult(arguments.Inputs) is { Tokens.Count: > 0 };
            if (result.GetResult(arguments.Query) is null or { Implicit: true })
            {
                if (!isInputGiven) result.AddError("Give at least one INPUT, or - for standard input." + (result.GetResult(arguments.Settings) is null ? "" : " To check settings without records: phonecallctx settings check FILE."));
            }
            else if (isInputGiven || arguments.All.Any(option => option != arguments.Query && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--query checks nothing. Give it alone.");
            }

            foreach (var fault in EnvironmentUsage.FaultsOf(result, arguments)) result.AddError(fault);
        });
        command.SetAction(parsed => parsed.GetValue(arguments.Query) ? Query(consoles) : new CheckRun(consoles, arguments.Read(parsed)).Execute());
        return command;
    }

    private static int Query(Consoles consoles)
    {
        consoles.Output.Write(RecordQuery.Address + "\n");
        return ExitCode.Done;
    }
}
