using System;
using System.IO;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>The records of a Parquet file.</summary>
internal static class ParquetInput
{
    /// <summary>Whether a file is one, or one that is encrypted.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("PAR1"u8) || head.StartsWith("PARE"u8);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the source.</param>
    /// <param name="context">How inputs are read.</param>
    public static RecordSource Open(InputFile file, InputContext context) => Open(file, context, LakeNames.AsTheyAre);

    /// <summary>Opens a data file of a table.</summary>
    /// <param name="file">The file, which is disposed with the source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <param name="names">The names of the table's columns in its files.</param>
    public static RecordSource Open(InputFile file, InputContext context, LakeNames names)
    {
        Stream? content = null;
        return new RecordSource(file.Name, note => new ParquetRecords(content = file.OpenBytes(), names, context.NamesFor(note), context.Reading, note), file)
        {
            Length = () => file.Length,
            Position = () => content?.Position ?? 0,
        };
    }
}
