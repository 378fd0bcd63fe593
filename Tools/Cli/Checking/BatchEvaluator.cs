using System;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Latest;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Suggestions;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Turns the records of batches into rows, evaluates them and writes the verdicts as text. Each thread has its own.</summary>
/// <param name="evaluator">Evaluates the records.</param>
/// <param name="format">How verdicts are written.</param>
/// <param name="latest">Which records are the last versions of their rows, when only those are evaluated; null for all.</param>
internal sealed class BatchEvaluator(IRecordEvaluator evaluator, IVerdictFormat format, LatestVersions? latest = null) : IDisposable
{
    private readonly BatchRows _rows = new();
    private readonly ColumnDefinition? _keyColumn;
    private readonly string? _key;

    /// <summary>Finds corrections for records that are not accepted; null for none.</summary>
    public SuggestionFinder? Suggestions { get; init; }

    /// <summary>Whether verdicts of accepted records are left out.</summary>
    public bool RejectedOnly { get; init; }

    /// <summary>The name of the field that each verdict repeats; null for none.</summary>
    public string? Key
    {
        get => _key;
        init => (_key, _keyColumn) = (value, value is null ? null : RecordKey.ColumnOf(value));
    }

    /// <summary>Collects what reports need; null for nothing.</summary>
    public ReportCollector? Reports { get; init; }

    /// <summary>Evaluates a batch.</summary>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="batch">The records.</param>
    /// <param name="evaluated">Where to put the results.</param>
    public void Evaluate(string? input, RecordBatch batch, EvaluatedBatch evaluated)
    {
        evaluated.Position = batch.Position;
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is { } note)
            {
                evaluated.AddNote(note);
                continue;
            }

            if (_rows.Read(batch, part) is { } fault)
            {
                evaluated.Totals.AddUnreadable();
                if (Reports is not null) evaluated.BeginReport().Counts.AddUnreadable();
                evaluated.AddFault(batch.Place, part.Line, _rows.Id, fault);
                continue;
            }

            if (evaluated.Passed.Passes(_rows.Row, batch.Before + part.Number, latest)) continue;
            if (_rows.LeftOut is { Count: > 0 } leftOut) evaluated.LeftOut.Add(leftOut);
            Evaluate(new RecordPlace(input, part.Number, part.Line) { Unit = batch.Place, Key = _key is null ? null : RecordKey.Of(_rows.Row, _keyColumn) }, evaluated);
        }
    }

    public void Dispose()
    {
        evaluator.Dispose();
        (format as IDisposable)?.Dispose();
    }

    private void Evaluate(in RecordPlace place, EvaluatedBatch evaluated)
    {
        var verdict = evaluator.Evaluate(_rows.Row);
        evaluated.Totals.Add(verdict);
        if (verdict.Kind == VerdictKind.Accepted)
        {
            Reports?.Add(place, _rows.Row, verdict, evaluated.BeginReport());
            if (!RejectedOnly) format.Write(evaluated.Text, place, verdict);
            return;
        }

        if (Suggestions is not null) verdict = verdict with { Suggestions = Suggestions.Find(_rows.Row, verdict) };
        Reports?.Add(place, _rows.Row, verdict, evaluated.BeginReport());
        format.Write(evaluated.Text, place, verdict);
        if (verdict.Suggestions.Count > 0) SuggestionLines.Write(evaluated.Suggestions, verdict, hasKey: _key is not null, place.Key);
    }
}
