using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>What a file compressed with gzip contains.</summary>
internal static class GzipInput
{
    /// <summary>Whether a file is one.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context) => throw new InputException(ForeignFile.Explain(file.Head, "") ?? "this cannot be read yet.");
}
