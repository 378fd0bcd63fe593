using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands;

/// <summary><c>check</c>: a verdict for every record of files of call records.</summary>
internal static class CheckCommand
{
    /// <summary>How often the progress bar is told, in records.</summary>
    private const int ProgressInterval = 256;

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

        var command = new Command("check", "Judges call records as the plug-in would judge their creation in Dataverse.\nExit code: 0 all accepted, 1 some rejected, 2 usage or unreadable input.");
        command.Arguments.Add(files);
        command.Options.Add(format);
        command.Options.Add(quiet);
        command.Options.Add(output);
        command.Options.Add(settings);
        command.SetAction(parsed => new Run(
            consoles, parsed.GetValue(files)!, parsed.GetValue(format) == "json", parsed.GetValue(quiet), parsed.GetValue(output), parsed.GetValue(settings)).Execute());
        return command;
    }

    private sealed class Run(Consoles consoles, string[] files, bool asJson, bool isQuiet, string? outputPath, string? settingsPath)
    {
        private readonly CheckTotals _totals = new();
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private string? _configuration;

        public int Execute()
        {
            if (!ReadSettings()) return ExitCode.Unusable;
            if (outputPath is null)
            {
                CheckTo(consoles.Output, consoles.IsOutputTerminal);
            }
            else
            {
                using var result = OpenResult(outputPath);
                if (result is null) return ExitCode.Unusable;
                CheckTo(result.Writer, isTerminal: false);
                result.Complete();
            }

            if (_totals.IsInputBroken || _totals.Unreadable > 0) return ExitCode.Unusable;
            return _totals.Rejected > 0 ? ExitCode.Rejected : ExitCode.Accepted;
        }

        private bool ReadSettings()
        {
            if (settingsPath is null) return true;
            try
            {
                _configuration = SettingsFile.Read(settingsPath, consoles.Input);
                return true;
            }
            catch (InputException exception)
            {
                consoles.Complain(InputFile.NameOf(settingsPath), exception.Line, exception.Message);
                return false;
            }
        }

        private ResultFile? OpenResult(string path)
        {
            try
            {
                var whole = Path.GetFullPath(path);
                if (Array.Exists(settingsPath is null ? files : [.. files, settingsPath], file => Path.GetFullPath(file) == whole)) throw new IOException("it is an input.");
                return new ResultFile(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                consoles.Complain(path, line: 0, $"cannot be written: {exception.Message}");
                return null;
            }
        }

        private void CheckTo(TextWriter output, bool isTerminal)
        {
            var console = Consoles.For(output, isTerminal);
            IVerdictWriter writer = asJson ? new JsonVerdicts(output) : new TableVerdicts(console);

            if (!isQuiet && consoles.IsErrorTerminal && !isTerminal) CheckWithProgress(writer);
            else CheckAll(writer, progress: null);

            if (!isQuiet) CheckSummary.Write(asJson ? Consoles.For(consoles.Error, consoles.IsErrorTerminal) : console, _totals, _watch.Elapsed);
        }

        private void CheckWithProgress(IVerdictWriter writer) =>
            Consoles.For(consoles.Error, isTerminal: true).Progress().AutoClear(true).Start(progress => CheckAll(writer, progress));

        private void CheckAll(IVerdictWriter writer, ProgressContext? progress)
        {
            using var check = new RecordCheck(_configuration);
            foreach (var path in files)
            {
                try
                {
                    using var file = InputFile.Open(path, consoles.Input);
                    Check(file, check, writer, progress?.AddTask(Markup.Escape(file.Name), maxValue: file.Length ?? 1));
                }
                catch (InputException exception)
                {
                    _totals.IsInputBroken = true;
                    consoles.Complain(InputFile.NameOf(path), exception.Line, exception.Message);
                }
            }
        }

        private void Check(InputFile file, RecordCheck check, IVerdictWriter writer, ProgressTask? task)
        {
            if (task is not null && file.Length is null) task.IsIndeterminate = true;
            Action<string>? note = isQuiet ? null : text => consoles.Error.WriteLine($"note: {file.Name}: {text}");

            var count = 0;
            foreach (var record in RecordReaders.For(file, note).Read())
            {
                count++;
                if (task is not null && count % ProgressInterval == 0) task.Value = file.Position;
                if (record.Row is null)
                {
                    _totals.AddUnreadable();
                    consoles.Complain(file.Name, record.Line, record.Fault!);
                    continue;
                }

                var verdict = check.Judge(record.Row);
                _totals.Add(verdict);
                writer.Write(files.Length > 1 ? file.Name : null, record.Number, verdict);
            }

            if (count == 0) throw new InputException("there are no records: nothing was checked.");
        }
    }
}
