using System.CommandLine;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>settings schema</c>: prints the JSON schema of the settings, for editors.</summary>
internal static class SettingsSchemaCommand
{
    /// <summary>The file in this program: <c>docs/settings.schema.json</c>.</summary>
    private const string SchemaFile = "settings.schema.json";

    public static Command Create(Consoles consoles)
    {
        var output = CommonOptions.Output();
        var command = new Command("schema", "Prints the JSON schema of the settings. Editors complete and explain settings with it.\nExit code: 0 done, 2 wrong usage or a file that cannot be written.");
        command.Options.Add(output);
        command.SetAction(parsed => SettingsResult.Write(consoles, Encoding.UTF8.GetString(EmbeddedFile.Read(SchemaFile)), parsed.GetValue(output)));
        return command;
    }
}
