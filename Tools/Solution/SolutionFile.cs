using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Solution;

/// <summary>A file of a solution.</summary>
/// <param name="Path">The path within the folder or zip, with forward slashes.</param>
/// <param name="Content">The bytes.</param>
public sealed record SolutionFile(string Path, byte[] Content)
{
    /// <summary>The extension, without the dot; empty when there is none.</summary>
    internal string Extension => System.IO.Path.GetExtension(Path).TrimStart('.');

    /// <summary>Files by path. Some file systems take upper for lower case, so two that differ in nothing else are one file too.</summary>
    /// <exception cref="SolutionException">Two files have one path, so one would be lost.</exception>
    internal static SolutionFile[] InOrder(IEnumerable<SolutionFile> files)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        if (ordered.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new SolutionException($"{twice.Key}: two components would be in this one file, since their names differ in nothing that a file name keeps. Give one another name.");
        return ordered;
    }
}
