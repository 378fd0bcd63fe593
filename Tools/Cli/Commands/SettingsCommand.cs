using System.CommandLine;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings</c>: commands about files with the settings of the rules.</summary>
internal static class SettingsCommand
{
    public static Command Create(Consoles consoles) =>
        new("settings", "Explains and compares files with the settings of the rules.\nExit code: 0 done, 1 unusable settings, 2 wrong usage or unreadable input; of diff also 10.")
        {
            SettingsExplainCommand.Create(consoles),
            SettingsDiffCommand.Create(consoles),
        };
}
