using System;
using System.IO;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Files that a lake names, inside the folder that was given.</summary>
internal static class LakePaths
{
    /// <summary>A file of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="written">The path as the lake has it, with <c>/</c> and escapes such as <c>%20</c>.</param>
    /// <exception cref="InputException">The path leads out of the folder.</exception>
    public static string In(string folder, string written)
    {
        var path = Uri.UnescapeDataString(written);
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path) || path is [_, ':', ..])
            throw new InputException($"the table names a file outside of its folder: {Excerpt.Of(written)}. Copy the table with its data, such as with a deep clone, and name the copy.");
        var whole = Path.GetFullPath(Path.Combine(folder, path));
        var root = Path.GetFullPath(folder);
        if (!whole.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InputException($"the table names a file outside of its folder: {Excerpt.Of(written)}. Name the folder that has all its files.");
        return Path.Combine(folder, Path.GetRelativePath(root, whole));
    }

    /// <summary>Opens a file of a folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder, for the message.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static InputFile Open(string path, string folder) =>
        File.Exists(path)
            ? InputFile.Open(path, Stream.Null)
            : throw new InputException($"the file {Excerpt.Of(Path.GetRelativePath(folder, path))} of the table is missing. Copy the whole folder again.");
}
