using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Commands.Reporting;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Records.Latest;
using PhoneCallCtx.Cli.Records.Online;
using PhoneCallCtx.Cli.Verdicts;
using Spectre.Console;

namespace PhoneCallCtx.Cli.Commands.Check;

/// <summary>
/// Checks all inputs. <see cref="RecordInputs"/> opens each as sequences of records, <see cref="ParallelCheck"/> evaluates them
/// and writes the verdicts as text, and <see cref="VerdictWriter"/> puts the text out.
/// </summary>
/// <param name="consoles">Where errors and notes go.</param>
/// <param name="options">The options of the check.</param>
/// <param name="context">How the inputs are read.</param>
/// <param name="totals">Where the counts go.</param>
internal sealed class CheckInputs(Consoles consoles, CheckOptions options, InputContext context, CheckTotals totals)
{
    private readonly List<string> _kinds = [];
    private readonly PassedRows _passed = new();
    private int _sources;

    /// <summary>Takes what the reports need.</summary>
    public required ReportSession Reports { get; init; }

    /// <summary>Takes the suggestions; null for nothing.</summary>
    public Stream? Suggestions { get; init; }

    /// <summary>Which records are the last versions of their rows; null when all are evaluated.</summary>
    public LatestVersions? Latest { get; init; }

    /// <summary>What each sequence of records is, for people.</summary>
    public IReadOnlyList<string> Kinds => _kinds;

    /// <summary>Checks them in their order.</summary>
    /// <param name="check">Evaluates the records.</param>
    /// <param name="writer">Writes the verdicts.</param>
    /// <param name="progress">Shows how far it is; null for nothing.</param>
    public void Check(ParallelCheck check, VerdictWriter writer, ProgressContext? progress)
    {
        foreach (var path in options.Inputs)
        {
            var before = totals.Records + _passed.All;
            var wasBroken = totals.IsInputBroken;
            totals.IsInputBroken = false;
            try
            {
                foreach (var source in RecordInputs.Open(path, context)) Check(path, source, check, writer, progress);
                if (!totals.IsInputBroken && totals.Records + _passed.All == before) throw new InputException("there are no records: nothing was checked.");
            }
            catch (InputException exception)
            {
                ReportBroken(InputFile.NameOf(path), exception);
            }

            totals.IsInputBroken |= wasBroken;
        }

        foreach (var note in _passed.Describe(Latest)) writer.Note("check", note);
        if (context.Pages?.Unfinished is not { } name) return;
        totals.IsInputBroken = true;
        consoles.ReportError(name, line: 0, "this is one page of an answer that has more (@odata.nextLink); the others were not checked. Give all pages in their order: as several files, on lines, or in an array.");
    }

    /// <summary>Checks one of the sequences of records of an input. One that cannot be read does not hide the others.</summary>
    private void Check(string path, RecordSource source, ParallelCheck check, VerdictWriter writer, ProgressContext? progress)
    {
        using (source)
        {
            source.Key = options.Key;
            if (Latest is not null) source.Before = EnvironmentInput.IsAddress(path) ? LatestVersions.Uncompared : Latest.Before(_sources++);
            var before = totals.Records;
            try
            {
                Check(source, options.Inputs.Length > 1 || source.Name != InputFile.NameOf(path) ? source.Name : null, check, writer, progress);
            }
            catch (InputException exception)
            {
                ReportBroken(source.Name, exception);
            }

            Reports.AddInput(source.Name, source.Kind ?? "", totals.Records - before);
        }
    }

    private void Check(RecordSource source, string? input, ParallelCheck check, VerdictWriter writer, ProgressContext? progress)
    {
        var task = progress?.AddTask(Markup.Escape(Shown.Line(source.Name)));
        var leftOut = new LeftOutValues();
        try
        {
            foreach (var evaluated in check.Evaluate(source, input))
            {
                totals.Add(evaluated.Totals);
                leftOut.Add(evaluated.LeftOut);
                _passed.Add(evaluated.Passed);
                writer.Write(source.Name, input, evaluated);
                Suggestions?.Write(evaluated.Suggestions.WrittenSpan);
                if (evaluated.Report is { } report) Reports.Add(source.Name, report);
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
            if (source.Kind is { } kind) _kinds.Add($"{source.Name}: {kind}");
        }
    }

    private void ReportBroken(string name, InputException exception)
    {
        totals.IsInputBroken = true;
        consoles.ReportError(name, exception.Line, exception.Message);
    }
}
