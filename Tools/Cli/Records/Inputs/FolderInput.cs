using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Lake;
using PhoneCallCtx.Cli.Records.Migration;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>The records of a folder: of a lake, or of all its files.</summary>
internal static class FolderInput
{
    /// <summary>Opens it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(string path, InputContext context) => LakeFolder.TryOpen(path, context) ?? OpenFiles(path, context);

    /// <summary>Whether a file or folder is hidden, or a lock file of Excel.</summary>
    /// <param name="name">Its name, without the folder that it is in.</param>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private static IEnumerable<RecordSource> OpenFiles(string path, InputContext context)
    {
        var files = new List<string>();
        Collect(path, files);
        if (files.Count == 0) throw new InputException("there is no file in this folder. Name a folder with files of call records.");
        return files.OrderBy(file => file.Replace('\\', '/'), StringComparer.Ordinal)
            .SelectMany(file => ManyInputs.OpenOne(file, () => RecordInputs.Open(InputFile.Open(file, context.StandardInput), context)));
    }

    private static void Collect(string folder, List<string> files)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (IsHidden(entry.Name) || MigrationInput.IsCompanion(entry.Name) || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                var path = Path.Combine(folder, entry.Name);
                if (entry is not DirectoryInfo) files.Add(path);
                else if (entry.LinkTarget is null) Collect(path, files); // A link may lead back.
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the folder {Output.Shown.Line(folder)} cannot be read. {exception.Message}");
        }
    }
}
