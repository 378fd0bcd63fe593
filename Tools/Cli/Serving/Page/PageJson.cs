using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>The JSON that the page sends and receives.</summary>
internal static partial class PageJson
{
    /// <summary>Reads the body of a question.</summary>
    /// <exception cref="JsonException">It is not the JSON that the question needs.</exception>
    public static T Read<T>(ApiRequest request)
        where T : class
        => JsonSerializer.Deserialize(request.Body.Span, typeof(T), Questions.Default) as T ?? throw new JsonException("It is null.");

    /// <summary>An answer in JSON.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="status">The HTTP status.</param>
    public static ApiResponse Answer(Action<Utf8JsonWriter> write, int status = 200)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, JsonForm.Readable)) write(json);
        return Answer("application/json; charset=utf-8", body.WrittenMemory, status);
    }

    /// <summary>An answer of any type. Nothing keeps it: it may have names and numbers.</summary>
    public static ApiResponse Answer(string type, ReadOnlyMemory<byte> body, int status = 200) => new(status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = type,
        ["Cache-Control"] = "no-store",
        ["X-Content-Type-Options"] = "nosniff",
    }, body);

    /// <summary>The answer to a question that cannot be answered.</summary>
    public static ApiResponse Error(PageError error) => Answer(
        json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", error.Code);
            json.WriteString("message", Shown.Line(error.Message));
            json.WriteEndObject();
            json.WriteEndObject();
        },
        error.Status);

    /// <summary>Reads questions without reflection, which would take longer than answering most of them.</summary>
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(NumbersQuestion))]
    [JsonSerializable(typeof(SettingsQuestion))]
    [JsonSerializable(typeof(RecordsQuestion))]
    [JsonSerializable(typeof(SentRequest))]
    private sealed partial class Questions : JsonSerializerContext;
}
