using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>check</c>: a verdict for every record of files of call records.</summary>
internal static class CheckCommand
{
    public static Command Create(Consoles consoles)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of call records, or - for standard input. CSV, JSON (an array, or the Web API's {\"value\":[...]}, also inside another object) or JSON lines, in UTF-8 or UTF-16.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.RejectUnknownOptions();
        var format = CommonOptions.Format("The form of the verdicts: table for people, json for programs (one object for each record).", CommonOptions.Table, CommonOptions.Json);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write only verdicts and errors: no progress, no notes, no summary." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the verdicts to a file. The file appears when all verdicts are written.", HelpName = "FILE" };
        var settings = CommonOptions.Settings();
        var rulesOnly = new Option<bool>("--rules-only")
        {
            Description = "Evaluate the rules alone, several times faster. This does not find what Dataverse itself rejects: use it to audit rows that Dataverse already has, not before an import.",
        };

        var dates = new Option<string?>("--dates") { Description = "The order of dates such as 03/04/2026: dmy (day first), mdy (month first) or ymd. Without it, check finds the order in each file and reports it.", HelpName = string.Join('|', DateOrders.Names) };
        dates.AcceptOnlyFromAmong(DateOrders.Names);

        var query = new Option<bool>("--query") { Description = "Check nothing; print the Web API query that exports the columns that the rules read, relative to [organization URI]/api/data/v9.2/." };

        var command = new Command("check", "Shows which call records the rules accept, and what is wrong with the others.\nExit code: 0 all accepted, 1 some rejected, 2 wrong usage or unreadable input.");
        command.Arguments.Add(files);
        foreach (var option in new Option[] { format, quiet, output, settings, rulesOnly, dates, query }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            // A value that is read counts as valid, and the validators of the arguments run later: only tokens are safe to read.
            var tokens = (result.GetResult(files)?.Tokens ?? []).Concat(result.GetResult(settings)?.Tokens ?? []);
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
            var isFileGiven = result.GetResult(files) is { Tokens.Count: > 0 };
            if (result.GetResult(query) is null or { Implicit: true })
            {
                if (!isFileGiven) result.AddError("Give at least one FILE, or - for standard input." + (result.GetResult(settings) is null ? "" : " To check settings without records: phonecallctx settings check FILE."));
            }
            else if (isFileGiven || new Option[] { format, quiet, output, settings, rulesOnly, dates }.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--query checks nothing. Give it alone.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(query) ? Query(consoles) : new CheckRun(consoles, new CheckOptions(
            parsed.GetValue(files)!, parsed.GetValue(format) == CommonOptions.Json, parsed.GetValue(quiet), parsed.GetValue(output), parsed.GetValue(settings), parsed.GetValue(rulesOnly), DateOrders.Find(parsed.GetValue(dates)))).Execute());
        return command;
    }

    private static int Query(Consoles consoles)
    {
        consoles.Output.Write(RecordQuery.Address + "\n");
        return ExitCode.Done;
    }
}
