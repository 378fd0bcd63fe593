using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Cli.Suggestions;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Solution.Files;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>
/// One run of the command <c>check</c>. <see cref="RecordSource"/> reads the bytes of each input into batches of records,
/// <see cref="ParallelCheck"/> evaluates them and writes the verdicts as text, and <see cref="VerdictWriter"/> puts the text out.
/// </summary>
internal sealed class CheckRun(Consoles consoles, CheckOptions options)
{
    private readonly CheckTotals _totals = new();
    private readonly AnswerPages _pages = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<string> _inputs = [];
    private string? _configuration;
    private Stream? _suggestions;

    public int Execute()
    {
        if (!ReadSettings() || !AreResultsDifferent()) return ExitCode.Unusable;
        using var suggestions = options.SuggestionsPath is { } file ? OpenSuggestions(file) : null;
        if (options.SuggestionsPath is not null && suggestions is null) return ExitCode.Unusable;
        if (options.OutputPath is not { } path)
        {
            CheckTo(consoles.Output, consoles.IsOutputTerminal);
        }
        else
        {
            using var result = OpenResult(path);
            if (result is null) return ExitCode.Unusable;
            using (var output = new StreamWriter(result.Stream, leaveOpen: true)) CheckTo(output, isTerminal: false);
            Complete(result, path);
        }

        if (suggestions is not null) Complete(suggestions, options.SuggestionsPath!);
        WriteSummary();

        if (_totals.IsInputBroken || _totals.Unreadable > 0) return ExitCode.Unusable;
        return _totals.Rejected > 0 ? ExitCode.Rejected : ExitCode.Accepted;
    }

    private bool ReadSettings()
    {
        if (options.SettingsPath is not { } path) return true;
        try
        {
            _configuration = SettingsFile.Read(path, consoles.Input);
            if (!options.IsQuiet && VariableLength.ExcessOf(_configuration) is { } excess) consoles.Note(InputFile.NameOf(path), excess);
            return true;
        }
        catch (InputException exception)
        {
            consoles.ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
            return false;
        }
    }

    private bool AreResultsDifferent()
    {
        if (options.OutputPath is not { } path || options.SuggestionsPath is not { } other || Path.GetFullPath(path) != Path.GetFullPath(other)) return true;
        consoles.ReportError(path, line: 0, "is given as --output and as --suggestions. Name two files.");
        return false;
    }

    private ResultFile? OpenSuggestions(string path)
    {
        if (OpenResult(path) is not { } result) return null;
        _suggestions = result.Stream;
        var header = new ArrayBufferWriter<byte>();
        SuggestionLines.WriteHeader(header, options.Key is not null);
        _suggestions.Write(header.WrittenSpan);
        return result;
    }

    private void Complete(ResultFile result, string path)
    {
        if (_totals.IsInputBroken) consoles.ReportError(path, line: 0, "was not written, since not all input could be read.");
        else result.Complete();
    }

    private ResultFile? OpenResult(string path)
    {
        try
        {
            return ResultFile.Begin(path, options.SettingsPath is { } settings ? [.. options.Inputs, settings] : options.Inputs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            consoles.ReportError(path, line: 0, $"cannot be written: {exception.Message}");
            return null;
        }
    }

    private void CheckTo(StreamWriter output, bool isTerminal)
    {
        var console = options.AsJson ? null : Consoles.For(output, isTerminal);
        var writer = new VerdictWriter(output, consoles, hasHeadings: !options.AsJson, options.IsQuiet);
        using var check = new ParallelCheck(() => NewEvaluator(console));
        if (!options.IsQuiet && consoles.IsErrorTerminal && !isTerminal)
            Consoles.For(consoles.Error, isTerminal: true).Progress().AutoClear(true).Start(progress => CheckAll(check, writer, progress));
        else
            CheckAll(check, writer, progress: null);
    }

    /// <summary>Writes the summary where a person sees it, also when the verdicts go to a file. Among JSON it has no place.</summary>
    private void WriteSummary()
    {
        if (options.IsQuiet || _totals.Records == 0) return;
        var console = options.AsJson ? Consoles.For(consoles.Error, consoles.IsErrorTerminal) : Consoles.For(consoles.Output, consoles.IsOutputTerminal);
        CheckSummary.Write(console, _totals, _inputs, _watch.Elapsed);
    }

    private void CheckAll(ParallelCheck check, VerdictWriter writer, ProgressContext? progress)
    {
        var context = new InputContext(consoles.Input, new ReadingOptions(SettingsReader.Read(_configuration), options.Dates) { Key = options.Key }, _pages) { Environment = options.Environment };
        foreach (var path in options.Inputs)
        {
            try
            {
                foreach (var source in RecordInputs.Open(path, context))
                    using (source) Check(source, check, writer, progress);
            }
            catch (InputException exception)
            {
                _totals.IsInputBroken = true;
                consoles.ReportError(InputFile.NameOf(path), exception.Line, exception.Message);
            }
        }

        if (_pages.Unfinished is not { } name) return;
        _totals.IsInputBroken = true;
        consoles.ReportError(name, line: 0, "this is one page of an answer that has more (@odata.nextLink); the others were not checked. Give all pages in their order: as several files, on lines, or in an array.");
    }

    private void Check(RecordSource source, ParallelCheck check, VerdictWriter writer, ProgressContext? progress)
    {
        var task = progress?.AddTask(Markup.Escape(Shown.Line(source.Name)));
        source.Key = options.Key;
        var input = options.Inputs.Length > 1 ? source.Name : null;
        var before = _totals.Records;
        var leftOut = new LeftOutValues();
        try
        {
            foreach (var evaluated in check.Evaluate(source, input))
            {
                _totals.Add(evaluated.Totals);
                leftOut.Add(evaluated.LeftOut);
                writer.Write(source.Name, input, evaluated);
                _suggestions?.Write(evaluated.Suggestions.WrittenSpan);
                if (task is null) continue;
                task.IsIndeterminate = source.Length() is null;
                task.MaxValue = source.Length() ?? 1;
                if (!task.IsIndeterminate) task.Value = evaluated.Position;
            }
        }
        finally
        {
            // An input that breaks off has these values too.
            foreach (var note in leftOut.Describe()) writer.Note(source.Name, note);
            if (source.Kind is { } kind) _inputs.Add($"{source.Name}: {kind}");
        }

        if (_totals.Records == before) throw new InputException("there are no records: nothing was checked.");
    }

    private BatchEvaluator NewEvaluator(IAnsiConsole? console)
    {
        var hasKey = options.Key is not null;
        IRecordEvaluator evaluator = options.RulesOnly ? new RuleEvaluator(_configuration, options.IsApplicationUser) : new PipelineEvaluator(_configuration, options.IsApplicationUser);
        IVerdictFormat format = console is null ? new JsonVerdicts(hasKey) : new TextVerdicts(Consoles.HasColor(console), hasKey);
        return new BatchEvaluator(evaluator, format) { Suggestions = new SuggestionFinder(SettingsReader.Read(_configuration)), RejectedOnly = options.RejectedOnly, Key = options.Key };
    }
}
