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
            Description = "Files of call records, or - for standard input: CSV, JSON (an array, or the Web API's {\"value\":[...]}, also inside another object) or JSON lines, in UTF-8 or UTF-16.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.RejectUnknownOptions();
        var format = CommonOptions.Format("How the verdicts are written: table for people, json for programs (one object for each record).", CommonOptions.Table, CommonOptions.Json);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write the verdicts and errors only: no progress, no notes, no summary." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the verdicts to a file. It appears when it is whole.", HelpName = "FILE" };
        var settings = CommonOptions.Settings();
        var rulesOnly = new Option<bool>("--rules-only")
        {
            Description = "Ask the rules themselves, without pipeline and platform: several times faster, for tens of millions of records. Verdicts and changes are the same, but what Dataverse itself rejects is not told. Leave it out before an import, use it for an audit of what Dataverse has taken.",
        };

        var dates = new Option<string?>("--dates") { Description = "The order of dates such as 03/04/2026: dmy (day first), mdy (month first) or ymd. Without it the order is found in each file, and said; a date that could be two and is evaluated is not guessed.", HelpName = string.Join('|', DateOrders.Names) };
        dates.AcceptOnlyFromAmong(DateOrders.Names);

        var command = new Command("check", "Evaluates call records as the plug-in would evaluate their creation in Dataverse.\nExit code: 0 all accepted, 1 some rejected, 2 usage or unreadable input.");
        command.Arguments.Add(files);
        command.Options.Add(format);
        command.Options.Add(quiet);
        command.Options.Add(output);
        command.Options.Add(settings);
        command.Options.Add(rulesOnly);
        command.Options.Add(dates);
        command.Validators.Add(result =>
        {
            // Values would count as valid once they are asked for; the validators of the arguments run later.
            var tokens = (result.GetResult(files)?.Tokens ?? []).Concat(result.GetResult(settings)?.Tokens ?? []);
            if (tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
        });
        command.SetAction(parsed => new CheckRun(consoles, new CheckOptions(
            parsed.GetValue(files)!, parsed.GetValue(format) == CommonOptions.Json, parsed.GetValue(quiet), parsed.GetValue(output), parsed.GetValue(settings), parsed.GetValue(rulesOnly), DateOrders.Find(parsed.GetValue(dates)))).Execute());
        return command;
    }
}
