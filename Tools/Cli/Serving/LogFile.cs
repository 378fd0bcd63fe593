using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>The file of the log of requests.</summary>
internal static class LogFile
{
    /// <summary>Opens it, to add lines at its end.</summary>
    /// <param name="path">The path.</param>
    /// <param name="others">The other files of the command, which cannot be the log.</param>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public static StreamWriter Open(string path, IEnumerable<string?> others)
    {
        try
        {
            if (Directory.Exists(path)) throw new IOException("it is a directory. Name a file.");
            if (FileIdentity.Of(path) is { } file && others.Any(other => other is not null && FileIdentity.Of(other) == file)) throw new IOException("another option names it too. Name another file.");
            return new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read)) { NewLine = "\n" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException(path, $"cannot be written: {exception.Message}");
        }
    }
}
