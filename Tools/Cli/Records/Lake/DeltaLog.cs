using System;
using System.Globalization;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Reads the log of a Delta table: its last whole checkpoint, and the versions after it.</summary>
internal static class DeltaLog
{
    private const int VersionLength = 20;

    /// <summary>Reads a log.</summary>
    /// <param name="folder">The folder of the log.</param>
    /// <exception cref="InputException">It cannot be read, or a part of it is missing.</exception>
    public static DeltaState Read(string folder)
    {
        var entries = Directory.EnumerateFiles(folder).Select(Entry.TryParse).OfType<Entry>().ToArray();
        var checkpoint = entries.Where(entry => entry.Parts > 0).GroupBy(entry => (entry.Version, entry.Parts)).Where(group => group.Count() == group.Key.Parts).OrderByDescending(group => group.Key).FirstOrDefault();
        var state = new DeltaState();
        foreach (var part in checkpoint?.OrderBy(part => part.Path, StringComparer.Ordinal) ?? Enumerable.Empty<Entry>()) DeltaCheckpoint.Read(part.Path, state);

        var next = checkpoint is null ? 0 : checkpoint.Key.Version + 1;
        foreach (var commit in entries.Where(entry => entry.Parts == 0 && entry.Version >= next).OrderBy(entry => entry.Version))
        {
            if (commit.Version != next) throw new InputException(string.Create(CultureInfo.InvariantCulture, $"version {next} of the log of the Delta table is missing. Copy the whole folder again."));
            using (var file = InputFile.Open(commit.Path, Stream.Null)) DeltaCommit.Read(file.Content, Path.GetFileName(commit.Path), state);
            next++;
        }

        return next > 0 ? state : throw new InputException("the log of the Delta table is empty. Copy the whole folder again.");
    }

    /// <summary>A file of the log.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Version">The version of the table that it leads to.</param>
    /// <param name="Parts">Of how many files the checkpoint consists; 0 for a version.</param>
    private sealed record Entry(string Path, long Version, int Parts)
    {
        /// <summary>Finds out by its name what a file is: <c>00000000000000000010.json</c>, <c>(version).checkpoint.parquet</c>, <c>(version).checkpoint.(part).(parts).parquet</c>.</summary>
        public static Entry? TryParse(string path)
        {
            var parts = System.IO.Path.GetFileName(path).Split('.');
            if (parts[0].Length != VersionLength || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
            return parts switch
            {
                [_, "json"] => new Entry(path, version, Parts: 0),
                [_, "checkpoint", "parquet"] => new Entry(path, version, Parts: 1),
                [_, "checkpoint", _, var count, "parquet"] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var all) && all > 0 => new Entry(path, version, all),
                _ => null,
            };
        }
    }
}
