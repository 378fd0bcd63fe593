using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>Reads a solution zip back and says what is wrong with it, before an import would say less.</summary>
public static class SolutionCheck
{
    /// <summary>More than anybody reads. Each step of a hostile zip may be at odds with every other.</summary>
    private const int MostFindings = 1000;

    /// <summary>More than any solution has; each is compared with every other.</summary>
    private const int MostSteps = 5000;

    private static readonly Func<PackedSolution, IEnumerable<SolutionFinding>>[] Rules =
    [
        PartRules.Check, ManifestRules.Check, RootComponentRules.Check, AssemblyRules.Check, StepRules.Check, CustomApiRules.Check, EnvironmentVariableRules.Check, IdentityRules.Check,
    ];

    /// <summary>Checks a zip.</summary>
    /// <param name="zip">The bytes.</param>
    /// <returns>The findings, the first thousand at most; empty when nothing is wrong.</returns>
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
            if (solution.Steps.Count > MostSteps) throw new SolutionException($"It has {solution.Steps.Count} steps; a solution has at most {MostSteps}.");
            return Rules.SelectMany(rule => rule(solution)).Take(MostFindings).ToArray();
        }
        catch (SolutionException exception)
        {
            return [new SolutionFinding("PCCZIP03", "(zip)", exception.Message)];
        }

        XElement Read(string name) => XmlText.Read(entries.First(entry => entry.Path == name));
    }
}
