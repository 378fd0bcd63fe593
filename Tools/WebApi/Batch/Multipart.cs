using System;
using System.Collections.Generic;
using System.Text;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>
/// Splits a multipart text by lines, in linear time and without copies. Clients end lines with CRLF or LF, write text before
/// the first boundary, and leave out the last boundary.
/// </summary>
internal static class Multipart
{
    /// <summary>Splits a text into its parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="boundary">The boundary.</param>
    /// <param name="place">The place of the text, for errors.</param>
    /// <returns>The parts, without the line ends before the boundaries.</returns>
    /// <exception cref="BatchException">There is no boundary, or there are too many parts.</exception>
    public static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> text, string boundary, string place)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var lines = new LineReader(text.Span);
        var start = -1;
        while (true)
        {
            var end = lines.Position;
            if (!lines.TryRead(out var line)) break;
            if (!line.StartsWith(delimiter) || Suffix(line, delimiter) is not { } suffix)
            {
                if (start >= 0 && IsAttached(line, delimiter)) throw new BatchException(BatchException.BadBody, $"Stream was not readable. In {place} a boundary follows the body in the same line; write a line end before each boundary.");
                continue;
            }

            if (start >= 0) parts.Add(WithoutLastLineEnd(text[start..end]));
            if (suffix.Length > 0) return parts;
            if (parts.Count == BatchLimits.Requests) throw BatchException.At(place, TooMany);
            start = lines.Position;
        }

        if (start < 0) throw new BatchException(BatchException.BadBody, $"Stream was not readable. No line of {place} begins with --{boundary}; begin each part with the boundary that Content-Type names.");
        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>The fault of too many requests.</summary>
    public static string TooMany => $"it has more than {BatchLimits.Requests} requests or parts. Send the others in another batch.";

    /// <summary>What follows the boundary in its line: nothing, or <c>--</c> after the last part; null if the line is no boundary.</summary>
    private static string? Suffix(ReadOnlySpan<byte> line, ReadOnlySpan<byte> delimiter)
    {
        var rest = line[delimiter.Length..].TrimEnd(" \t"u8);
        return rest.IsEmpty ? "" : rest.SequenceEqual("--"u8) ? "--" : null;
    }

    /// <summary>Whether a boundary follows a JSON body without a line end, as xrm-webapi-client writes single requests.</summary>
    private static bool IsAttached(ReadOnlySpan<byte> line, ReadOnlySpan<byte> delimiter)
    {
        line = line.TrimEnd(" \t"u8);
        if (!line.EndsWith(delimiter) && line.EndsWith("--"u8)) line = line[..^2];
        return line.EndsWith(delimiter) && line[..^delimiter.Length] is [.., (byte)'}'];
    }

    private static ReadOnlyMemory<byte> WithoutLastLineEnd(ReadOnlyMemory<byte> part)
    {
        if (part.Span is [.., (byte)'\n']) part = part[..^1];
        return part.Span is [.., (byte)'\r'] ? part[..^1] : part;
    }
}
