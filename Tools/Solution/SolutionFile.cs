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

    /// <summary>
    /// What paths of one place have in common. File systems and imports differ in what they take for one name: upper and lower case, a
    /// blank and <c>%20</c>, folders that lead nowhere, dots and blanks at the end of a name, a stream behind a colon, composed letters.
    /// </summary>
    internal static string PlaceOf(string path)
    {
        var names = new List<string>();
        foreach (var name in Uri.UnescapeDataString(path).Replace('\\', '/').Split('/'))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            var bare = name.Split(':', 2)[0].TrimEnd('.', ' ');
            if (bare.Length > 0) names.Add(Composed(bare));
        }

        return string.Join('/', names).ToUpperInvariant();
    }

    /// <summary>Groups of files that are in one place, so all but one would be lost.</summary>
    internal static IEnumerable<IReadOnlyList<SolutionFile>> InOnePlace(IEnumerable<SolutionFile> files) =>
        files.GroupBy(file => PlaceOf(file.Path), StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.ToArray());

    /// <summary>Files by path.</summary>
    /// <exception cref="SolutionException">Two files are in one place.</exception>
    internal static SolutionFile[] InOrder(IEnumerable<SolutionFile> files)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        if (InOnePlace(ordered).FirstOrDefault() is [var twice, ..])
            throw new SolutionException($"{twice.Path}: two components would be in this one file, since their names differ in nothing that a file name keeps. Give one another name.");
        return ordered;
    }

    /// <summary>A name with composed letters. One that is no text, such as half of a surrogate pair, stays as it is.</summary>
    private static string Composed(string name)
    {
        try
        {
            return name.Normalize();
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
