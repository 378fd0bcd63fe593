using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The custom APIs, their parameters and properties (Microsoft: "Custom API tables").</summary>
internal static class CustomApiRules
{
    private const string Code = "PCCZIP41";
    private const int MostDescription = 300;
    private const int MostType = 12;

    /// <summary>The choices of a custom API, each with its last number.</summary>
    private static readonly (string Name, int Most, string Meaning)[] Choices =
    [
        ("allowedcustomprocessingsteptype", 2, "0 (no steps of others), 1 (asynchronous ones) or 2 (synchronous ones too)"),
        ("bindingtype", 2, "0 (global), 1 (a row) or 2 (a collection of rows)"),
    ];

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => solution.CustomApis.SelectMany(part => part.Root.Name.LocalName switch
    {
        "customapi" => Api(part, solution).Concat(Folder(part)).Concat(Binding(part)).Concat(Texts(part)),
        "customapirequestparameter" => Place(part, solution).Concat(Folder(part)).Concat(Field(part)).Concat(Texts(part)),
        "customapiresponseproperty" => Place(part, solution).Concat(Folder(part)).Concat(Property(part)).Concat(Field(part)).Concat(Texts(part)),
        _ => [new SolutionFinding(Code, part.Path, $"an element {part.Root.Name.LocalName} is no part of a custom API.")],
    }).Where(finding => finding.StopsImport || solution.IsOurs);

    private static IEnumerable<SolutionFinding> Api(PackedPart part, PackedSolution solution)
    {
        var name = part.Text("uniquename");
        if (!name.StartsWith(solution.Prefix + "_", StringComparison.Ordinal)) yield return new SolutionFinding(Code, part.Path, $"the unique name \"{name}\" does not begin with the prefix of the publisher, {solution.Prefix}_.");
        if (FaultOfType(part.Root.Element("plugintypeid"), solution) is { } fault) yield return fault with { Place = part.Path };
        if (!solution.CustomApis.Any(property => property.Root.Name.LocalName == "customapiresponseproperty" && property.Path.StartsWith(part.Path[..(part.Path.LastIndexOf('/') + 1)], StringComparison.Ordinal)))
            yield return new SolutionFinding(Code, part.Path, "it has no response property, so a caller gets no answer.");
    }

    /// <summary>
    /// What is wrong with the plug-in type of a custom API: the element names it by identifier or by export key, which
    /// exports of today give. A type that is in no assembly of the zip may be in a package of it, or in the environment.
    /// </summary>
    private static SolutionFinding? FaultOfType(XElement? reference, PackedSolution solution)
    {
        if (reference?.Elements().FirstOrDefault(element => element.Name.LocalName is "plugintypeid" or "plugintypeexportkey" && element.Value.Trim().Length > 0) is not { } named)
            return new SolutionFinding("PCCZIP35", "", "it names no plug-in type: plugintypeid has neither a plugintypeid nor a plugintypeexportkey, so a request does nothing. Give the PluginTypeId of a plug-in type of the zip, or write the solution files again.");
        var key = named.Value.Trim();
        return solution.HasType(key)
            ? null
            : new SolutionFinding("PCCZIP35", "", $"its plug-in type {key} is not in the solution. Give the PluginTypeId of a plug-in type of the zip as {named.Name.LocalName}, or write the solution files again.", StopsImport: solution.Assemblies.Count > 0 && !solution.HasPackages);
    }

    /// <summary>A part is in a folder of its name: a packager finds it, and its parameters, by that name.</summary>
    private static IEnumerable<SolutionFinding> Folder(PackedPart part)
    {
        if (part.Path.Split('/') is not [.., _, var folder, _]) yield break;
        var name = part.Text("uniquename");
        if (folder != name)
            yield return new SolutionFinding("PCCZIP44", part.Path, $"the uniquename \"{name}\" is not the name of its folder, \"{folder}\". Rename one of them, so that both are the same.", StopsImport: !folder.Equals(name, StringComparison.OrdinalIgnoreCase));
        else if (part.Root.Name.LocalName == "customapi" && part.Root.Element("name")?.Value is { Length: > 0 } shown && shown != folder)
            yield return new SolutionFinding("PCCZIP44", part.Path, $"the name \"{shown}\" is not that of its folder, \"{folder}\". Give both the same.");
    }

    private static IEnumerable<SolutionFinding> Binding(PackedPart part)
    {
        foreach (var (name, most, meaning) in Choices)
        {
            var value = part.Root.Element(name)?.Value.Trim();
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
                yield return new SolutionFinding("PCCZIP43", part.Path, $"{name} is \"{value}\", which does not exist. Give {meaning}.", StopsImport: value is { Length: > 0 });
            else if (name == "bindingtype" && number > 0 && string.IsNullOrWhiteSpace(part.Root.Element("boundentitylogicalname")?.Value))
                yield return new SolutionFinding("PCCZIP43", part.Path, $"bindingtype is {number}, but boundentitylogicalname names no table. Name the table, or give bindingtype 0 (global).", StopsImport: true);
        }
    }

    private static IEnumerable<SolutionFinding> Place(PackedPart part, PackedSolution solution)
    {
        var api = string.Join('/', part.Path.Split('/')[..2].Append("customapi.xml"));
        if (solution.CustomApis.All(known => known.Path != api)) yield return new SolutionFinding(Code, part.Path, $"its custom API is missing: there is no {api}.");
    }

    private static IEnumerable<SolutionFinding> Property(PackedPart part)
    {
        if (part.Root.Element("isoptional") is not null) yield return new SolutionFinding(Code, part.Path, "a response property has no isoptional; an import fails with it.", StopsImport: true);
    }

    private static IEnumerable<SolutionFinding> Field(PackedPart part)
    {
        var type = part.Root.Element("type")?.Value;
        if (!int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostType) yield return new SolutionFinding(Code, part.Path, $"the type \"{type}\" is not one from 0 to {MostType}.", StopsImport: true);
    }

    private static IEnumerable<SolutionFinding> Texts(PackedPart part)
    {
        foreach (var name in new[] { "description", "displayname" })
            if ((string?)part.Root.Element(name)?.Attribute("default") is not { Length: > 0 }) yield return new SolutionFinding(Code, part.Path, $"the {name} is missing.");
        if (((string?)part.Root.Element("description")?.Attribute("default") ?? "").Length > MostDescription)
            yield return new SolutionFinding(Code, part.Path, $"the description has more than {MostDescription} characters.", StopsImport: true);
        if (part.Root.Element("name")?.Value is not { Length: > 0 }) yield return new SolutionFinding(Code, part.Path, "the name is missing.");
    }
}
