using System;
using System.Buffers;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Latest;
using PhoneCallCtx.Cli.Records.Mapping;
using PhoneCallCtx.Cli.Records.Online;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Cli.Suggestions;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Solution.Files;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>
/// One run of the command <c>check</c>: it reads what the options name, opens the results, and completes them when
/// <see cref="CheckInputs"/> has checked all inputs.
/// </summary>
internal sealed class CheckRun(Consoles consoles, CheckOptions options)
{
    private readonly CheckTotals _totals = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private string? _configuration;
    private ColumnMap _columns = ColumnMap.None;
    private Stream? _suggestions;

    public int Execute()
    {
        if (!ReadSettings() || !ReadColumns() || !AreResultsDifferent()) return ExitCode.Unusable;
        using var reports = BeginReports();
        if (reports is null) return ExitCode.Unusable;
        reports.Terms = new EvaluationTerms(_configuration, options.RulesOnly, options.IsApplicationUser);
        using var suggestions = options.SuggestionsPath is { } file ? OpenSuggestions(file) : null;
        if (options.SuggestionsPath is not null && suggestions is null) return ExitCode.Unusable;
        CheckInputs inputs;
        if (options.OutputPath is not { } path)
        {
            inputs = CheckTo(consoles.Output, consoles.IsOutputTerminal, reports);
        }
        else
        {
            using var result = OpenResult(path);
            if (result is null) return ExitCode.Unusable;
            using (var output = new StreamWriter(result.Stream, leaveOpen: true)) inputs = CheckTo(output, isTerminal: false, reports);
            Complete(result, path);
        }

        if (suggestions is not null) Complete(suggestions, options.SuggestionsPath!);
        WriteSummary(inputs, reports);
        if (_totals.IsInputBroken) reports.Abandon();
        else reports.Complete(EnvironmentOf(options.Inputs));
        if (!_totals.IsInputBroken && EnvironmentInput.Complete(options.Environment) is { } fault) consoles.ReportError(options.Environment.StatePath!, line: 0, fault);
        return reports.ExitCode(_totals.IsInputBroken || _totals.Unreadable > 0, _totals.Rejected > 0);
    }

    private ReportSession? BeginReports() => ReportSession.Begin(consoles, options.Reports with
    {
        IsQuiet = options.IsQuiet,
        Inputs = options.FilesRead,
        Outputs = [.. new[] { options.OutputPath, options.SuggestionsPath, options.Environment.StatePath }.OfType<string>()],
    });

    /// <summary>The address of the environment that the rows come from; null when they come from none, or from several.</summary>
    private static Uri? EnvironmentOf(string[] inputs)
    {
        Uri[] addresses = [.. inputs.Where(input => input.StartsWith("https://", StringComparison.OrdinalIgnoreCase)).Select(input => new Uri(input)).Distinct()];
        return addresses is [var address] ? address : null;
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

    private bool ReadColumns()
    {
        if (options.ColumnsPath is not { } path) return true;
        try
        {
            _columns = ColumnMapReader.Read(path, consoles.Input);
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
            return ResultFile.Begin(path, options.FilesRead);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            consoles.ReportError(path, line: 0, $"cannot be written: {exception.Message}");
            return null;
        }
    }

    private CheckInputs CheckTo(StreamWriter output, bool isTerminal, ReportSession reports)
    {
        var console = options.AsJson ? null : Consoles.For(output, isTerminal);
        var context = new InputContext(consoles.Input, new ReadingOptions(SettingsReader.Read(_configuration), options.Dates) { Key = options.Key, Columns = _columns }, new AnswerPages()) { Environment = options.Environment };
        var inputs = new CheckInputs(consoles, options, context, _totals)
        {
            Reports = reports,
            Suggestions = _suggestions,
            Latest = options.LatestOnly ? LatestVersions.Of(options.Inputs, context) : null,
        };
        var writer = new VerdictWriter(output, consoles, hasHeadings: !options.AsJson, options.IsQuiet);
        using var check = new ParallelCheck(() => NewEvaluator(console, inputs));
        if (!options.IsQuiet && consoles.IsErrorTerminal && !isTerminal)
            Consoles.For(consoles.Error, isTerminal: true).Progress().AutoClear(true).Start(progress => inputs.Check(check, writer, progress));
        else
            inputs.Check(check, writer, progress: null);
        return inputs;
    }

    /// <summary>Writes the summary where a person sees it, also when the verdicts go to a file. Among JSON it has no place.</summary>
    private void WriteSummary(CheckInputs inputs, ReportSession reports)
    {
        if (options.IsQuiet || _totals.Records == 0) return;
        var console = options.AsJson ? Consoles.For(consoles.Error, consoles.IsErrorTerminal) : Consoles.For(consoles.Output, consoles.IsOutputTerminal);
        CheckSummary.Write(console, _totals, inputs.Kinds, _watch.Elapsed);
        if (!_totals.IsInputBroken) reports.WriteComparison(console);
    }

    private BatchEvaluator NewEvaluator(IAnsiConsole? console, CheckInputs inputs)
    {
        var hasKey = options.Key is not null;
        IRecordEvaluator evaluator = options.RulesOnly ? new RuleEvaluator(_configuration, options.IsApplicationUser) : new PipelineEvaluator(_configuration, options.IsApplicationUser);
        IVerdictFormat format = console is null ? new JsonVerdicts(hasKey) : new TextVerdicts(Consoles.HasColor(console), hasKey);
        return new BatchEvaluator(evaluator, format, inputs.Latest) { Suggestions = new SuggestionFinder(SettingsReader.Read(_configuration)), Reports = inputs.Reports.Collector, RejectedOnly = options.RejectedOnly, Key = options.Key };
    }
}
