using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>The records of the data.xml of the Configuration Migration tool.</summary>
internal static class MigrationInput
{
    /// <summary>Whether a file is one.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("<entities"u8);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static RecordSource Open(InputFile file, InputContext context) => throw new InputException(ForeignFile.Explain(file.Head, "") ?? "this cannot be read yet.");
}
