using System;
using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Reads the headers of a part and those of the request within it.</summary>
internal static class HeaderReader
{
    /// <summary>Reads headers up to the first blank line. A line of white space is blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place of the text, for errors.</param>
    /// <param name="rest">What follows the blank line; empty without one.</param>
    /// <returns>The headers, without regard to case. Several headers of one name are joined by commas.</returns>
    /// <exception cref="ApiException">A line is no header, or the headers are too long.</exception>
    public static Dictionary<string, string> Read(ReadOnlyMemory<byte> text, string place, out ReadOnlyMemory<byte> rest)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = new LineReader(text.Span);
        var count = 0;
        while (lines.TryRead(out var line) && !IsBlank(line))
        {
            if (lines.Position > BatchLimits.Headers || ++count > BatchLimits.HeaderCount)
                throw BatchErrors.At(place, $"it has more than {BatchLimits.HeaderCount} headers, or more than {BatchLimits.Headers} bytes of them.");
            var colon = line.IndexOf((byte)':');
            var name = colon > 0 ? line[..colon] : default;
            if (name.IsEmpty || !IsToken(name)) throw BatchErrors.At(place, "a line before the blank line is no header. Write each header as \"Name: value\" in one line, and a blank line after the last one.");
            var value = line[(colon + 1)..].Trim(" \t"u8);
            if (!IsText(value)) throw BatchErrors.At(place, "the value of a header has a control character.");
            var (key, added) = (Encoding.ASCII.GetString(name), Encoding.UTF8.GetString(value));
            headers[key] = headers.TryGetValue(key, out var before) ? $"{before},{added}" : added;
        }

        rest = text[lines.Position..];
        return headers;
    }

    /// <summary>Whether a line has only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether a text has no control characters except tabs.</summary>
    public static bool IsText(ReadOnlySpan<byte> text)
    {
        foreach (var one in text)
            if (one is < 0x20 and not (byte)'\t' or 0x7f) return false;
        return true;
    }

    private static bool IsToken(ReadOnlySpan<byte> name)
    {
        foreach (var one in name)
            if (!char.IsAsciiLetterOrDigit((char)one) && !"!#$%&'*+-.^_`|~"u8.Contains(one)) return false;
        return true;
    }
}
