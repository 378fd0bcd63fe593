using System.CommandLine;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings deploy</c>: writes a deployment settings file with minified settings.</summary>
internal static class SettingsDeployCommand
{
    public static Command Create(Consoles consoles)
    {
        var file = SettingsResult.File();
        var output = CommonOptions.Output();
        var into = new Option<string?>("--into") { Description = "Set the settings in this deployment settings file, and keep everything else in it.", HelpName = "FILE" };
        var command = new Command("deploy", "Writes a deployment settings file for pac solution import --settings-file, with the minified settings as the value of the environment variable.\nExit code: 0 done, 1 settings that cannot be used or saved, 2 wrong usage, unreadable input or a file that cannot be written.");
        command.Arguments.Add(file);
        command.Options.Add(output);
        command.Options.Add(into);
        command.Validators.Add(result =>
        {
            if (result.GetResult(into) is not { Tokens: var tokens }) return;
            if (result.GetResult(output) is not null) result.AddError("Give --into or --output, not both.");
            if (tokens is [{ Value: InputFile.StandardInput }]) result.AddError("--into changes a file. Name it.");
        });
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            return SettingsResult.Minify(consoles, path, minified =>
            {
                if (VariableLength.ExcessOf(minified) is { } excess)
                {
                    consoles.ReportError(InputFile.NameOf(path), line: 0, excess);
                    return ExitCode.Faulty;
                }

                return parsed.GetValue(into) is { } target
                    ? WriteInto(consoles, target, minified, path)
                    : SettingsResult.Write(consoles, DeploymentSettings.Of(minified), parsed.GetValue(output), path);
            });
        });
        return command;
    }

    private static int WriteInto(Consoles consoles, string target, string minified, string path)
    {
        try
        {
            return SettingsResult.Write(consoles, DeploymentSettings.Into(SettingsFile.ReadText(target, consoles.Input), minified), target, path);
        }
        catch (InputException exception)
        {
            consoles.ReportError(target, exception.Line, exception.Message);
            return ExitCode.Unusable;
        }
    }
}
