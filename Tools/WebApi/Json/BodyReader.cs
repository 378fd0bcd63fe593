using System;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Parses JSON: bodies, and arguments in URLs.</summary>
internal static class BodyReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Parses a body.</summary>
    /// <param name="body">The bytes; a byte order mark may precede them.</param>
    /// <param name="acceptsText">Whether the body may be a JSON text that contains the JSON.</param>
    /// <returns>The document, to be disposed.</returns>
    /// <exception cref="ApiException">The body is empty or no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body, bool acceptsText)
    {
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        if (body.IsEmpty) throw new ApiException(400, ApiErrors.BadBodyCode, "The request needs a body with a JSON object.");
        if (!Utf8.IsValid(body.Span)) throw new ApiException(400, ApiErrors.BadBodyCode, "The body is not valid JSON: it is not encoded in UTF-8.");
        try
        {
            var document = Parse(body);
            if (!acceptsText || document.RootElement.ValueKind != JsonValueKind.String) return document;
            using (document) return Parse(Encoding.UTF8.GetBytes(document.RootElement.GetString()!));
        }
        catch (JsonException exception)
        {
            throw new ApiException(400, ApiErrors.BadBodyCode, $"The body is not valid JSON: {exception.Message}");
        }
    }

    /// <summary>Parses the argument of a function.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="json">The argument as JSON.</param>
    /// <returns>The document, to be disposed.</returns>
    /// <exception cref="ApiException">The text is no JSON.</exception>
    public static JsonDocument ParseArgument(string name, string json)
    {
        try
        {
            return Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException exception)
        {
            throw ApiErrors.BadRequest($"The value of the parameter '{name}' is not valid: {exception.Message}");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            ReadTexts(json.Span);
            return JsonDocument.Parse(json, Options);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("a text contains half of a character (a lone surrogate).", exception);
        }
    }

    /// <summary>Reads all texts with escapes once, because a document finds a lone surrogate only when it returns the text.</summary>
    private static void ReadTexts(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0) return;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
    }
}
