using System;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Turns the records of batches into rows, evaluates them and writes the verdicts as text. Each thread has its own.</summary>
/// <param name="evaluator">Evaluates the records.</param>
/// <param name="format">How verdicts are written.</param>
internal sealed class BatchEvaluator(IRecordEvaluator evaluator, IVerdictFormat format) : IDisposable
{
    private readonly BatchRows _rows = new();

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
                evaluated.AddRemark(line: 0, note);
                continue;
            }

            if (_rows.Read(batch, part) is { } fault)
            {
                evaluated.Totals.AddUnreadable();
                if (Reports is not null) evaluated.Report.Counts.AddUnreadable();
                evaluated.AddRemark(part.Line, fault);
                continue;
            }

            if (_rows.LeftOut is { Count: > 0 } leftOut) evaluated.LeftOut.Add(leftOut);
            var verdict = evaluator.Evaluate(_rows.Row);
            evaluated.Totals.Add(verdict);
            var place = new RecordPlace(input, part.Number, part.Line);
            Reports?.Add(place, _rows.Row, verdict, evaluated.Report);
            format.Write(evaluated.Text, place, verdict);
        }
    }

    public void Dispose()
    {
        evaluator.Dispose();
        (format as IDisposable)?.Dispose();
    }
}
