using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The parts of the zip: their types, their nodes, and none that an import does not read.</summary>
internal static class PartRules
{
    private static readonly string[] Nodes = [CustomizationsFile.Assemblies, CustomizationsFile.Steps, "Entities", "Roles", "Workflows", "Languages"];

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => Types(solution).Concat(MissingNodes(solution)).Concat(LooseFiles(solution)).Concat(LooseDlls(solution)).Concat(Paths(solution)).Concat(Twice(solution)).Concat(InnerZips.In(solution))
        .Where(finding => finding.StopsImport || solution.IsOurs);

    private static IEnumerable<SolutionFinding> Types(PackedSolution solution)
    {
        var types = XmlText.Read(solution.Entries.First(entry => entry.Path == SolutionPacker.ContentTypesEntry)).Elements().ToArray();
        var extensions = types.Where(type => type.Name.LocalName == "Default").Attributes("Extension").Select(extension => extension.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = types.Where(type => type.Name.LocalName == "Override").Attributes("PartName").Select(part => PackedSolution.PartName(part.Value.TrimStart('/'))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in solution.Entries.Where(entry => entry.Path != SolutionPacker.ContentTypesEntry && !InnerZips.IsZip(entry) && !parts.Contains(PackedSolution.PartName(entry.Path)) && !extensions.Contains(entry.Extension)))
            yield return new SolutionFinding("PCCZIP04", entry.Path, $"{SolutionPacker.ContentTypesEntry} has no type for it, so an import does not see the part. Add {(entry.Extension.Length > 0 ? $"a Default for the extension \"{entry.Extension}\"" : "an Override for it")}.", IsRequired(entry, solution));
    }

    /// <summary>Whether an import cannot go on without the part.</summary>
    private static bool IsRequired(SolutionFile entry, PackedSolution solution) =>
        entry.Path is SolutionPacker.ManifestEntry or SolutionPacker.CustomizationsEntry || solution.IsDllOfAssembly(entry);

    private static IEnumerable<SolutionFinding> MissingNodes(PackedSolution solution) => Nodes.Where(node => solution.Customizations.Element(node) is null)
        .Select(node => new SolutionFinding("PCCZIP05", SolutionPacker.CustomizationsEntry, $"the node {node} is missing. Add an empty <{node} /> to {CustomizationsFile.Path} and pack again."));

    private static IEnumerable<SolutionFinding> LooseFiles(PackedSolution solution) =>
        from entry in solution.Entries
        where entry.Path.StartsWith(StepFile.Folder + "/", StringComparison.Ordinal) || entry.Path.StartsWith("Other/", StringComparison.Ordinal) || entry.Path.EndsWith(".data.xml", StringComparison.Ordinal)
        select new SolutionFinding("PCCZIP06", entry.Path, $"it is a file of a solution folder; in a zip its content belongs in {SolutionPacker.CustomizationsEntry}. Pack the folder with a packager.");

    private static IEnumerable<SolutionFinding> LooseDlls(PackedSolution solution) =>
        solution.Entries.Where(entry => IsDll(entry) && !LeadsOutside(entry) && !solution.IsDllOfAssembly(entry))
            .Select(entry => new SolutionFinding("PCCZIP09", entry.Path, $"no plug-in assembly of {SolutionPacker.CustomizationsEntry} names the dll, so an import leaves it out. Remove it, or pack the solution folder again."));

    private static bool IsDll(SolutionFile entry) => entry.Extension.Equals("dll", StringComparison.OrdinalIgnoreCase) || entry.Content.AsSpan().StartsWith("MZ"u8);

    private static IEnumerable<SolutionFinding> Paths(PackedSolution solution) => solution.Entries.Where(LeadsOutside)
        .Select(entry => new SolutionFinding("PCCZIP08", entry.Path, "the path is not one below the root of the zip, so it may lead anywhere when the zip is unpacked. Do not import it.", StopsImport: true));

    private static bool LeadsOutside(SolutionFile entry) => entry.Path.Split('/').Any(name => name is "" or "." or ".." || name.Contains(':', StringComparison.Ordinal));

    private static IEnumerable<SolutionFinding> Twice(PackedSolution solution) =>
        SolutionFile.InOnePlace(solution.Entries).Select(files => new SolutionFinding("PCCZIP51", files[0].Path, "the zip has the part twice.", StopsImport: true));
}
