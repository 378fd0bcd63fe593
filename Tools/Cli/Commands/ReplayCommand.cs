using System.CommandLine;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Replaying;
using PhoneCallCtx.Cli.Settings;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>replay</c>: a script of requests on a local Dataverse.</summary>
internal static class ReplayCommand
{
    public static Command Create(Consoles consoles)
    {
        var file = new Argument<string>("FILE") { Description = "The script, or - for standard input: JSON lines, each a request {\"message\": ..., \"parameters\": {...}, \"user\": ...}. $ and a name is the identifier of a row, also in conditions of FetchXML." };
        file.RejectUnknownOptions();
        var database = CommonOptions.Database();
        var settings = CommonOptions.Settings();
        var format = CommonOptions.Format("The form of the results: table for people, json for programs (one object for each line).", CommonOptions.Table, CommonOptions.Json);
        var trace = new Option<bool>("--trace") { Description = "Show what each step and custom API traced." };

        var command = new Command("replay", "Runs a script of requests on a local Dataverse, with the steps and custom APIs of the plug-in.\nExit code: 0 every line ran, and a rejection is a result; 2 wrong usage, or a line that cannot be understood: replay stops there.");
        command.Arguments.Add(file);
        foreach (var option in new Option[] { database, settings, format, trace }) command.Options.Add(option);
        command.SetAction(parsed => new Run(
            consoles, parsed.GetValue(file)!, parsed.GetValue(database), parsed.GetValue(settings), parsed.GetValue(format) == CommonOptions.Json, parsed.GetValue(trace)).Execute());
        return command;
    }

    private sealed class Run(Consoles consoles, string path, string? database, string? settings, bool asJson, bool traces)
    {
        public int Execute()
        {
            if (path == InputFile.StandardInput && settings == InputFile.StandardInput)
                return ReportError(InputFile.NameOf(path), 0, "it cannot be the script and the settings. Give one of them as a file.");

            string? configuration;
            try
            {
                configuration = settings is null ? null : SettingsFile.Read(settings, consoles.Input);
                if (configuration is not null && VariableLength.ExcessOf(configuration) is { } excess) consoles.Note(InputFile.NameOf(settings!), excess);
            }
            catch (InputException exception)
            {
                return ReportError(InputFile.NameOf(settings!), exception.Line, exception.Message);
            }

            try
            {
                using var file = InputFile.Open(path, consoles.Input);
                using var replay = Replay.Open(database, configuration, traces);
                RunLines(file, replay);
                return ExitCode.Done;
            }
            catch (InputException exception)
            {
                return ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
            }
            catch (DatabaseException exception)
            {
                return ReportError(database!, 0, exception.FaultOf(database!));
            }
        }

        private void RunLines(InputFile file, Replay replay)
        {
            IReplayWriter writer = asJson ? new JsonResults(consoles.Output) : new TableResults(Consoles.For(consoles.Output, consoles.IsOutputTerminal));
            Script.Run(file, replay, writer.Write, consoles.Output.Flush);
        }

        private int ReportError(string name, long line, string fault)
        {
            consoles.Output.Flush();
            consoles.ReportError(name, line, fault);
            return ExitCode.Unusable;
        }
    }
}
