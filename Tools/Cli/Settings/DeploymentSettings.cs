using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>The file for <c>pac solution import --settings-file</c>: JSON with the values of environment variables.</summary>
internal static class DeploymentSettings
{
    private const string Variables = "EnvironmentVariables";
    private const string SchemaName = "SchemaName";
    private const string Value = "Value";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JsonForm.Readable.Encoder };

    /// <summary>A file that sets the variable of the rules and nothing else.</summary>
    /// <param name="value">The value.</param>
    public static string Of(string value) => Write(new JsonObject { [Variables] = new JsonArray(Entry(value)), ["ConnectionReferences"] = new JsonArray() });

    /// <summary>Sets the variable of the rules in a file, and keeps everything else that the file has.</summary>
    /// <param name="file">The text of the file.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InputException">The file is of another form.</exception>
    public static string Into(string file, string value)
    {
        var root = Read(file);
        var variables = root[Variables] switch
        {
            null => new JsonArray(),
            JsonArray list => list,
            _ => throw new InputException($"this is no deployment settings file: {Variables} is not a list."),
        };
        root[Variables] ??= variables;

        JsonObject[] entries = [.. variables.Select(entry => entry as JsonObject ?? throw new InputException($"this is no deployment settings file: {Variables} has an item that is not an object.")).Where(IsOurs)];
        if (entries.Length > 1) throw new InputException($"it sets {SolutionIdentity.RulesVariable} twice. Remove one.");
        if (entries.Length == 1) entries[0][Value] = value;
        else variables.Add((JsonNode)Entry(value));
        return Write(root);
    }

    private static JsonObject Read(string file)
    {
        try
        {
            return JsonNode.Parse(file, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
                ?? throw new InputException("this is no deployment settings file: it is not an object.");
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonProblem.Explain(exception));
        }
    }

    /// <summary>Dataverse compares schema names without their case.</summary>
    private static bool IsOurs(JsonObject entry) =>
        entry[SchemaName] is JsonValue name && name.TryGetValue<string>(out var text) && text.Equals(SolutionIdentity.RulesVariable, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Entry(string value) => new() { [SchemaName] = SolutionIdentity.RulesVariable, [Value] = value };

    private static string Write(JsonObject root) => root.ToJsonString(Indented) + "\n";
}
