using System.CommandLine;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings</c>: works on files with settings of the rules. Each subcommand has a class of its own.</summary>
internal static class SettingsCommand
{
    public static Command Create(Consoles consoles) => new("settings", "Works on files with settings of the rules, before they are saved in Dataverse.\nExit code: 0 done, 1 settings that cannot be used or saved, 2 wrong usage or unreadable input; of diff also 10, a record changes.")
    {
        SettingsCheckCommand.Create(consoles),
        SettingsDeployCommand.Create(consoles),
        SettingsDiffCommand.Create(consoles),
        SettingsExplainCommand.Create(consoles),
        SettingsMinifyCommand.Create(consoles),
        SettingsSchemaCommand.Create(consoles),
    };
}
