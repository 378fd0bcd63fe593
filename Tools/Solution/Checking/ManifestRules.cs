using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The manifest: names, version, type, publisher (Microsoft: "Create a solution publisher prefix").</summary>
internal static class ManifestRules
{
    private const string Code = "PCCZIP07";
    private const string Manifest = SolutionPacker.ManifestEntry;

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => All(solution).Where(finding => finding.StopsImport || solution.IsOurs);

    private static IEnumerable<SolutionFinding> All(PackedSolution solution)
    {
        var manifest = solution.Manifest;
        if (string.IsNullOrWhiteSpace(manifest.Element("UniqueName")?.Value)) yield return new SolutionFinding(Code, Manifest, "the solution has no UniqueName.", StopsImport: true);
        var version = manifest.Element("Version")?.Value ?? "";
        if (!Version.TryParse(version, out var parsed) || parsed.Revision < 0) yield return new SolutionFinding(Code, Manifest, $"the version \"{version}\" does not have four numbers, as 1.0.0.0 has.", StopsImport: parsed is null);
        if (manifest.Element("Managed")?.Value is not ("0" or "1")) yield return new SolutionFinding(Code, Manifest, $"Managed is \"{manifest.Element("Managed")?.Value}\". In a zip it is 0 (unmanaged) or 1 (managed).", StopsImport: true);

        // Publishers of others are older than these limits, and most often there before the import.
        if (!IsPrefix(solution.Prefix)) yield return new SolutionFinding(Code, Manifest, $"\"{solution.Prefix}\" is no customization prefix. Give 2 to 8 letters and digits, the first a letter, not beginning with mscrm.");
        if (!int.TryParse(manifest.Element("Publisher")?.Element("CustomizationOptionValuePrefix")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var options) || options is < 10_000 or > 99_999)
            yield return new SolutionFinding(Code, Manifest, "CustomizationOptionValuePrefix is not a number from 10000 to 99999.");
    }

    private static bool IsPrefix(string prefix) =>
        prefix.Length is >= 2 and <= 8 && prefix.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(prefix[0]) && !prefix.StartsWith("mscrm", StringComparison.OrdinalIgnoreCase);
}
