using System;
using System.Text;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Reads the HTTP request within a part of type <c>application/http</c>.</summary>
internal static class RequestReader
{
    /// <summary>Reads a request.</summary>
    /// <param name="text">The text of the request.</param>
    /// <param name="contentId">The content id among the headers of the part; null for none.</param>
    /// <param name="place">The place of the part, for errors.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ApiException">The text is no request, or a limit is exceeded.</exception>
    public static BatchRequest Read(ReadOnlyMemory<byte> text, string? contentId, string place)
    {
        var lines = new LineReader(text.Span);
        ReadOnlySpan<byte> line;
        do
        {
            if (!lines.TryRead(out line)) throw BatchErrors.At(place, "it has no request. Write a request line such as \"GET /api/data/v9.2/WhoAmI HTTP/1.1\" after the headers of the part and a blank line.");
        }
        while (HeaderReader.IsBlank(line));

        var (method, url) = ReadFirstLine(line, place);
        var headers = HeaderReader.Read(text[lines.Position..], place, out var content);
        var body = method is "GET" or "HEAD" or "DELETE" ? default : content.Trim(" \t\r\n"u8);
        contentId = ReadContentId(contentId ?? (headers.TryGetValue("Content-ID", out var id) ? id : null), place);
        return new BatchRequest(method, url, headers, body, contentId, body.IsEmpty || content.Span is [.., (byte)'\n'] || headers.ContainsKey("Content-Length"));
    }

    /// <summary>Reads the method and the URL. The URL may contain spaces, because clients do not always encode queries.</summary>
    private static (string Method, string Url) ReadFirstLine(ReadOnlySpan<byte> line, string place)
    {
        line = line.Trim(" \t"u8);
        var (first, last) = (line.IndexOf((byte)' '), line.LastIndexOf((byte)' '));
        var url = first < last ? line[(first + 1)..last].Trim((byte)' ') : default;
        if (url.IsEmpty || !IsMethod(line[..first]) || !line[(last + 1)..].StartsWith("HTTP/1."u8) || !HeaderReader.IsText(url))
            throw BatchErrors.At(place, "its first line is no request line. Write the method in capitals, the URL and HTTP/1.1, with spaces between them.");
        if (url.Length > BatchLimits.Url) throw BatchErrors.At(place, $"its URL has {url.Length} bytes; at most {BatchLimits.Url} are allowed.");
        return (Encoding.ASCII.GetString(line[..first]), Encoding.UTF8.GetString(url));
    }

    private static bool IsMethod(ReadOnlySpan<byte> method)
    {
        foreach (var one in method)
            if (one is < (byte)'A' or > (byte)'Z') return false;
        return method.Length is > 0 and <= 20;
    }

    private static string? ReadContentId(string? id, string place)
    {
        if (id is not null && (id.Length is 0 or > BatchLimits.ContentId || ContentIds.LengthOf(id) != id.Length))
            throw BatchErrors.At(place, $"its Content-ID is not usable. Use 1 to {BatchLimits.ContentId} letters, digits, or the characters - . _ ~.");
        return id;
    }
}
