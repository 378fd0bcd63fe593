using System.CommandLine;
using System.IO;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>check</c>: a verdict for every record of files of call records.</summary>
internal static class CheckCommand
{
    public static Command Create(Consoles consoles)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of call records, or - for standard input: CSV, JSON (an array, or the Web API's {\"value\":[...]}) or JSON lines, in UTF-8 or UTF-16.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith('-') && token.Value != InputFile.StandardInput && !File.Exists(token.Value)) result.AddError($"There is no option {token.Value}.");
        });
        var format = new Option<string>("--format")
        {
            Description = "How the verdicts are written: table for people, json for programs (one object for each record).",
            DefaultValueFactory = _ => "table",
            HelpName = "table|json",
        };
        format.AcceptOnlyFromAmong("table", "json");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Write the verdicts and errors only: no progress, no notes, no summary." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the verdicts to a file. It appears when it is whole.", HelpName = "FILE" };

        var settings = new Option<string?>("--settings") { Description = "The unsecure configuration of the steps: a file of JSON. Without it they have the defaults.", HelpName = "FILE" };
        var rulesOnly = new Option<bool>("--rules-only")
        {
            Description = "Ask the rules themselves, without pipeline and platform: several times faster, for tens of millions of records. Verdicts and changes are the same, but what Dataverse itself refuses is not told. Leave it out before an import, use it for an audit of what Dataverse has taken.",
        };

        var command = new Command("check", "Judges call records as the plug-in would judge their creation in Dataverse.\nExit code: 0 all accepted, 1 some rejected, 2 usage or unreadable input.");
        command.Arguments.Add(files);
        command.Options.Add(format);
        command.Options.Add(quiet);
        command.Options.Add(output);
        command.Options.Add(settings);
        command.Options.Add(rulesOnly);
        command.SetAction(parsed => new CheckRun(consoles, new CheckOptions(
            parsed.GetValue(files)!, parsed.GetValue(format) == "json", parsed.GetValue(quiet), parsed.GetValue(output), parsed.GetValue(settings), parsed.GetValue(rulesOnly))).Execute());
        return command;
    }
}
