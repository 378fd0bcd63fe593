using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhoneCallCtx.WebApi;

/// <summary>Writes the JSON of answers as the platform does: on one line, with all printable characters as they are.</summary>
internal static class AnswerJson
{
    /// <summary>The content type of JSON answers. Clients read JSON only if it begins with <c>application/json</c>.</summary>
    public const string ContentType = "application/json; odata.metadata=minimal";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a JSON text.</summary>
    /// <param name="write">Writes one JSON value.</param>
    /// <returns>The text in UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a text, boolean, whole number or identifier, or null for none.</summary>
    /// <returns>Whether the value is one of these; otherwise nothing is written.</returns>
    public static bool TryWritePlain(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case int number:
                writer.WriteNumberValue(number);
                return true;
            case long number:
                writer.WriteNumberValue(number);
                return true;
            case Guid id:
                writer.WriteStringValue(id);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The headers of an answer with a JSON body.</summary>
    public static Dictionary<string, string> Headers() => new(StringComparer.OrdinalIgnoreCase) { ["OData-Version"] = "4.0", ["Content-Type"] = ContentType };
}
