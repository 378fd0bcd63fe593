using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>The inputs that others are made of.</summary>
/// <param name="entries">The inputs, at least one.</param>
internal sealed class Corpus(IReadOnlyList<byte[]> entries)
{
    /// <summary>The folder of the corpora that come with the program.</summary>
    public static string CommittedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>The inputs.</summary>
    public IReadOnlyList<byte[]> Entries { get; } = entries.Count > 0 ? entries : throw new ArgumentException("A corpus needs an input.", nameof(entries));

    /// <summary>Reads the files of a folder, in the order of their names.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <exception cref="IOException">There is no such folder, or nothing in it.</exception>
    public static Corpus Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderBy(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);
        var entries = files.Select(File.ReadAllBytes).ToArray();
        return entries.Length > 0 ? new Corpus(entries) : throw new IOException($"{folder}: the folder has no files.");
    }

    /// <summary>One of the inputs.</summary>
    public byte[] Pick(FuzzRandom random) => Entries[random.Below(Entries.Count)];
}
