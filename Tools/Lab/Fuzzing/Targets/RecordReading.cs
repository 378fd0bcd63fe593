using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>The records of an input, and the error that ended its reading.</summary>
/// <param name="Records">The records.</param>
/// <param name="End">The exception at the end; null for none.</param>
internal sealed record RecordReading(IReadOnlyList<InputRecord> Records, InputException? End)
{
    /// <summary>Reused for one reading after another, as on the command line, because it has room for many records.</summary>
    [ThreadStatic]
    private static RecordBatch? _batch;

    /// <summary>Reads an input as the command line does.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="piece">The number of bytes that arrive at a time.</param>
    /// <param name="open">Makes the reader; null for the one that fits the content.</param>
    public static RecordReading Of(byte[] input, int piece, Func<InputFile, IRecordReader>? open = null)
    {
        using var stream = new PiecemealStream(input, piece);
        using var file = InputFile.Open(InputFile.StandardInput, stream);
        using var source = RecordSource.Of(file, note => (open ?? (opened => TextReaders.For(opened, note: null, InputContext.Default)))(file));
        return Of(source);
    }

    /// <summary>Reads a sequence of records as the command line does.</summary>
    public static RecordReading Of(RecordSource source)
    {
        var records = new List<InputRecord>();
        var rows = new BatchRows();
        var batch = _batch ??= new RecordBatch();
        batch.Clear();
        try
        {
            while (source.Read(batch)) Take(batch, rows, records);
            Take(batch, rows, records);
            return new RecordReading(records, End: null);
        }
        catch (InputException exception)
        {
            // Records before the error count.
            Take(batch, rows, records);
            return new RecordReading(records, exception);
        }
    }

    /// <summary>Checks the invariants of the records of any input.</summary>
    /// <param name="input">The bytes; a line ends with a line feed, a carriage return or both.</param>
    public void Check(ReadOnlySpan<byte> input)
    {
        // In UTF-16, the bytes of a line end appear among others.
        Check(1 + input.Count((byte)'\n') + input.Count((byte)'\r'));
    }

    /// <summary>Checks the invariants of the records of any input.</summary>
    /// <param name="lines">How many lines the input has at most.</param>
    public void Check(long lines)
    {
        long last = 1;
        for (var i = 0; i < Records.Count; i++)
        {
            var record = Records[i];
            Require(record.Number == i + 1, "the numbers of records have gaps");
            Require(record.Line >= last && record.Line <= lines, FormattableString.Invariant($"the line of a record is outside of the file, or before that of the record before: {record.Line} of {lines}"));
            Require(record.Row is null == record.Fault is { Length: > 0 }, "a record must be either a row or a fault");
            Require(record.Fault is null || record.Fault.Length < 4096, "a fault shows a value of any length");
            last = record.Line;
        }

        if (End is null) return;
        Require(End.Message is { Length: > 0 and < 8192 }, "a message is empty or endless");
        Require(End.Line >= 0 && End.Line <= lines, FormattableString.Invariant($"the line of a message is outside of the file: {End.Line} of {lines}"));
    }

    /// <summary>Requires the same records in another reading of the same input.</summary>
    public void RequireSame(RecordReading other, string property)
    {
        // .NET words an error in JSON differently when it has seen less of it. Broken UTF-16 may show before or after a record.
        if (IsBrokenUtf16 || other.IsBrokenUtf16) return;
        Require(End is null == other.End is null && End?.Line == other.End?.Line, property + ": the ends differ");
        RequireSame(Records, other.Records, lines: 0, numbers: 0, property);
    }

    /// <summary>Requires the same records further down in another file.</summary>
    public static void RequireSame(IReadOnlyList<InputRecord> records, IReadOnlyList<InputRecord> others, int lines, int numbers, string property)
    {
        Require(records.Count == others.Count, FormattableString.Invariant($"{property}: {records.Count} and {others.Count} records"));
        for (var i = 0; i < records.Count; i++)
        {
            var (one, other) = (records[i], others[i]);
            Require(one.Number + numbers == other.Number && one.Line + lines == other.Line && IsSame(one.Row, other.Row), FormattableString.Invariant($"{property}: record {one.Number}"));
        }
    }

    /// <summary>Takes the records out of a batch, as the evaluating threads do.</summary>
    private static void Take(RecordBatch batch, BatchRows rows, List<InputRecord> records)
    {
        foreach (var part in batch.Parts)
        {
            if (part.Note is not null) continue;
            var fault = rows.Read(batch, part);
            records.Add(part.Record ?? new InputRecord(part.Number, part.Line, fault is null ? Copy(rows.Row) : null, fault));
        }

        batch.Clear();
    }

    private static RecordRow Copy(RecordRow row)
    {
        var copy = new RecordRow();
        foreach (var column in row.Given) copy.TryAdd(column, row[column]);
        return copy;
    }

    private bool IsBrokenUtf16 => End?.Message.Contains("UTF-16", StringComparison.Ordinal) == true;

    private static bool IsSame(RecordRow? one, RecordRow? other)
    {
        if (one is null || other is null) return one is null && other is null;
        if (!one.Given.SequenceEqual(other.Given)) return false;
        foreach (var column in one.Given)
            if (!Equals(one[column], other[column])) return false;
        return true;
    }
}
