using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Excel;
using PhoneCallCtx.Cli.Records.Lake;
using PhoneCallCtx.Cli.Records.Migration;
using PhoneCallCtx.Cli.Records.Online;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>Finds out by its content what an input is, and opens the sequences of records in it.</summary>
internal static class RecordInputs
{
    /// <summary>Opens an input.</summary>
    /// <param name="path">A file, a folder, <c>-</c>, or the address of an environment.</param>
    /// <param name="context">How inputs are read.</param>
    /// <returns>The sequences of records, one after another. Each is disposed by the caller before the next.</returns>
    /// <exception cref="InputException">The input cannot be opened, or the next part of it.</exception>
    public static IEnumerable<RecordSource> Open(string path, InputContext context)
    {
        if (EnvironmentInput.IsAddress(path)) return [EnvironmentInput.Open(path, context)];
        if (path != InputFile.StandardInput && Directory.Exists(path)) return FolderInput.Open(path, context);
        return Open(InputFile.Open(path, context.StandardInput), context);
    }

    /// <summary>Opens a file, or a member of an archive.</summary>
    /// <param name="file">The file. It is disposed with the last sequence of records.</param>
    /// <param name="context">How inputs are read.</param>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context)
    {
        if (ParquetInput.Is(file.Head)) return [ParquetInput.Open(file, context)];
        if (GzipInput.Is(file.Head)) return GzipInput.Open(file, context);
        if (ZipMembers.Is(file.Head)) return ZipMembers.Open(file, context);
        if (ExcelInput.Is(file.Head)) return ExcelInput.Open(file, context);
        if (MigrationInput.Is(file.Head)) return [MigrationInput.Open(file, context)];
        return [RecordSource.Of(file, note =>
        {
            context.Pages?.Begin(file.Name);
            return TextReaders.For(file, note, context);
        })];
    }
}
