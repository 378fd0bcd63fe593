using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The custom APIs, their parameters and properties (Microsoft: "Custom API tables").</summary>
internal static class CustomApiRules
{
    private const int MostDescription = 300;
    private const int MostType = 12;

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => solution.CustomApis.SelectMany(part => part.Root.Name.LocalName switch
    {
        "customapi" => Api(part, solution).Concat(Texts(part)),
        "customapirequestparameter" => Place(part, solution).Concat(Field(part)).Concat(Texts(part)),
        "customapiresponseproperty" => Place(part, solution).Concat(Property(part)).Concat(Field(part)).Concat(Texts(part)),
        _ => [new SolutionFinding("PCCZIP41", part.Path, $"an element {part.Root.Name.LocalName} is no part of a custom API.")],
    });

    private static IEnumerable<SolutionFinding> Api(PackedPart part, PackedSolution solution)
    {
        var name = (string?)part.Root.Attribute("uniquename") ?? "";
        if (!name.StartsWith(solution.Prefix + "_", StringComparison.Ordinal)) yield return new SolutionFinding("PCCZIP41", part.Path, $"the unique name \"{name}\" does not begin with the prefix of the publisher, {solution.Prefix}_.");

        var type = part.Root.Element("plugintypeid")?.Element("plugintypeid")?.Value ?? "";
        if (!solution.Assemblies.SelectMany(assembly => assembly.Types).Any(known => Guid.TryParse((string?)known.Attribute("PluginTypeId"), out var id) && Guid.TryParse(type, out var given) && id == given))
            yield return new SolutionFinding("PCCZIP35", part.Path, $"its plug-in type {type} is not in the solution.");
        if (!solution.CustomApis.Any(property => property.Root.Name.LocalName == "customapiresponseproperty" && property.Path.StartsWith(part.Path[..(part.Path.LastIndexOf('/') + 1)], StringComparison.Ordinal)))
            yield return new SolutionFinding("PCCZIP41", part.Path, "it has no response property, so nobody learns anything of it.");
    }

    private static IEnumerable<SolutionFinding> Place(PackedPart part, PackedSolution solution)
    {
        var api = string.Join('/', part.Path.Split('/')[..2].Append("customapi.xml"));
        if (solution.CustomApis.All(known => known.Path != api)) yield return new SolutionFinding("PCCZIP41", part.Path, $"the custom API that it is of is missing: there is no {api}.");
    }

    private static IEnumerable<SolutionFinding> Property(PackedPart part)
    {
        if (part.Root.Element("isoptional") is not null) yield return new SolutionFinding("PCCZIP41", part.Path, "a response property has no isoptional; an import fails with it.");
    }

    private static IEnumerable<SolutionFinding> Field(PackedPart part)
    {
        var type = part.Root.Element("type")?.Value;
        if (!int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostType) yield return new SolutionFinding("PCCZIP41", part.Path, $"the type \"{type}\" is not one from 0 to {MostType}.");
    }

    private static IEnumerable<SolutionFinding> Texts(PackedPart part)
    {
        foreach (var name in new[] { "description", "displayname" })
            if ((string?)part.Root.Element(name)?.Attribute("default") is not { Length: > 0 }) yield return new SolutionFinding("PCCZIP41", part.Path, $"the {name} is missing.");
        if (((string?)part.Root.Element("description")?.Attribute("default") ?? "").Length > MostDescription)
            yield return new SolutionFinding("PCCZIP41", part.Path, $"the description has more than {MostDescription} characters.");
        if (part.Root.Element("name")?.Value is not { Length: > 0 }) yield return new SolutionFinding("PCCZIP41", part.Path, "the name is missing.");
    }
}
