using System;
using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Lake;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads Parquet files of call records.</summary>
internal sealed class ParquetTarget : FuzzTarget
{
    /// <summary>A page without values takes a few bytes for each million of rows.</summary>
    private const int MostRecords = 10_000;

    public override string Name => "parquet";

    /// <summary>The limits; the codecs have tables of their own.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(10), 512 * 1024 * 1024, 64 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 16 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } = ["PAR1", "PARE", "\0\0\0\0", "\u0015\u0002", "\u0019\u001C", "msdyn_fromphone", "statecode", "\u007F\u007F\u007F\u007F"];

    public override void Run(ReadOnlySpan<byte> input)
    {
        try
        {
            using var content = new MemoryStream(input.ToArray());
            using var reader = new ParquetRecords(content, LakeNames.AsTheyAre, new ColumnNames(note: null), ReadingOptions.Default, note: null);
            var batch = new RecordBatch();
            var rows = new BatchRows();
            var number = 0;
            for (var isMore = true; isMore && number < MostRecords; batch.Clear())
            {
                isMore = reader.Read(batch);
                foreach (ref readonly var part in batch.Parts)
                {
                    Require(part.Number == ++number && part.Line == number, "the numbers of rows have gaps");
                    Require(rows.Read(batch, part) is null or { Length: > 0 and < 4096 }, "a fault shows a value of any length");
                }
            }
        }
        catch (InputException exception)
        {
            Require(exception.Message is { Length: > 0 and < 4096 }, "a message is empty or endless");
        }
    }
}
