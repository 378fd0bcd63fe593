using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>Reads a solution zip and reports what is wrong with it, in more detail than an import would.</summary>
public static class SolutionCheck
{
    /// <summary>More findings than anybody reads. In a hostile zip each step may conflict with every other.</summary>
    private const int MostFindings = 1000;

    /// <summary>More than any solution has; each is compared with every other.</summary>
    private const int MostSteps = 5000;

    /// <summary>The place of a finding about the zip as a whole.</summary>
    private const string WholeZip = "(zip)";

    private static readonly Func<PackedSolution, IEnumerable<SolutionFinding>>[] Rules =
    [
        PartRules.Check, ManifestRules.Check, RootComponentRules.Check, AssemblyRules.Check, StepRules.Check, CustomApiRules.Check, EnvironmentVariableRules.Check, WebResourceRules.Check, IdentityRules.Check,
    ];

    /// <summary>Checks a zip.</summary>
    /// <param name="zip">The bytes.</param>
    /// <param name="faultOfRules">Explains in sentences why a value of the rules variable cannot be used; null for a value that can. Without it, values are not evaluated.</param>
    /// <returns>The findings, and whether the solution is one of this project.</returns>
    public static SolutionReport Check(byte[] zip, Func<string, string?>? faultOfRules = null)
    {
        IReadOnlyList<SolutionFile> entries;
        try
        {
            if (ZipFiles.FindFaults(zip) is { Count: > 0 } faults) return new SolutionReport([.. faults.Take(MostFindings).Select(fault => new SolutionFinding("PCCZIP14", fault.Path.Length == 0 ? WholeZip : fault.Path, fault.Message, StopsImport: true))]);
            entries = ZipFiles.Read(zip);
        }
        catch (SolutionException exception)
        {
            return Unreadable("PCCZIP01", exception);
        }

        var missing = MissingParts(entries);
        if (missing.Count > 0) return new SolutionReport(missing);

        try
        {
            var customizations = XmlText.ReadOutline(Get(SolutionPacker.CustomizationsEntry), CustomizationsFile.WebResources, CustomizationsFile.Assemblies, CustomizationsFile.Steps);
            var solution = new PackedSolution(entries, XmlText.Read(Get(SolutionPacker.ManifestEntry)), customizations, faultOfRules);
            if (solution.Steps.Count > MostSteps) throw new SolutionException($"It has {solution.Steps.Count} steps; a solution has at most {MostSteps}.");
            return new SolutionReport(Rules.SelectMany(rule => rule(solution)).Take(MostFindings).ToArray(), !solution.HasOurs);
        }
        catch (SolutionException exception)
        {
            return Unreadable("PCCZIP03", exception);
        }

        SolutionFile Get(string name) => entries.First(entry => entry.Path == name);
    }

    private static SolutionReport Unreadable(string code, SolutionException exception) => new([new SolutionFinding(code, WholeZip, exception.Message, StopsImport: true)]);

    /// <summary>The parts that every solution has at its root. A zip that has none of them anywhere, but a zip in it, was packed once too often.</summary>
    private static IReadOnlyList<SolutionFinding> MissingParts(IReadOnlyList<SolutionFile> entries)
    {
        string[] required = [SolutionPacker.ManifestEntry, SolutionPacker.CustomizationsEntry, SolutionPacker.ContentTypesEntry];
        var missing = required.Where(name => entries.All(entry => entry.Path != name)).ToArray();
        var inner = entries.Any(entry => required.Contains(entry.Path[(entry.Path.LastIndexOf('/') + 1)..], StringComparer.Ordinal)) ? [] : InnerZips.Around(entries);
        return inner.Count > 0 ? inner : [.. missing.Select(name => new SolutionFinding("PCCZIP02", name, "the zip has no such part at its root. Pack the solution folder again; a folder that was compressed whole has its parts one level too deep.", StopsImport: true))];
    }
}
