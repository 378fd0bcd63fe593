using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The web resources: their parts, names, types and identifiers.</summary>
internal static class WebResourceRules
{
    private const string Code = "PCCZIP46";

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution)
    {
        var parts = solution.Entries.Select(entry => PackedSolution.PartName(entry.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return solution.WebResources.SelectMany(resource => Check(resource, parts)).Concat(Loose(solution)).Where(finding => finding.StopsImport || solution.IsOurs);
    }

    private static IEnumerable<SolutionFinding> Check(XElement resource, HashSet<string> parts)
    {
        var name = resource.Element("Name")?.Value ?? "";
        var place = $"web resource {name}";
        var path = WebResourceParts.PathOf(resource);
        if (!parts.Contains(path)) yield return new SolutionFinding(Code, place, $"the zip has no part \"{path}\", where its content should be. Pack the solution folder again.", StopsImport: true);
        if (name != SolutionIdentity.FormScript) yield return new SolutionFinding(Code, place, $"this solution has only the web resource {SolutionIdentity.FormScript}. Put others into a solution of their own.");
        if (resource.Element("WebResourceType")?.Value != FormScriptFiles.ScriptType) yield return new SolutionFinding(Code, place, $"WebResourceType is \"{resource.Element("WebResourceType")?.Value}\", not {FormScriptFiles.ScriptType} (script).");
        if (!Guid.TryParse(resource.Element("WebResourceId")?.Value, out _)) yield return new SolutionFinding(Code, place, "WebResourceId is not an identifier, so another build would not update it in place.");
    }

    private static IEnumerable<SolutionFinding> Loose(PackedSolution solution)
    {
        var named = solution.WebResources.Select(WebResourceParts.PathOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return solution.Entries.Where(entry => entry.Path.StartsWith(FormScriptFiles.Folder + "/", StringComparison.Ordinal) && !named.Contains(PackedSolution.PartName(entry.Path)))
            .Select(entry => new SolutionFinding(Code, entry.Path, $"no web resource of {SolutionPacker.CustomizationsEntry} names the part, so an import leaves it out. Remove it, or pack the solution folder again."));
    }
}
