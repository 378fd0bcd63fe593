using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Settings;
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
    private string? _configuration;

    public int Execute()
    {
        if (!ReadSettings()) return ExitCode.Unusable;
        using var reports = BeginReports();
        if (reports is null) return ExitCode.Unusable;
        reports.Terms = new EvaluationTerms(_configuration, options.RulesOnly, options.IsApplicationUser);
        if (options.OutputPath is not { } path)
        {
            CheckTo(consoles.Output, consoles.IsOutputTerminal, reports);
        }
        else
        {
            using var result = OpenResult(path);
            if (result is null) return ExitCode.Unusable;
            using (var output = new StreamWriter(result.Stream, leaveOpen: true)) CheckTo(output, isTerminal: false, reports);
            if (_totals.IsInputBroken)
                consoles.ReportError(path, line: 0, "was not written, since not all input could be read.");
            else
                result.Complete();
        }

        if (_totals.IsInputBroken) reports.Abandon();
        else reports.Complete(EnvironmentOf(options.Inputs));
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

    private void CheckTo(StreamWriter output, bool isTerminal, ReportSession reports)
    {
        var console = options.AsJson ? null : Consoles.For(output, isTerminal);
        var writer = new VerdictWriter(output, consoles, hasHeadings: !options.AsJson, options.IsQuiet);
        var collector = reports.Collector;
        using var check = new ParallelCheck(() => new BatchEvaluator(NewEvaluator(), NewFormat(console)) { Reports = collector });
        if (!options.IsQuiet && consoles.IsErrorTerminal && !isTerminal)
            Consoles.For(consoles.Error, isTerminal: true).Progress().AutoClear(true).Start(progress => CheckAll(check, writer, reports, progress));
        else
            CheckAll(check, writer, reports, progress: null);

        if (options.IsQuiet || _totals.Records == 0) return;
        var summary = console ?? Consoles.For(consoles.Error, consoles.IsErrorTerminal);
        CheckSummary.Write(summary, _totals, _watch.Elapsed);
        if (!_totals.IsInputBroken) reports.WriteComparison(summary);
    }

    private void CheckAll(ParallelCheck check, VerdictWriter writer, ReportSession reports, ProgressContext? progress)
    {
        var context = new InputContext(consoles.Input, new ReadingOptions(SettingsReader.Read(_configuration), options.Dates), _pages) { Environment = options.Environment };
        foreach (var path in options.Inputs)
        {
            try
            {
                foreach (var source in RecordInputs.Open(path, context))
                    using (source) Check(source, check, writer, reports, progress);
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

    private void Check(RecordSource source, ParallelCheck check, VerdictWriter writer, ReportSession reports, ProgressContext? progress)
    {
        var task = progress?.AddTask(Markup.Escape(Shown.Line(source.Name)));

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
                reports.Add(source.Name, evaluated.Report);
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
        }

        if (_totals.Records == before) throw new InputException("there are no records: nothing was checked.");
        reports.AddInput(source.Name, source.Kind ?? "", _totals.Records - before);
    }

    private IRecordEvaluator NewEvaluator() => options.RulesOnly ? new RuleEvaluator(_configuration) : new PipelineEvaluator(_configuration);

    private static IVerdictFormat NewFormat(IAnsiConsole? console) => console is null ? new JsonVerdicts() : new TextVerdicts(Consoles.HasColor(console));
}
