using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>What the sequences of records of an input contain.</summary>
internal static class ReadSources
{
    /// <summary>The sequences of records of a file, with their records.</summary>
    public static IReadOnlyList<(string Name, string? Kind, string Place, IReadOnlyList<InputRecord> Records)> Of(byte[] content, string name = "calls.xlsx") =>
        [.. RecordInputs.Open(new InputFile(name, new MemoryStream(content)), InputContext.Default).Select(Read)];

    /// <summary>The records of a file with one sequence.</summary>
    public static IReadOnlyList<InputRecord> RecordsOf(byte[] content, string name = "calls.xlsx") => Of(content, name).Should().ContainSingle().Subject.Records;

    private static (string Name, string? Kind, string Place, IReadOnlyList<InputRecord> Records) Read(RecordSource source)
    {
        using (source)
        {
            var records = new List<InputRecord>();
            var batch = new RecordBatch();
            for (var isMore = true; isMore; batch.Clear())
            {
                isMore = source.Read(batch);
                foreach (var part in batch.Parts)
                    if (part.Record is { } record) records.Add(record);
            }

            return (source.Name, source.Kind, source.Place, records);
        }
    }
}
