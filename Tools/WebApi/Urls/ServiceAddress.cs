using System;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>A request target, cut into the address of the service, the resource and the query.</summary>
/// <param name="Root">The address of the service, such as <c>http://127.0.0.1:5080/api/data/v9.2/</c>.</param>
/// <param name="Resource">The path below the service, as the client wrote it, without slashes at its ends.</param>
/// <param name="Query">The text after the question mark; empty for none.</param>
internal sealed record ServiceAddress(string Root, string Resource, string Query)
{
    private const string Prefix = "/api/data/";

    /// <summary>The whole URL.</summary>
    public string Url => Root + Resource + (Query.Length > 0 ? "?" + Query : "");

    /// <summary>Cuts a request target.</summary>
    /// <exception cref="ApiException">The target is not below <c>/api/data/v9.x/</c>.</exception>
    public static ServiceAddress Of(string origin, string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
        if (!path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) throw ApiErrors.NoResource(path.TrimStart('/').Split('/')[0]);
        var rest = path[Prefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var version = slash < 0 ? rest : rest[..slash];
        return IsVersion9(version)
            ? new ServiceAddress($"{origin}{Prefix}{version}/", slash < 0 ? "" : rest[slash..].Trim('/'), query)
            : throw new ApiException(404, ApiErrors.NoResourceCode, $"The local Dataverse answers the versions v9.0 to v9.9 of the Web API, not '{version}'. Use {Prefix}v9.2/.");
    }

    /// <summary>The address below a service that a reference in a body means: absolute, relative to the host, or relative to the service.</summary>
    public static string ResourceOf(string reference)
    {
        var start = reference.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return reference.Trim('/');
        var rest = reference[(start + Prefix.Length)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : rest[slash..].Trim('/');
    }

    private static bool IsVersion9(string text) => text is ['v' or 'V', '9', '.', >= '0' and <= '9'];
}
