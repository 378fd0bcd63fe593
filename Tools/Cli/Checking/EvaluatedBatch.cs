using System.Buffers;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Reports.Counting;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>The results of a batch: its verdicts as text, the remarks between them, and the counts.</summary>
internal sealed class EvaluatedBatch
{
    private readonly List<Remark> _remarks = [];

    /// <summary>The verdicts in UTF-8.</summary>
    public ArrayBufferWriter<byte> Text { get; } = new();

    /// <summary>What goes to standard error, in the order of the text.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    public CheckTotals Totals { get; } = new();

    /// <summary>The values that could not be read and that nothing evaluates.</summary>
    public LeftOutValues LeftOut { get; } = new();

    /// <summary>What reports need.</summary>
    public ReportPart Report { get; } = new();

    /// <summary>How many bytes of the input are read up to the end of this batch.</summary>
    public long Position { get; set; }

    /// <summary>Adds a remark after the verdicts that are written so far.</summary>
    public void AddRemark(long line, string text) => _remarks.Add(new Remark(Text.WrittenCount, line, text));

    public void Clear()
    {
        Text.ResetWrittenCount();
        _remarks.Clear();
        Totals.Clear();
        LeftOut.Clear();
        Report.Clear();
    }
}

/// <summary>Something for standard error.</summary>
/// <param name="Place">After how many bytes of the text it belongs.</param>
/// <param name="Line">The line of the record that cannot be read; 0 for a note.</param>
/// <param name="Text">The remark.</param>
internal readonly record struct Remark(int Place, long Line, string Text);
