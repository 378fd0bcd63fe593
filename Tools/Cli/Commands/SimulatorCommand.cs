using System;
using System.CommandLine;
using System.IO;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>simulator</c>: writes the generated parts of the pages about the local Dataverse and its Web API.</summary>
internal static class SimulatorCommand
{
    public static Command Create(Consoles consoles)
    {
        var write = new Option<string>("--write") { Description = "The folder of the pages simulator.md and webapi.md. Text outside the generated parts stays.", HelpName = "FOLDER", Required = true };
        var command = new Command("simulator", "Writes the generated parts of the pages about the local Dataverse and its Web API.\nExit code: 0 done, 2 wrong usage or a page that cannot be written.");
        command.Options.Add(write);
        command.SetAction(parsed =>
        {
            try
            {
                new PageFolder(parsed.GetValue(write)!).WriteAll([SimulatorPage.Page, WebApiPage.Page], consoles.Output);
                return ExitCode.Done;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                consoles.ReportError(exception.Message);
                return ExitCode.Unusable;
            }
        });
        return command;
    }
}
