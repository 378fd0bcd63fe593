using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Replaces the references to content ids in a JSON body: <c>"x@odata.bind":"$1"</c>, also in an array, and <c>"@odata.id":"$1"</c>.</summary>
internal static class BodyReferences
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces the references. A body that is no JSON stays as it is, because its reader reports it.</summary>
    /// <param name="body">The body. It may be a JSON text within a JSON string, as dataverse-ify sends it.</param>
    /// <param name="ids">The content ids declared so far.</param>
    /// <returns>The body, the same one if it has no references.</returns>
    /// <exception cref="ApiException">A content id is not declared, or the new body is too large.</exception>
    public static ReadOnlyMemory<byte> Resolve(ReadOnlyMemory<byte> body, ContentIds ids)
    {
        // A dollar sign can also be written as \u0024.
        if (!body.Span.Contains((byte)'$') && body.Span.IndexOf("\\u0024"u8) < 0) return body;
        try
        {
            return body.Span[0] == (byte)'"' ? ResolveQuoted(body, ids) : ResolveText(body, ids);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return body;
        }
    }

    private static ReadOnlyMemory<byte> ResolveQuoted(ReadOnlyMemory<byte> body, ContentIds ids)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        var inner = new byte[body.Length];
        ReadOnlyMemory<byte> text = inner.AsMemory(0, reader.CopyString(inner));
        if (reader.Read()) return body;
        var resolved = ResolveText(text, ids);
        if (resolved.Equals(text)) return body;
        var buffer = new ArrayBufferWriter<byte>(resolved.Length + resolved.Length / 4);
        using (var writer = new Utf8JsonWriter(buffer, Plain)) writer.WriteStringValue(resolved.Span);
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> ResolveText(ReadOnlyMemory<byte> text, ContentIds ids)
    {
        var reader = new Utf8JsonReader(text.Span);
        ArrayBufferWriter<byte>? buffer = null;
        var (copied, isReference, deepest) = (0, false, int.MaxValue);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) isReference = IsReferenceName(ref reader, out deepest);
            else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.EndArray) isReference = false;
            if (!isReference || reader.TokenType != JsonTokenType.String || reader.CurrentDepth > deepest || ContentIds.Referenced(reader.GetString()!) is not { } id) continue;
            buffer ??= new ArrayBufferWriter<byte>(text.Length + 256);
            buffer.Write(text.Span[copied..(int)reader.TokenStartIndex]);
            buffer.Write("\""u8);
            buffer.Write(JsonEncodedText.Encode(ids.UrlOf(id), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            buffer.Write("\""u8);
            copied = (int)reader.BytesConsumed;
            if (buffer.WrittenCount > BatchLimits.Bytes) throw ApiErrors.BadRequest($"The body of a request has so many references that it exceeds {BatchLimits.Bytes} bytes. Use fewer references.");
        }

        if (buffer is null) return text;
        buffer.Write(text.Span[copied..]);
        return buffer.WrittenMemory;
    }

    /// <summary>Whether the values of a property are references: of <c>@odata.id</c> one, of a binding one or an array of them.</summary>
    private static bool IsReferenceName(ref Utf8JsonReader reader, out int depth)
    {
        var isBinding = reader.ValueSpan.EndsWith("@odata.bind"u8) || (reader.ValueIsEscaped && reader.GetString()!.EndsWith("@odata.bind", StringComparison.Ordinal));
        depth = isBinding ? reader.CurrentDepth + 1 : reader.CurrentDepth;
        return isBinding || reader.ValueTextEquals("@odata.id"u8);
    }
}
