using System;
using System.CommandLine;
using System.IO;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>rules</c>: lists the rule book, or writes the generated parts of the rule pages.</summary>
internal static class RulesCommand
{
    public static Command Create(Consoles consoles)
    {
        var format = CommonOptions.Format(
            "The form of the list: table for people, json for programs (one object for each rule), markdown for documents.",
            CommonOptions.Table, CommonOptions.Json, CommonOptions.Markdown);
        var write = new Option<string?>("--write")
        {
            Description = "List nothing; write the generated parts of the rule pages into a folder. Text outside these parts stays.",
            HelpName = "FOLDER",
        };

        var command = new Command("rules", "Lists the rules with their columns, severity and setting, as they are by default.\nExit code: 0 done, 2 wrong usage or pages that cannot be written.");
        command.Options.Add(format);
        command.Options.Add(write);
        command.Validators.Add(result =>
        {
            if (result.GetResult(write) is not null && result.GetResult(format) is { Implicit: false }) result.AddError("Give --format or --write, not both.");
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(write) is { } folder) return Write(consoles, folder);
            List(consoles, parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Consoles consoles, string format)
    {
        switch (format)
        {
            case CommonOptions.Json: RuleLists.WriteJson(consoles.Output, RuleEntry.Rules); break;
            case CommonOptions.Markdown: consoles.Output.Write(RuleMarkdown.List(RuleEntry.Rules) + "\n"); break;
            default: RuleLists.WriteTable(Consoles.For(consoles.Output, consoles.IsOutputTerminal), RuleEntry.Rules); break;
        }
    }

    private static int Write(Consoles consoles, string path)
    {
        var folder = new PageFolder(path);
        try
        {
            folder.WriteAll(RulePages.All, consoles.Output);
            foreach (var name in folder.FindOthers(RulePages.CodePattern, RulePages.All)) consoles.Note(name, "there is no such rule.");
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            consoles.ReportError(exception.Message);
            return ExitCode.Unusable;
        }
    }
}
