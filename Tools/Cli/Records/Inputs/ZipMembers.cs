using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>The members of a zip archive: a workbook, a package of the Configuration Migration tool, or files of records.</summary>
internal static class ZipMembers
{
    /// <summary>Whether a file is one.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context) => throw new InputException(ForeignFile.Explain(file.Head, "") ?? "this cannot be read yet.");
}
