using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Reads a version of the log of a Delta table: an action on each line, as JSON.</summary>
internal static class DeltaCommit
{
    /// <summary>Reads a version.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="state">What the versions before it lead to.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static void Read(Stream content, string name, DeltaState state)
    {
        var lines = new TextLines(new ByteWindow(content));
        while (lines.Next())
        {
            if (lines.Fault is { } fault) throw Broken(name, lines.Number, fault);
            if (TextLines.IsBlank(lines.Line)) continue;
            try
            {
                var reader = new Utf8JsonReader(lines.Line);
                using var action = JsonDocument.ParseValue(ref reader);
                Apply(action.RootElement, state);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                throw Broken(name, lines.Number, "this is no action of a log.");
            }
        }
    }

    private static void Apply(JsonElement action, DeltaState state)
    {
        if (action.TryGetProperty("add", out var add)) state.Add(TextOf(add, "path"), add.TryGetProperty("deletionVector", out var vector) && vector.ValueKind == JsonValueKind.Object);
        if (action.TryGetProperty("remove", out var remove)) state.Remove(TextOf(remove, "path"));
        if (action.TryGetProperty("protocol", out var protocol))
        {
            state.ReaderVersion = protocol.TryGetProperty("minReaderVersion", out var version) ? version.GetInt32() : 0;
            state.ReaderFeatures = ListOf(protocol, "readerFeatures");
        }

        if (action.TryGetProperty("metaData", out var metadata))
        {
            state.Schema = TextOf(metadata, "schemaString");
            state.Partitions = ListOf(metadata, "partitionColumns");
        }
    }

    private static string TextOf(JsonElement action, string name) => action.TryGetProperty(name, out var value) && value.GetString() is { } text ? text : throw new JsonException(name);

    private static string[] ListOf(JsonElement action, string name) =>
        action.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(value => value.GetString() ?? "")] : [];

    private static InputException Broken(string name, long line, string why) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}, line {line}: {why} Copy the folder of the Delta table again."));
}
