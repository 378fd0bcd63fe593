using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>The worksheets of a workbook.</summary>
internal static class ExcelInput
{
    /// <summary>Whether a file is a workbook of an older Office. A newer one is a zip.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context) => throw new InputException(ForeignFile.Explain(file.Head, "") ?? "this cannot be read yet.");
}
