using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Checking;

/// <summary>
/// The values of the rules variable can be used: the default value of its definition, and a current value beside it. With an
/// unusable value the plug-in rejects every request, except in processes that still have usable rules. A solution of others
/// may bring a value too.
/// </summary>
internal static class RulesValueRules
{
    private const string Code = "PCCZIP45";
    private const string ValuesFile = "environmentvariablevalues.json";
    private const string List = "environmentvariablevalues";
    private const string Item = "environmentvariablevalue";

    public static IEnumerable<SolutionFinding> Check(PackedSolution solution) => DefaultValues(solution).Concat(CurrentValues(solution));

    /// <summary>The values in the definition. That a default value of this project is no JSON at all is another finding.</summary>
    private static IEnumerable<SolutionFinding> DefaultValues(PackedSolution solution) =>
        from variable in solution.EnvironmentVariables
        where variable.Text("schemaname").Equals(SolutionIdentity.RulesVariable, StringComparison.OrdinalIgnoreCase)
        from value in variable.Root.Elements("defaultvalue").Where(element => EnvironmentVariableRules.IsJson(element.Value) || !solution.IsOurs).Select(element => (Kind: "defaultvalue", Text: element.Value))
            .Concat(variable.Root.Elements(List).Elements(Item).Elements("value").Select(element => (Kind: "value", Text: element.Value)))
        let fault = FaultOf(value.Text, solution)
        where fault is not null
        select Unusable(variable.Path, value.Kind, fault);

    private static IEnumerable<SolutionFinding> CurrentValues(PackedSolution solution) =>
        solution.Entries.Where(entry => entry.Path.Equals($"{EnvironmentVariableFile.Folder}/{SolutionIdentity.RulesVariable}/{ValuesFile}", StringComparison.OrdinalIgnoreCase)).SelectMany(entry => Check(entry, solution));

    private static SolutionFinding[] Check(SolutionFile file, PackedSolution solution)
    {
        try
        {
            using var content = new MemoryStream(file.Content);
            using var document = JsonDocument.Parse(content);
            return ValuesOf(document.RootElement).Select(value => FaultOf(value, solution)).OfType<string>().Select(fault => Unusable(file.Path, "value", fault)).ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [new SolutionFinding(Code, file.Path, $"it is not {{\"{List}\":{{\"{Item}\":{{\"value\":\"...\"}}}}}} with the rules as text in \"value\", so the value cannot be read. Correct the file, or remove it and set the value in the environment.")];
        }
    }

    /// <summary>The values of a file, which has one or a list of them.</summary>
    /// <exception cref="InvalidOperationException">The file is of another shape.</exception>
    private static string[] ValuesOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(List, out var list) || list.ValueKind != JsonValueKind.Object || !list.TryGetProperty(Item, out var item)) throw new InvalidOperationException();
        JsonElement[] items = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [item];
        return items.Select(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var text) ? text.GetString() ?? "" : throw new InvalidOperationException()).ToArray();
    }

    /// <summary>Why a value cannot be used; null for one that can.</summary>
    private static string? FaultOf(string value, PackedSolution solution) =>
        value.Length > SolutionIdentity.MostVariableCharacters ? FormattableString.Invariant($"it has {value.Length} characters, and the column takes {SolutionIdentity.MostVariableCharacters}.") : solution.FaultOfRules(value);

    private static SolutionFinding Unusable(string path, string element, string fault) =>
        new(Code, path, $"the {element} of {SolutionIdentity.RulesVariable} cannot be used: {fault} With it the plug-in rejects every request in each process that starts. Correct it, and try it with settings check before it is imported.");
}
