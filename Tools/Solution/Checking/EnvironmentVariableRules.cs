using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The environment variables: their names, their type, and a default value that is one of the type.</summary>
internal static class EnvironmentVariableRules
{
    private const string Code = "PCCZIP42";

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => solution.EnvironmentVariables.SelectMany(variable => Check(variable, solution.Prefix));

    private static IEnumerable<SolutionFinding> Check(PackedPart variable, string prefix)
    {
        var name = (string?)variable.Root.Attribute("schemaname") ?? "";
        if (!name.StartsWith(prefix + "_", StringComparison.Ordinal)) yield return new SolutionFinding(Code, variable.Path, $"the schema name \"{name}\" does not begin with the prefix of the publisher, {prefix}_.");
        var type = variable.Root.Element("type")?.Value;
        if (type != EnvironmentVariableFile.Json) yield return new SolutionFinding(Code, variable.Path, $"the type is {type}, not {EnvironmentVariableFile.Json} (JSON).");
        if (!IsJson(variable.Root.Element("defaultvalue")?.Value ?? "")) yield return new SolutionFinding(Code, variable.Path, "the default value is no JSON. Give {} for none; without one an import asks for a value.");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
