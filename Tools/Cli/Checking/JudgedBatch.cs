using System.Buffers;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// What became of the records of a batch: their verdicts as text, or as they are where only one thread can write them, and
/// between them what is to be told.
/// </summary>
internal sealed class JudgedBatch
{
    /// <summary>The verdicts as they are written.</summary>
    public ArrayBufferWriter<byte> Text { get; } = new();

    /// <summary>The verdicts, where they are not written yet.</summary>
    public List<(int Number, RecordVerdict Verdict)> Verdicts { get; } = [];

    public List<Remark> Remarks { get; } = [];

    public CheckTotals Totals { get; } = new();

    public void Clear()
    {
        Text.ResetWrittenCount();
        Verdicts.Clear();
        Remarks.Clear();
        Totals.Clear();
    }
}

/// <summary>Something to be told on standard error.</summary>
/// <param name="Place">Behind how many bytes or verdicts of the batch.</param>
/// <param name="Line">The line of the record that cannot be read; 0 for a note.</param>
/// <param name="Text">What is to be told.</param>
internal readonly record struct Remark(int Place, long Line, string Text);
