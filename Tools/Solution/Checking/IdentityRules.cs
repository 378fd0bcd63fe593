using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>No two components have one identity: an import would take the second for a change of the first.</summary>
internal static class IdentityRules
{
    public static IEnumerable<SolutionFinding> Check(PackedSolution solution)
    {
        var components = solution.Assemblies.Select(assembly => (Kind: "plug-in assembly", Id: (string?)assembly.Element.Attribute("PluginAssemblyId"), Name: assembly.FullName))
            .Concat(solution.Types.Select(type => (Kind: "plug-in type", Id: (string?)type.Attribute("PluginTypeId"), Name: PackedAssembly.ClassOf(type))))
            .Concat(solution.Steps.SelectMany(step => step.Element.Descendants("SdkMessageProcessingStepImageId").Select(id => (Kind: "image", Id: (string?)id.Value, step.Name))))
            .Concat(solution.WebResources.Select(resource => (Kind: "web resource", Id: resource.Element("WebResourceId")?.Value, Name: resource.Element("Name")?.Value ?? "")))
            .ToArray();
        foreach (var group in components.Where(component => Guid.TryParse(component.Id, out _)).GroupBy(component => Guid.Parse(component.Id!)).Where(group => group.Count() > 1))
            yield return new SolutionFinding("PCCZIP51", string.Join(" and ", group.Select(component => $"{component.Kind} {component.Name}")), $"they have the same identifier, {group.Key}.", StopsImport: true);
        foreach (var group in Names(solution).GroupBy(component => component.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1 && (solution.IsOurs || group.All(component => component.IsKey))))
            yield return new SolutionFinding("PCCZIP51", group.Key, "two components have this name.", StopsImport: group.First().IsKey);
    }

    /// <summary>The names, and whether an import looks for the component by that name alone: two assemblies of others may have types of one name.</summary>
    private static IEnumerable<(string Name, bool IsKey)> Names(PackedSolution solution) =>
        solution.Types.Select(type => ("plug-in type " + PackedAssembly.ClassOf(type), false))
            .Concat(solution.Types.Select(type => ("friendly name " + type.Element("FriendlyName")?.Value, false)))
            .Concat(solution.CustomApis.Where(part => part.Root.Name.LocalName == "customapi").Select(part => ("custom API " + (string?)part.Root.Attribute("uniquename"), true)))
            .Concat(solution.WebResources.Where(resource => resource.Element("Name") is not null).Select(resource => ("web resource " + resource.Element("Name")!.Value, true)))
            .Concat(solution.EnvironmentVariables.Where(part => part.Root.Name.LocalName == "environmentvariabledefinition").Select(variable => ("environment variable " + (string?)variable.Root.Attribute("schemaname"), true)));
}
