using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>Batches as text.</summary>
internal static class BatchText
{
    /// <summary>The content type of a written batch.</summary>
    public const string ContentType = "multipart/mixed;boundary=batch_1";

    /// <summary>Writes a batch. A part with one call is a single request, unless all parts must be change sets; other parts are change sets.</summary>
    /// <param name="parts">The calls of each part.</param>
    /// <param name="inSets">Whether parts with one call are change sets too.</param>
    public static string Write(IEnumerable<IReadOnlyList<HttpCall>> parts, bool inSets)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append("--batch_1\r\n");
            if (part.Count == 1 && !inSets)
            {
                WriteCall(text, part[0], contentId: 0);
                continue;
            }

            text.Append("Content-Type: multipart/mixed;boundary=changeset_1\r\n\r\n");
            for (var i = 0; i < part.Count; i++)
            {
                text.Append("--changeset_1\r\n");
                WriteCall(text, part[i], contentId: i + 1);
            }

            text.Append("--changeset_1--\r\n");
        }

        return text.Append("--batch_1--\r\n").ToString();
    }

    /// <summary>Reads the status of each part of an answer, and the text from the first one on. A failed change set has the answer of the failed request only.</summary>
    public static IReadOnlyList<(int Status, string Text)> Read(string answer)
    {
        var boundary = answer[..answer.IndexOf("\r\n", StringComparison.Ordinal)];
        return [.. answer.Split(boundary).Skip(1).SkipLast(1).Select(part => part[(part.IndexOf("HTTP/1.1 ", StringComparison.Ordinal) + 9)..]).Select(part => (int.Parse(part.AsSpan(0, 3), CultureInfo.InvariantCulture), part))];
    }

    private static void WriteCall(StringBuilder text, HttpCall call, int contentId)
    {
        text.Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId > 0) text.Append(CultureInfo.InvariantCulture, $"Content-ID: {contentId}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"\r\n{call.Method} {HttpService.Root}{call.Resource} HTTP/1.1\r\n");
        if (call.IfMatch is { } condition) text.Append(CultureInfo.InvariantCulture, $"If-Match: {condition}\r\n");
        if (call.Body is not null) text.Append("Content-Type: application/json\r\n");
        text.Append(CultureInfo.InvariantCulture, $"\r\n{call.Body}\r\n");
    }
}
