using System;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>The path and query of a request, as the client wrote them.</summary>
internal static class RequestTarget
{
    /// <summary>The most characters: 32 KB, as the platform has it.</summary>
    public const int MostCharacters = 32 * 1024;

    /// <summary>The target without a scheme and host, which a request to a proxy has.</summary>
    /// <param name="rawTarget">The target in the first line of the request.</param>
    public static string Of(string rawTarget)
    {
        if (rawTarget.StartsWith('/') || rawTarget.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0) return rawTarget;
        var path = rawTarget.AsSpan(scheme + 3).IndexOfAny('/', '?');
        if (path < 0) return "/";
        var rest = rawTarget[(scheme + 3 + path)..];
        return rest.StartsWith('?') ? "/" + rest : rest;
    }
}
