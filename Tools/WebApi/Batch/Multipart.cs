using System;
using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>
/// Splits a multipart text at the lines that are boundaries, in linear time and without copies. Clients end lines with CRLF
/// or LF, write text before the first boundary, and leave out the last boundary.
/// </summary>
internal static class Multipart
{
    /// <summary>Splits a text into its parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="boundary">The boundary.</param>
    /// <param name="place">The place of the text, for errors.</param>
    /// <returns>The parts, without the line ends before the boundaries.</returns>
    /// <exception cref="ApiException">There is no boundary, or there are too many parts.</exception>
    public static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> text, string boundary, string place)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var span = text.Span;
        var (next, start) = (0, -1);
        while (span[next..].IndexOf(delimiter) is var found and >= 0)
        {
            var at = next + found;
            next = at + delimiter.Length;
            if (!EndsLine(span, ref next, out var isLast)) continue;
            if (at > 0 && span[at - 1] != (byte)'\n')
            {
                // xrm-webapi-client writes single requests without a line end after their JSON.
                if (start >= 0 && span[at - 1] == (byte)'}') throw ApiErrors.Unreadable($"Stream was not readable. In {place} a boundary follows the body in the same line; write a line end before each boundary.");
                continue;
            }

            if (start >= 0) parts.Add(WithoutLastLineEnd(text[start..at]));
            if (isLast) return parts;
            if (parts.Count == BatchLimits.Requests) throw BatchErrors.At(place, TooMany);
            start = next;
        }

        if (start < 0) throw ApiErrors.Unreadable($"Stream was not readable. No line of {place} begins with --{boundary}; begin each part with the boundary that Content-Type names.");
        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>The fault of too many requests.</summary>
    public static string TooMany => $"it has more than {BatchLimits.Requests} requests or parts. Send the others in another batch.";

    /// <summary>Whether the line ends after a boundary, with white space or without.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position after the boundary. If the line ends, it becomes the start of the next line.</param>
    /// <param name="isLast">Whether the boundary is the last one, which <c>--</c> follows.</param>
    private static bool EndsLine(ReadOnlySpan<byte> text, ref int position, out bool isLast)
    {
        isLast = text[position..].StartsWith("--"u8);
        var at = isLast ? position + 2 : position;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t') at++;
        if (at < text.Length && text[at] == (byte)'\r') at++;
        if (at < text.Length && text[at] != (byte)'\n') return false;
        position = Math.Min(at + 1, text.Length);
        return true;
    }

    private static ReadOnlyMemory<byte> WithoutLastLineEnd(ReadOnlyMemory<byte> part)
    {
        if (part.Span is [.., (byte)'\n']) part = part[..^1];
        return part.Span is [.., (byte)'\r'] ? part[..^1] : part;
    }
}
