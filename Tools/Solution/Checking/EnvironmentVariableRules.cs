using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>The environment variables: their names, their type, and a default value that is one of the type.</summary>
internal static class EnvironmentVariableRules
{
    private const string Code = "PCCZIP42";

    /// <summary>The choices of the column type: from text to secret.</summary>
    private const int FirstType = 100_000_000;
    private const int LastType = 100_000_005;

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) =>
        solution.EnvironmentVariables.SelectMany(variable => Check(variable, solution.Prefix)).Where(finding => finding.StopsImport || solution.IsOurs).Concat(RulesValueRules.Check(solution));

    private static IEnumerable<SolutionFinding> Check(PackedPart variable, string prefix)
    {
        var name = variable.Text("schemaname");
        if (!name.StartsWith(prefix + "_", StringComparison.Ordinal)) yield return new SolutionFinding(Code, variable.Path, $"the schema name \"{name}\" does not begin with the prefix of the publisher, {prefix}_.");
        var type = variable.Root.Element("type")?.Value;
        if (type != EnvironmentVariableFile.Json)
            yield return new SolutionFinding(Code, variable.Path, $"the type is {type}, not {EnvironmentVariableFile.Json} (JSON).", StopsImport: type is not null && !(int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstType and <= LastType));
        if (!IsJson(variable.Root.Element("defaultvalue")?.Value ?? "")) yield return new SolutionFinding(Code, variable.Path, "the default value is no JSON. Give {} for none; without a default value, an import requires a value.");
    }

    /// <summary>Whether a text is an object of JSON, as the variables of this project are.</summary>
    public static bool IsJson(string text)
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
