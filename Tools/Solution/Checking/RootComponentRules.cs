using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>What the manifest lists is there, and what is there is listed.</summary>
internal static class RootComponentRules
{
    /// <summary>The first type of components that an environment numbers itself.</summary>
    private const int FirstOwnType = 10_000;

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => All(solution).Where(finding => finding.StopsImport || solution.IsOurs);

    private static IEnumerable<SolutionFinding> All(PackedSolution solution)
    {
        var expected = solution.Assemblies.Select(assembly => (Type: SolutionManifest.AssemblyType, Kind: "plug-in assembly", Key: assembly.FullName))
            .Concat(solution.Steps.Select(step => (Type: SolutionManifest.StepType, Kind: "step", Key: Normal(step.Id))))
            .Concat(solution.WebResources.Select(resource => (Type: SolutionManifest.WebResourceType, Kind: "web resource", Key: resource.Element("Name")?.Value ?? "")))
            .Concat(solution.EnvironmentVariables.Select(variable => (Type: SolutionManifest.EnvironmentVariableType, Kind: "environment variable", Key: (string?)variable.Root.Attribute("schemaname") ?? "")))
            .ToArray();
        var apis = solution.CustomApis.SelectMany(part => new[] { part.Text("uniquename"), part.Root.Element("name")?.Value ?? "" }).ToHashSet(StringComparer.Ordinal);
        var listed = solution.RootComponents.Where(component => !(IsNumberedByEnvironment(component) && apis.Contains(KeyOf(component)))).Select(component => (Type: (string?)component.Attribute("type") ?? "", Key: KeyOf(component), Id: Normal((string?)component.Attribute("id") ?? ""))).ToArray();

        // Sets, since a hostile zip may list as many as it likes.
        var listedKeys = listed.Select(component => (component.Type, component.Key)).ToHashSet();
        var expectedKeys = expected.Select(component => (component.Type, component.Key)).ToHashSet();
        foreach (var component in expected.Where(component => !listedKeys.Contains((component.Type, component.Key))))
            yield return new SolutionFinding("PCCZIP11", SolutionPacker.ManifestEntry, $"the {component.Kind} {component.Key} is no root component, so an import ends with \"not defined in customizations\" or leaves it out. Add it to RootComponents (type {component.Type}).");
        var ids = solution.Assemblies.Select(assembly => Normal((string?)assembly.Element.Attribute("PluginAssemblyId") ?? "")).Concat(solution.Steps.Select(step => Normal(step.Id))).ToHashSet(StringComparer.Ordinal);
        foreach (var component in listed.Where(component => !expectedKeys.Contains((component.Type, component.Key))))
            yield return new SolutionFinding("PCCZIP12", SolutionPacker.ManifestEntry, $"the root component of type {component.Type} {component.Key} is not in the zip: its file was missing when the zip was packed. Restore the file, or remove the root component.", StopsImport: component.Type is SolutionManifest.AssemblyType or SolutionManifest.StepType && !ids.Contains(component.Id) && !solution.HasPackages);
        foreach (var component in solution.RootComponents.Where(component => (string?)component.Attribute("type") == SolutionManifest.AssemblyType && component.Attribute("id") is null))
            yield return new SolutionFinding("PCCZIP13", SolutionPacker.ManifestEntry, $"the root component {KeyOf(component)} has no id; packagers need it beside the schemaName.");
    }

    /// <summary>Whether it is of a type that each environment numbers itself, under which an export may list custom APIs, their parameters and properties.</summary>
    private static bool IsNumberedByEnvironment(XElement component) => int.TryParse((string?)component.Attribute("type"), NumberStyles.None, CultureInfo.InvariantCulture, out var type) && type >= FirstOwnType;

    private static string KeyOf(XElement component) => (string?)component.Attribute("schemaName") ?? Normal((string?)component.Attribute("id") ?? "");

    private static string Normal(string id) => Guid.TryParse(id, out var guid) ? guid.ToString() : id;
}
