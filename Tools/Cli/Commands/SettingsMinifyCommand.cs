using System.CommandLine;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Settings;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings minify</c>: writes settings with as few characters as possible.</summary>
internal static class SettingsMinifyCommand
{
    public static Command Create(Consoles consoles)
    {
        var file = SettingsResult.File();
        var output = CommonOptions.Output();
        var command = new Command("minify", "Writes settings that mean the same without blanks, without $schema and without what has its default.\nExit code: 0 done, 1 settings that cannot be used, 2 wrong usage, unreadable input or a file that cannot be written.");
        command.Arguments.Add(file);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            return SettingsResult.Minify(consoles, path, minified =>
            {
                if (VariableLength.ExcessOf(minified) is { } excess) consoles.Note(InputFile.NameOf(path), excess);
                return SettingsResult.Write(consoles, minified, parsed.GetValue(output), path);
            });
        });
        return command;
    }
}
