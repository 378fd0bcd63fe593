using System;
using System.CommandLine;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings check</c>: finds everything in settings that the rules cannot use.</summary>
internal static class SettingsCheckCommand
{
    public static Command Create(Consoles consoles)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files with settings, or - for standard input, in UTF-8 or UTF-16.", Arity = ArgumentArity.OneOrMore };
        files.RejectUnknownOptions();
        files.Validators.Add(result =>
        {
            if (result.Tokens.Count(token => token.Value == InputFile.StandardInput) > 1) result.AddError("Standard input can be read once. Give - once.");
        });
        var format = CommonOptions.Format("The form of the result: table for people, json for programs (one object for each file).", CommonOptions.Table, CommonOptions.Json);

        var command = new Command("check", "Finds everything in settings that the rules cannot use, with the reader of the plug-in, and compares the length with what the environment variable takes.\nExit code: 0 all can be used and saved, 1 some cannot, 2 wrong usage or unreadable input.");
        command.Arguments.Add(files);
        command.Options.Add(format);
        command.SetAction(parsed => Check(consoles, parsed.GetValue(files)!, parsed.GetValue(format) == CommonOptions.Json));
        return command;
    }

    private static int Check(Consoles consoles, string[] files, bool asJson)
    {
        var code = ExitCode.Done;
        foreach (var path in files)
        {
            var name = InputFile.NameOf(path);
            try
            {
                var report = SettingsReport.Of(name, SettingsFile.ReadText(path, consoles.Input));
                if (asJson) JsonReports.Write(consoles.Output, report);
                else TextReports.Write(consoles, report);
                if (!report.CanBeSaved) code = Math.Max(code, ExitCode.Faulty);
            }
            catch (InputException exception)
            {
                consoles.ReportError(name, exception.Line, exception.Message);
                code = ExitCode.Unusable;
            }
        }

        return code;
    }
}
