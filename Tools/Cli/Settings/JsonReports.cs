using System.IO;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Reports on settings for programs: one object for each file.</summary>
internal static class JsonReports
{
    /// <summary>Writes one report on a line.</summary>
    public static void Write(TextWriter output, SettingsReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonForm.Readable)) Write(json, report);
        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }

    /// <summary>Writes one report as an object.</summary>
    public static void Write(Utf8JsonWriter json, SettingsReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.Name);
        json.WriteBoolean("usable", report.IsUsable);
        json.WriteBoolean("canBeSaved", report.CanBeSaved);
        json.WriteBoolean("setsAnything", report.SetsAnything);
        json.WriteNumber("characters", report.Characters);
        json.WriteNumber("mostCharacters", VariableLength.Most);
        json.WriteString("minified", report.Minified);
        if (report.Minified is { } minified) json.WriteNumber("minifiedCharacters", minified.Length);
        else json.WriteNull("minifiedCharacters");
        json.WriteStartArray("faults");
        foreach (var fault in report.Faults)
        {
            json.WriteStartObject();
            json.WriteNumber("line", fault.Position.Line);
            json.WriteNumber("column", fault.Position.Column);
            json.WriteString("place", fault.Problem.Place);
            json.WriteString("code", fault.Problem.Code);
            json.WriteString("message", fault.Problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
