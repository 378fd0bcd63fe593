using System;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>Turns the URL of a request within a batch into a path and query.</summary>
internal static class PartUrl
{
    /// <summary>Resolves a URL: absolute, from the root of the host, relative to the batch, or a reference such as <c>$1/msdyn_callername</c>.</summary>
    /// <param name="url">The URL as the client wrote it.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="ids">The content ids declared so far.</param>
    /// <returns>The path and query.</returns>
    /// <exception cref="ApiException">The URL names another server, or a content id that is not declared.</exception>
    public static string Resolve(string url, ApiRequest batch, ContentIds ids)
    {
        var root = RootOf(batch.Target);
        if (IsAbsolute(url))
        {
            if (!AuthorityOf(url).Equals(AuthorityOf(batch.Origin), StringComparison.OrdinalIgnoreCase))
                throw ApiErrors.BadRequest($"The URL of a request in the batch names another server than {batch.Origin}. Use the address of the batch, or a URL that begins with {root}.");
            url = PathOf(url);
        }

        var relative = url.StartsWith('/') ? url.StartsWith(root, StringComparison.Ordinal) ? url[root.Length..] : null : url;
        if (relative is not ['$', ..]) return relative is null ? url : root + relative;
        var length = ContentIds.LengthOf(relative.AsSpan(1));
        var name = relative[1..(length + 1)];

        // The reserved segments of the service root are no content ids.
        return name is "metadata" or "batch" ? root + relative : PathOf(ids.UrlOf(name)) + relative[(length + 1)..];
    }

    /// <summary>The path of the batch up to its last segment, such as <c>/api/data/v9.2/</c>.</summary>
    private static string RootOf(string target)
    {
        var path = target.Split('?')[0];
        return path[..(path.LastIndexOf('/') + 1)];
    }

    private static bool IsAbsolute(string url) => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Host and port; the port is left out if it is the one of the scheme.</summary>
    private static string AuthorityOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var authority = url[start..EndOfAuthority(url)];
        var usual = url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return authority.EndsWith(usual, StringComparison.Ordinal) ? authority[..^usual.Length] : authority;
    }

    private static string PathOf(string url)
    {
        if (!IsAbsolute(url)) return url;
        var path = url[EndOfAuthority(url)..];
        return path.StartsWith('/') ? path : "/" + path;
    }

    private static int EndOfAuthority(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        return end < 0 ? url.Length : start + end;
    }
}
