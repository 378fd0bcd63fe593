using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The answers to requests that a batch itself rejects.</summary>
internal static class ErrorAnswer
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "application/json; odata.metadata=minimal",
        ["OData-Version"] = "4.0",
    };

    /// <summary>The answer 400 to a batch or request that cannot be read.</summary>
    public static ApiResponse Of(BatchException exception) => Of(400, exception.Code, exception.Message);

    /// <summary>An error in the shape of the platform.</summary>
    public static ApiResponse Of(int status, string code, string message)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, Plain))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new ApiResponse(status, Headers, body.WrittenMemory);
    }
}
