using System;
using System.Buffers;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Latest;
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

    /// <summary>The suggestions as lines of a CSV file, in UTF-8.</summary>
    public ArrayBufferWriter<byte> Suggestions { get; } = new();

    /// <summary>What reports need; null when there are no reports.</summary>
    public ReportPart? Report { get; private set; }

    /// <summary>The records that are not evaluated, since they are no rows any more.</summary>
    public PassedRows Passed { get; } = new();

    /// <summary>How many bytes of the input are read up to the end of this batch.</summary>
    public long Position { get; set; }

    /// <summary>Adds a note after the verdicts that are written so far.</summary>
    public void AddNote(string text) => _remarks.Add(new Remark(Text.WrittenCount, Unit: "", Line: 0, Id: null, text));

    /// <summary>Adds why a record cannot be read, after the verdicts that are written so far.</summary>
    /// <param name="unit">The word for what <paramref name="line"/> counts.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="id">Its primary key; null when it is not known.</param>
    /// <param name="fault">Why it cannot be read.</param>
    public void AddFault(string unit, long line, Guid? id, string fault) => _remarks.Add(new Remark(Text.WrittenCount, unit, line, id, fault));

    /// <summary>Begins to collect what reports need.</summary>
    public ReportPart BeginReport() => Report ??= new ReportPart();

    public void Clear()
    {
        Text.ResetWrittenCount();
        Suggestions.ResetWrittenCount();
        _remarks.Clear();
        Totals.Clear();
        LeftOut.Clear();
        Report?.Clear();
        Passed.Clear();
    }
}

/// <summary>Something for standard error.</summary>
/// <param name="Place">After how many bytes of the text it belongs.</param>
/// <param name="Unit">The word for what <paramref name="Line"/> counts; empty for a note.</param>
/// <param name="Line">The line of the record that cannot be read; 0 for a note.</param>
/// <param name="Id">The primary key of the record that cannot be read; null when it is not known, and for a note.</param>
/// <param name="Text">The remark.</param>
internal readonly record struct Remark(int Place, string Unit, long Line, Guid? Id, string Text);
