using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>
/// Writes the answer to a batch in the one shape that all known clients read: CRLF, the boundary as the first bytes,
/// Content-Type as the first line of a part, no braces in headers, and <c>batchresponse_</c> and <c>changesetresponse_</c>.
/// </summary>
internal sealed class BatchWriter
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly string _boundary = "batchresponse_" + Guid.NewGuid();

    /// <summary>The number of bytes written so far.</summary>
    public int Length => _body.WrittenCount;

    /// <summary>Writes the answer to a request outside change sets.</summary>
    public void Write(PartAnswer answer) => Write(_boundary, answer);

    /// <summary>Writes the answers to a change set: one for each request, or the one of the request that failed.</summary>
    public void WriteChangeSet(IEnumerable<PartAnswer> answers)
    {
        var boundary = "changesetresponse_" + Guid.NewGuid();
        Write($"--{_boundary}\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n");
        foreach (var answer in answers) Write(boundary, answer);
        Write($"--{boundary}--\r\n");
    }

    /// <summary>Ends the answer.</summary>
    /// <param name="status">The status of the whole answer.</param>
    /// <param name="goesOn">Whether the batch goes on after failures.</param>
    public ApiResponse End(int status, bool goesOn)
    {
        Write($"--{_boundary}--\r\n");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "multipart/mixed; boundary=" + _boundary,
            ["OData-Version"] = "4.0",
        };
        if (goesOn) headers["Preference-Applied"] = Preferences.ContinueOnError;
        return new ApiResponse(status, headers, _body.WrittenMemory);
    }

    private void Write(string boundary, PartAnswer part)
    {
        var (answer, contentId) = part;
        Write($"--{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId is not null) Write($"Content-ID: {contentId}\r\n");
        Write(string.Create(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {answer.Status} {Reason(answer.Status)}\r\n"));
        foreach (var (name, value) in answer.Headers.OrderBy(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) ? 0 : 1)) Write($"{name}: {HeaderValue(value)}\r\n");
        Write("\r\n");
        _body.Write(answer.Body.Span);
        Write("\r\n");
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _body);

    /// <summary>The reason phrase. Clients read only letters and spaces.</summary>
    private static string Reason(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? string.Concat(phrase.Select(c => char.IsAsciiLetter(c) ? c : ' ')) : "Status";

    /// <summary>The value of a header, percent-encoded where a brace, a control character or a letter outside ASCII would break a client.</summary>
    private static string HeaderValue(string value)
    {
        if (value.All(IsPlain)) return value;
        var encoded = new StringBuilder(value.Length + 16);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value)) encoded.Append((char)rune.Value);
            else encoded.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return encoded.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('{' or '}');
}
