using System;
using System.Collections.Generic;
using System.IO.Compression;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>What a file compressed with gzip contains.</summary>
internal static class GzipInput
{
    private const string Ending = ".gz";

    /// <summary>Whether a file is one.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>The name that a file has when it is unpacked.</summary>
    /// <param name="name">The name of the file, compressed or not.</param>
    public static string NameOfContent(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name[..^Ending.Length] : name;

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context)
    {
        using (file)
        {
            var inner = context.InArchive();
            var packed = file.ReadBytes();
            var content = new InputFile(file.Name, new UnpackedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.Position));
            foreach (var source in RecordInputs.Open(content, inner)) yield return source;
        }
    }
}
