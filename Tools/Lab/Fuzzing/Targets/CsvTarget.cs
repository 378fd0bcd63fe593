using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Csv;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Testing;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads files of call records in CSV, and evaluates the records.</summary>
internal sealed class CsvTarget : FuzzTarget
{
    /// <summary>A line that is unreadable under any header: its bytes are no text.</summary>
    private static readonly byte[] BadLine = [(byte)'b', (byte)'a', (byte)'d', 0xFF, (byte)'\n'];

    public override string Name => "csv";

    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), 8 * 1024 * 1024, 24 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 64 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. PhoneCallTable.Columns.SelectMany(column => new[] { column.LogicalName, column.DisplayName }), "\"", "\"\"", "\"\"\"", "\",\"", "\"\n", "\n\"", "\"a\nb\"", "\"a\r\nb\"", "a\"b", ",", ";", "\t", "|", ",,", "\n\n", "\r\n\r\n", "\n\r", "\r\r\n",
        "msdyn_callername,msdyn_fromphone\n", "msdyn_callername;msdyn_fromphone\n", "msdyn_fromphone\n", "112", "+442079460018", "0", "1", "2", "true", "False", "Active", "Inactive", "424afb42-d04c-42af-b98b-6f0eeaba69aa", "2026-01-31T14:30:00Z",
        "9999-12-31T23:59:59.9999999+14:00", "0001-01-01", "\uFEFF", "{", "[", "=1+1", "sep=;\n", "#TYPE x\n", "Title\n", "14/03/2026 10:30", "03.04.2024", "04/03/26",
    ];

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var hash = HashOf(input);
        var reading = RecordReading.Of(bytes, int.MaxValue, Open);
        reading.Check(input);
        var piece = bytes.Length > 64 * 1024 ? 4096 : 1 + (int)(hash % 61);
        if (hash % 4 == 0) reading.RequireSame(RecordReading.Of(bytes, piece, Open), "the pieces of a stream make a difference");
        if (hash % 4 == 1) CheckBadRecord(bytes, reading, hash);
        if (hash % 4 == 2) RecordReading.Of(bytes, int.MaxValue).Check(input);
        if (hash % 4 == 3) CheckGrammar(bytes, reading);
        RecordEvaluation.Evaluate(reading);
    }

    /// <summary>Requires that a bad record in the middle does not change those before and after it.</summary>
    private static void CheckBadRecord(byte[] input, RecordReading reading, uint hash)
    {
        if (reading.Records.Count == 0 || reading.End is not null || IsUtf16(input)) return;
        var chosen = (int)((hash >> 8) % reading.Records.Count);
        var line = reading.Records[chosen].Line;
        var at = OffsetOf(input, line);
        var with = RecordReading.Of([.. input.AsSpan(0, at), .. BadLine, .. input.AsSpan(at)], int.MaxValue, Open);
        Require(with.End is null && with.Records.Count == reading.Records.Count + 1, FormattableString.Invariant($"a bad record hides others: {reading.Records.Count} records, {with.Records.Count} with it in line {line}"));
        Require(with.Records[chosen] is { Row: null } bad && bad.Line == line, "a bad record is not reported in its place");
        RecordReading.RequireSame([.. reading.Records.Take(chosen)], [.. with.Records.Take(chosen)], lines: 0, numbers: 0, "a bad record changes those before it");
        RecordReading.RequireSame([.. reading.Records.Skip(chosen)], [.. with.Records.Skip(chosen + 1)], lines: 1, numbers: 1, "a bad record changes those after it");
    }

    /// <summary>Requires that the records match an independent reading of the grammar, with the same texts.</summary>
    private static void CheckGrammar(byte[] input, RecordReading reading)
    {
        if (reading.Records.Count == 0 || reading.End is not null || IsUtf16(input)) return;
        var shape = ShapeOf(input);
        var content = input.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? input[Encoding.UTF8.Preamble.Length..] : input;
        var expected = CsvGrammar.Read(content, shape.Delimiter).Where(record => record.Line > shape.HeaderLine).ToArray();
        Require(expected.Length == reading.Records.Count, FormattableString.Invariant($"the grammar finds other records: {expected.Length} instead of {reading.Records.Count}"));
        foreach (var (record, (line, fields)) in reading.Records.Zip(expected))
        {
            Require(record.Line == line, "the grammar finds another line");
            var isWhole = fields?.Length == shape.Columns.Length;
            Require(isWhole == (record.Fault is null or ['c', 'o', 'l', 'u', 'm', 'n', ' ', ..]), "the grammar reads another record");
            if (record.Row is null) continue;
            foreach (var (column, field) in shape.Columns.Zip(fields!))
                if (column?.Type == ColumnType.String && field.Length > 0) Require(record.Row[column] as string == field, "the grammar reads another text");
        }
    }

    private static CsvShape ShapeOf(byte[] input)
    {
        using var stream = new PiecemealStream(input, int.MaxValue);
        using var file = InputFile.Open(InputFile.StandardInput, stream);
        using var reader = Open(file);
        var batch = new RecordBatch();
        reader.Read(batch);
        return (CsvShape)batch.Form!;
    }

    private static bool IsUtf16(byte[] input) => input is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [_, 0, ..] or [0, _, ..];

    /// <summary>The offset of the beginning of a line.</summary>
    private static int OffsetOf(byte[] input, long line)
    {
        var at = 0;
        for (long number = 1; number < line; number++)
        {
            at += input.AsSpan(at).IndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (input[at - 1] == '\r' && at < input.Length && input[at] == '\n') at++;
        }

        return at;
    }

    private static CsvRecords Open(InputFile file) => new(new ByteWindow(file.Content), new ColumnNames(note: null));
}
