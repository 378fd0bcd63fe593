using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>The inputs from which others are made.</summary>
/// <param name="entries">The inputs, at least one.</param>
internal sealed class Corpus(IReadOnlyList<byte[]> entries)
{
    /// <summary>The folder of the corpora next to the program.</summary>
    public static string CommittedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>The inputs.</summary>
    public IReadOnlyList<byte[]> Entries { get; } = entries.Count > 0 ? entries : throw new ArgumentException("A corpus needs an input.", nameof(entries));

    /// <summary>Reads the corpus of a target.</summary>
    /// <param name="folder">The folder of the corpora.</param>
    /// <param name="target">The name of the target.</param>
    /// <exception cref="IOException">The file is missing or empty, or a line is not an input.</exception>
    public static Corpus Read(string folder, string target)
    {
        var path = Path.Combine(folder, target + CorpusFile.Extension);
        var entries = CorpusFile.Read(path);
        return entries.Count > 0 ? new Corpus([.. entries.Select(entry => entry.Input)]) : throw new IOException($"{path}: the file has no inputs.");
    }

    /// <summary>One of the inputs.</summary>
    public byte[] Pick(FuzzRandom random) => Entries[random.Below(Entries.Count)];
}
