using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The value of a Content-Type header, as far as batches need it.</summary>
/// <param name="MediaType">The type without parameters; empty for none.</param>
/// <param name="Boundary">The boundary without quotes; null for none.</param>
internal readonly record struct ContentType(string MediaType, string? Boundary)
{
    /// <summary>Whether the body has parts.</summary>
    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the type is one that the headers name.</summary>
    public bool Is(string mediaType) => MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the boundary can separate parts: 1 to 70 visible ASCII characters, or spaces before the last one.</summary>
    public bool HasUsableBoundary => Boundary is { Length: > 0 and <= BatchLimits.Boundary } && Boundary.All(c => c is >= ' ' and <= '~') && Boundary[^1] != ' ';

    /// <summary>The type that headers name.</summary>
    public static ContentType Of(IReadOnlyDictionary<string, string> headers) => Parse(headers.GetValueOrDefault("Content-Type"));

    /// <summary>Reads the value of a header.</summary>
    public static ContentType Parse(string? header)
    {
        var pieces = QuotedList.Split(header ?? "", ';').ToArray();
        string? boundary = null;
        foreach (var piece in pieces.Skip(1))
            if (boundary is null && piece.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)) boundary = QuotedList.Unquote(piece["boundary=".Length..]);
        return new ContentType(pieces.FirstOrDefault() ?? "", boundary);
    }
}
