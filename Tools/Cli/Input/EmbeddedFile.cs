using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Input;

/// <summary>The files in this program.</summary>
internal static class EmbeddedFile
{
    private static readonly Assembly Program = typeof(EmbeddedFile).Assembly;

    /// <summary>The paths of the files in a folder, with forward slashes.</summary>
    /// <param name="folder">The folder, with a slash behind it.</param>
    public static IEnumerable<string> In(string folder) => Program.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Whether the program has a file.</summary>
    /// <param name="path">Its path.</param>
    public static bool Exists(string path) => Program.GetManifestResourceInfo(path) is not null;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="FileNotFoundException">The program has no such file.</exception>
    public static byte[] Read(string path)
    {
        using var content = Program.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"The program has no file {path}.", path);
        return BoundedFile.Read(content, BoundedFile.MostBytes);
    }
}
