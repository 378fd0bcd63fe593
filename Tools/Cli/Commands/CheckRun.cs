using System;
using System.Diagnostics;
using System.IO;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands;

/// <summary>What is asked of a check.</summary>
/// <param name="Files">The inputs.</param>
/// <param name="AsJson">Whether verdicts are JSON lines.</param>
/// <param name="IsQuiet">Whether there is nothing but verdicts and errors.</param>
/// <param name="OutputPath">The file for the verdicts; null for standard output.</param>
/// <param name="SettingsPath">The file with the configuration of the steps; null for the defaults.</param>
/// <param name="RulesOnly">Whether the rules are asked without the pipeline.</param>
internal sealed record CheckOptions(string[] Files, bool AsJson, bool IsQuiet, string? OutputPath, string? SettingsPath, bool RulesOnly);

/// <summary>One run of the command <c>check</c>.</summary>
internal sealed class CheckRun(Consoles consoles, CheckOptions options)
{
    private readonly CheckTotals _totals = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string? _configuration;

    public int Execute()
    {
        if (!ReadSettings()) return ExitCode.Unusable;
        if (options.OutputPath is not { } path)
        {
            CheckTo(consoles.Output, consoles.IsOutputTerminal);
        }
        else
        {
            using var result = OpenResult(path);
            if (result is null) return ExitCode.Unusable;
            CheckTo(result.Writer, isTerminal: false);
            result.Complete();
        }

        if (_totals.IsInputBroken || _totals.Unreadable > 0) return ExitCode.Unusable;
        return _totals.Rejected > 0 ? ExitCode.Rejected : ExitCode.Accepted;
    }

    private bool ReadSettings()
    {
        if (options.SettingsPath is not { } path) return true;
        try
        {
            _configuration = SettingsFile.Read(path, consoles.Input);
            return true;
        }
        catch (InputException exception)
        {
            consoles.Complain(InputFile.NameOf(path), exception.Line, exception.Message);
            return false;
        }
    }

    private ResultFile? OpenResult(string path)
    {
        try
        {
            var whole = Path.GetFullPath(path);
            string[] inputs = options.SettingsPath is { } settings ? [.. options.Files, settings] : options.Files;
            if (Array.Exists(inputs, file => Path.GetFullPath(file) == whole)) throw new IOException("it is an input.");
            return new ResultFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            consoles.Complain(path, line: 0, $"cannot be written: {exception.Message}");
            return null;
        }
    }

    private void CheckTo(StreamWriter output, bool isTerminal)
    {
        var console = options.AsJson ? null : Consoles.For(output, isTerminal);
        if (!options.IsQuiet && consoles.IsErrorTerminal && !isTerminal)
            Consoles.For(consoles.Error, isTerminal: true).Progress().AutoClear(true).Start(progress => CheckAll(output, console, isTerminal, progress));
        else
            CheckAll(output, console, isTerminal, progress: null);

        if (!options.IsQuiet) CheckSummary.Write(console ?? Consoles.For(consoles.Error, consoles.IsErrorTerminal), _totals, _watch.Elapsed);
    }

    private void CheckAll(StreamWriter output, IAnsiConsole? console, bool isTerminal, ProgressContext? progress)
    {
        var writer = new VerdictWriter(output, console, consoles);
        using var check = new ParallelCheck(() => new BatchJudge(NewJudge(), NewFormat(isTerminal)));
        foreach (var path in options.Files)
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

    private IRecordJudge NewJudge() => options.RulesOnly ? new RuleJudge(_configuration) : new PipelineJudge(_configuration);

    /// <summary>A format of its own for each thread; at a terminal the thread that writes does it.</summary>
    private IVerdictFormat? NewFormat(bool isTerminal)
    {
        if (options.AsJson) return new JsonVerdicts();
        return isTerminal ? null : new PlainVerdicts();
    }

    private void Check(InputFile file, ParallelCheck check, VerdictWriter writer, ProgressTask? task)
    {
        if (task is not null && file.Length is null) task.IsIndeterminate = true;
        var input = options.Files.Length > 1 ? file.Name : null;
        var count = check.Check(note => RecordReaders.For(file, options.IsQuiet ? null : note), () => file.Position, input, (judged, position) =>
        {
            _totals.Add(judged.Totals);
            writer.Write(file.Name, input, judged);
            if (task is { IsIndeterminate: false }) task.Value = position;
        });
        if (count == 0) throw new InputException("there are no records: nothing was checked.");
    }
}
