using System;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Makes rows of the records of batches, judges them and writes the verdicts as text. One serves one thread.</summary>
/// <param name="judge">Judges the records.</param>
/// <param name="format">How verdicts are written.</param>
internal sealed class BatchJudge(IRecordJudge judge, IVerdictFormat format) : IDisposable
{
    private readonly CsvFields _fields = new();

    /// <summary>Judges a batch.</summary>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="batch">The records.</param>
    /// <param name="judged">Where to put the results.</param>
    public void Judge(string? input, RecordBatch batch, JudgedBatch judged)
    {
        judged.Position = batch.Position;
        foreach (ref readonly var part in batch.Parts)
        {
            if (part.Note is { } note)
            {
                judged.AddRemark(line: 0, note);
                continue;
            }

            var fault = part.Record is { } record ? record.Fault : _fields.Read(batch, part);
            if (fault is not null)
            {
                judged.Totals.AddUnreadable();
                judged.AddRemark(part.Line, fault);
                continue;
            }

            if ((part.Record is { } built ? built.LeftOut : _fields.LeftOut) is { Count: > 0 } leftOut) judged.LeftOut.Add(leftOut);
            var verdict = judge.Judge(part.Record?.Row ?? _fields.Row);
            judged.Totals.Add(verdict);
            format.Write(judged.Text, input, part.Number, verdict);
        }
    }

    public void Dispose()
    {
        judge.Dispose();
        (format as IDisposable)?.Dispose();
    }
}
