using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.WebApi.Recording;

/// <summary>A request and its answer, as one line of a recording. Their texts have names in place of values that differ in each run (<see cref="StableNames"/>).</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path and query.</param>
/// <param name="User">The user who sends it; null for the administrator.</param>
/// <param name="Headers">The headers that have an effect, by name.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="AnswerHeaders">The headers of the answer, by name.</param>
/// <param name="Answer">The body of the answer; empty for none.</param>
internal sealed record Exchange(
    string Method, string Target, string? User, IReadOnlyDictionary<string, string> Headers, string Body,
    int Status, IReadOnlyDictionary<string, string> AnswerHeaders, string Answer)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="InvalidDataException">It is no line of a recording.</exception>
    public static Exchange Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var (request, answer) = (json.RootElement.GetProperty("request"), json.RootElement.GetProperty("answer"));
            return new Exchange(
                Text(request, "method"), Text(request, "target"), request.TryGetProperty("user", out var user) ? user.GetString() : null, Fields(request), Text(request, "body"),
                answer.GetProperty("status").GetInt32(), Fields(answer), Text(answer, "body"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"This is no line of a recording: {exception.Message}", exception);
        }
    }

    /// <summary>The line, without a line end.</summary>
    public string Line() => Encoding.UTF8.GetString(AnswerJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("request");
        writer.WriteString("method", Method);
        writer.WriteString("target", Target);
        if (User is not null) writer.WriteString("user", User);
        Write(writer, Headers);
        writer.WriteString("body", Body);
        writer.WriteEndObject();
        writer.WriteStartObject("answer");
        writer.WriteNumber("status", Status);
        Write(writer, AnswerHeaders);
        writer.WriteString("body", Answer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }).Span);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static Dictionary<string, string> Fields(JsonElement json) =>
        json.GetProperty("headers").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);

    private static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> headers)
    {
        writer.WriteStartObject("headers");
        foreach (var (name, value) in headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)) writer.WriteString(name, value);
        writer.WriteEndObject();
    }
}
