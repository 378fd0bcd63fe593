using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Packaging.Packing;

namespace PhoneCallCtx.Packaging.Checking;

/// <summary>Reads a solution zip back and says what is wrong with it, before an import would say less.</summary>
public static class SolutionCheck
{
    private static readonly Func<PackedSolution, IEnumerable<SolutionFinding>>[] Rules =
    [
        PartRules.Check, ManifestRules.Check, RootComponentRules.Check, AssemblyRules.Check, StepRules.Check, CustomApiRules.Check, EnvironmentVariableRules.Check, IdentityRules.Check,
    ];

    /// <summary>Checks a zip.</summary>
    /// <param name="zip">The bytes.</param>
    /// <returns>The findings; empty when nothing is wrong.</returns>
    public static IReadOnlyList<SolutionFinding> Check(byte[] zip)
    {
        IReadOnlyList<SolutionFile> entries;
        try
        {
            entries = ZipFiles.Read(zip);
        }
        catch (SolutionException exception)
        {
            return [new SolutionFinding("PCCZIP01", "(zip)", exception.Message)];
        }

        var missing = new[] { SolutionPacker.ManifestEntry, SolutionPacker.CustomizationsEntry, SolutionPacker.ContentTypesEntry }
            .Where(name => entries.All(entry => entry.Path != name))
            .Select(name => new SolutionFinding("PCCZIP02", name, "the zip has no such part at its root. Pack the solution folder again; a folder that was compressed whole has its parts one level too deep."))
            .ToArray();
        if (missing.Length > 0) return missing;

        try
        {
            var solution = new PackedSolution(entries, Read(SolutionPacker.ManifestEntry), Read(SolutionPacker.CustomizationsEntry));
            return Rules.SelectMany(rule => rule(solution)).ToArray();
        }
        catch (SolutionException exception)
        {
            return [new SolutionFinding("PCCZIP03", "(zip)", exception.Message)];
        }

        XElement Read(string name) => XmlText.Read(entries.First(entry => entry.Path == name));
    }
}
