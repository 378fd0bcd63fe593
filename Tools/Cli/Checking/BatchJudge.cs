using System;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Takes the records of batches apart, judges them and puts the verdicts into text. One serves one thread.</summary>
/// <param name="judge">Judges the records.</param>
/// <param name="format">How verdicts are written; null to leave them as they are.</param>
internal sealed class BatchJudge(IRecordJudge judge, IVerdictFormat? format) : IDisposable
{
    private readonly CsvFields _fields = new();

    /// <summary>Judges a batch.</summary>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="batch">The records.</param>
    /// <param name="judged">Where to put what became of them.</param>
    public void Judge(string? input, RecordBatch batch, JudgedBatch judged)
    {
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is { } note)
            {
                judged.Remarks.Add(new Remark(PlaceIn(judged), Line: 0, note));
                continue;
            }

            var fault = part.Record is { } record ? record.Fault : _fields.Read(batch.TextOf(part), batch.Shape!);
            if (fault is not null)
            {
                judged.Totals.AddUnreadable();
                judged.Remarks.Add(new Remark(PlaceIn(judged), part.Line, fault));
                continue;
            }

            var verdict = judge.Judge(part.Record?.Row ?? _fields.Row);
            judged.Totals.Add(verdict);
            if (format is null) judged.Verdicts.Add((part.Number, verdict));
            else format.Write(judged.Text, input, part.Number, verdict);
        }
    }

    public void Dispose()
    {
        judge.Dispose();
        (format as IDisposable)?.Dispose();
    }

    private int PlaceIn(JudgedBatch judged) => format is null ? judged.Verdicts.Count : judged.Text.WrittenCount;
}
