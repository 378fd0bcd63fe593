using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>Makes answers.</summary>
internal static class Answers
{
    /// <summary>An answer without a body.</summary>
    public static ApiResponse Empty(int status, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["OData-Version"] = "4.0" };
        foreach (var (name, value) in headers) all[name] = value;
        return new ApiResponse(status, all, ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>An answer with a JSON object.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="write">Writes the members of the object.</param>
    /// <param name="headers">Further headers.</param>
    public static ApiResponse Json(int status, Action<Utf8JsonWriter> write, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var body = AnswerJson.Write(writer =>
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        });
        var all = AnswerJson.Headers();
        foreach (var (name, value) in headers) all[name] = value;
        return new ApiResponse(status, all, body);
    }

    /// <summary>An answer with plain text.</summary>
    public static ApiResponse Text(string text)
    {
        var headers = AnswerJson.Headers();
        headers["Content-Type"] = "text/plain";
        return new ApiResponse(200, headers, Encoding.UTF8.GetBytes(text));
    }
}
