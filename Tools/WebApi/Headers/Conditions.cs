using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Headers;

/// <summary>The conditions of the headers If-Match and If-None-Match.</summary>
internal sealed class Conditions
{
    private const string Any = "*";

    private Conditions()
    {
    }

    /// <summary>Whether the row must exist: <c>If-Match: *</c>.</summary>
    public bool MustExist { get; private init; }

    /// <summary>Whether the row must not exist: <c>If-None-Match: *</c>.</summary>
    public bool MustNotExist { get; private init; }

    /// <summary>The version that the row must have; null for any.</summary>
    public string? Version { get; private init; }

    /// <summary>The version that the client already has; null for none.</summary>
    public string? KnownVersion { get; private init; }

    /// <summary>Reads the headers.</summary>
    /// <exception cref="ApiException">A header is neither <c>*</c> nor an ETag.</exception>
    public static Conditions Read(string? ifMatch, string? ifNoneMatch) => new()
    {
        MustExist = ifMatch?.Trim() == Any,
        MustNotExist = ifNoneMatch?.Trim() == Any,
        Version = VersionOf("If-Match", ifMatch),
        KnownVersion = VersionOf("If-None-Match", ifNoneMatch),
    };

    /// <summary>The ETag of a version.</summary>
    public static string ETag(string version) => $"W/\"{version}\"";

    /// <summary>The version in an ETag. Clients that want no caching send the text <c>null</c>.</summary>
    private static string? VersionOf(string header, string? text)
    {
        var tag = text?.Trim();
        if (tag is null or "" or Any or "null") return null;
        var quoted = tag.StartsWith("W/", System.StringComparison.Ordinal) ? tag[2..] : tag;
        return quoted is ['"', .., '"'] && quoted.Length > 2
            ? quoted[1..^1]
            : throw ApiErrors.BadRequest($"The header {header} has the value '{tag}'. It must be * or an ETag such as W/\"1042\".");
    }
}
