using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Lake;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>The records of a folder: of a lake, or of all its files.</summary>
internal static class FolderInput
{
    /// <summary>Opens it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(string path, InputContext context) =>
        LakeFolder.TryOpen(path, context) ?? throw new InputException("this is a directory. Name the files in it.");
}
