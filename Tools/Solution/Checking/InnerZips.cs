using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>Zips in the zip: an import looks into none of them.</summary>
internal static class InnerZips
{
    private const string Code = "PCCZIP10";

    private static ReadOnlySpan<byte> FirstBytes => "PK\x03\x04"u8;

    /// <summary>Whether a part is a zip by its name or its first bytes.</summary>
    public static bool IsZip(SolutionFile part) => IsNamedSo(part) || part.Content.AsSpan().StartsWith(FirstBytes);

    /// <summary>The zips in a solution zip of this project, which has no part of that kind.</summary>
    public static IEnumerable<SolutionFinding> In(PackedSolution solution) => solution.Entries.Where(IsZip)
        .Select(entry => new SolutionFinding(Code, entry.Path, $"\"{entry.Path}\" is a zip in the zip, and an import does not look into it. Remove it; import a solution zip on its own."));

    /// <summary>The zips in a zip that is no solution itself.</summary>
    public static IReadOnlyList<SolutionFinding> Around(IReadOnlyList<SolutionFile> entries) => entries.Where(entry => IsNamedSo(entry) || (entries.Count == 1 && IsZip(entry)))
        .Select(entry => new SolutionFinding(Code, entry.Path, $"the file is no solution zip but has the zip \"{entry.Path}\" in it. Take that one out of it, and verify and import it on its own.", StopsImport: true)).ToArray();

    private static bool IsNamedSo(SolutionFile part) => part.Extension.Equals("zip", StringComparison.OrdinalIgnoreCase);
}
