using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Cli.Registrations;

/// <summary>What an assembly declares, and how an environment differs from it, for programs.</summary>
internal static class RegistrationJson
{
    private static readonly JsonWriterOptions Options = JsonForm.Readable;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web)
    {
        Encoder = JsonForm.Readable.Encoder,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>One object for the assembly.</summary>
    public static void Write(TextWriter output, AssemblyRegistration assembly) => WriteLine(output, json =>
    {
        json.WriteString("assembly", assembly.FullName);
        JsonValues.WriteList(json, "types", assembly.Types, type =>
        {
            json.WriteString("class", type.Name);
            json.WriteString("friendlyName", type.FriendlyName);
            json.WriteString("description", type.Description);
            json.WriteString("workflowActivityGroup", type.WorkflowActivityGroup);
            json.WriteString("activityName", type.ActivityName);
        });
        JsonValues.WriteList(json, "steps", assembly.Steps, step => WriteStep(json, step));
        JsonValues.WriteList(json, "customApis", assembly.CustomApis, api =>
        {
            json.WriteString("uniqueName", api.UniqueName);
            json.WriteString("class", api.PluginTypeName);
            json.WriteString("displayName", api.DisplayName);
            json.WriteString("description", api.Description);
            JsonValues.WriteList(json, "requestParameters", api.RequestParameters, field => WriteField(json, field));
            JsonValues.WriteList(json, "responseProperties", api.ResponseProperties, field => WriteField(json, field));
        });
        JsonValues.WriteList(json, "environmentVariables", assembly.EnvironmentVariables, variable =>
        {
            json.WriteString("schemaName", variable.SchemaName);
            json.WriteString("displayName", variable.DisplayName);
            json.WriteString("defaultValue", variable.DefaultValue);
            json.WriteString("description", variable.Description);
        });
    });

    /// <summary>One object for each difference.</summary>
    public static void Write(TextWriter output, IEnumerable<StepDifference> differences)
    {
        foreach (var difference in differences) output.Write(JsonSerializer.Serialize(difference, CamelCase) + "\n");
    }

    private static void WriteStep(Utf8JsonWriter json, StepRegistration step)
    {
        json.WriteString("id", step.Id);
        json.WriteString("name", step.Name);
        json.WriteString("class", step.PluginTypeName);
        json.WriteString("message", step.Message);
        json.WriteString("table", step.Table);
        json.WriteNumber("stage", (int)step.Stage);
        json.WriteString("stageName", step.Stage.ToString());
        json.WriteString("mode", StepText.Mode(step.IsAsynchronous));
        json.WriteNumber("rank", step.Rank);
        WriteTexts(json, "filteringColumns", step.FilteringColumns);
        JsonValues.WriteList(json, "images", step.Images, image =>
        {
            json.WriteString("name", image.Name);
            json.WriteString("type", StepText.ImageType(image.Type));
            WriteTexts(json, "columns", image.Columns);
        });
        json.WriteString("description", step.Description);
        json.WriteString("unsecureConfiguration", step.UnsecureConfiguration);
    }

    private static void WriteField(Utf8JsonWriter json, CustomApiField field)
    {
        json.WriteString("uniqueName", field.UniqueName);
        json.WriteString("type", field.Type.ToString());
        json.WriteBoolean("isOptional", field.IsOptional);
        json.WriteString("displayName", field.DisplayName);
        json.WriteString("description", field.Description);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>One object on a line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }
}
