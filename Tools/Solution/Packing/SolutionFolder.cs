using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Solution.Packing;

/// <summary>A solution folder on disk. The dll is not in it: it is brought in from the build output.</summary>
public static class SolutionFolder
{
    /// <summary>Reads all files of a folder but dlls.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <returns>The files, by path.</returns>
    /// <exception cref="SolutionException">There is no such folder, or it is not one of a solution.</exception>
    public static IReadOnlyList<SolutionFile> Read(string path)
    {
        if (!Directory.Exists(path)) throw new SolutionException($"{path}: there is no such folder.");
        if (!File.Exists(Path.Combine(path, "Other", "Solution.xml"))) throw new SolutionException($"{path}: it has no Other/Solution.xml, so it is no solution folder.");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => new SolutionFile(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Whether two files have the same text. Line ends do not count: they depend on the checkout.</summary>
    /// <param name="left">The bytes of one.</param>
    /// <param name="right">The bytes of the other.</param>
    /// <returns>Whether they have the same text.</returns>
    public static bool HaveSameText(byte[] left, byte[] right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.AsSpan().SequenceEqual(right) || left.Where(value => value != '\r').SequenceEqual(right.Where(value => value != '\r'));
    }

    /// <summary>Writes files into a folder: those that are missing or differ. Nothing else in the folder is touched.</summary>
    /// <param name="path">The path of the folder; it need not exist.</param>
    /// <param name="files">The files.</param>
    /// <returns>The paths of the files that were written.</returns>
    /// <exception cref="SolutionException">A path leads out of the folder; nothing was written.</exception>
    public static IReadOnlyList<string> Write(string path, IEnumerable<SolutionFile> files)
    {
        using var results = new ResultFiles(path);
        var written = new List<string>();
        foreach (var (file, full) in PlacesOf(path, files))
        {
            if (File.Exists(full) && HaveSameText(File.ReadAllBytes(full), file.Content)) continue;
            results.Add(full, file.Content);
            written.Add(file.Path);
        }

        results.Complete();
        return written;
    }

    /// <summary>Writes files into a new or an empty folder: all of them, or none.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <param name="files">The files.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="SolutionException">A path leads out of the folder; nothing was written.</exception>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    public static IReadOnlyList<string> Create(string path, IEnumerable<SolutionFile> files)
    {
        var places = PlacesOf(path, files);
        using var folder = ResultFolder.Begin(path);
        foreach (var (file, full) in places) folder.Write(Path.GetRelativePath(path, full), file.Content);
        folder.Complete();
        return places.Select(place => place.File.Path).ToArray();
    }

    /// <summary>Where the files of a folder are. All of them are looked at before anything is written.</summary>
    private static (SolutionFile File, string Full)[] PlacesOf(string path, IEnumerable<SolutionFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
        var places = files.Select(file => (File: file, Full: Path.GetFullPath(Path.Combine(root, file.Path)))).ToArray();
        return places.FirstOrDefault(place => place.Full == root || !place.Full.StartsWith(root, StringComparison.Ordinal)) is { File: { } outside }
            ? throw new SolutionException($"{outside.Path}: the path leads out of the folder.")
            : places;
    }
}
