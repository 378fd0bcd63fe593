using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Http;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>
/// Pages of these origins may send requests: the server itself, and the one of the options. Pages of others are rejected, not
/// only kept from reading answers: a browser sends simple requests of any page without a preflight.
/// </summary>
/// <param name="allowed">The other origin; null for none.</param>
internal sealed class Origins(string? allowed)
{
    /// <summary>The headers of answers that the platform lets pages read.</summary>
    private const string Exposed = "Preference-Applied,OData-EntityId,Location,ETag,OData-Version,Content-Encoding,Transfer-Encoding,Content-Length,Retry-After";

    /// <summary>Whether a request comes from no page, or from one of these origins.</summary>
    public bool Accept(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin, ..] || IsAllowed(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser wants to know what a page may send.</summary>
    public bool IsPreflight(HttpRequest request) =>
        request.Headers.Origin is [{ } origin, ..] && IsAllowed(origin) && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Allows what the browser lists.</summary>
    public static ApiResponse AnswerPreflight(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Access-Control-Allow-Methods"] = "GET, HEAD, POST, PUT, PATCH, DELETE",
            ["Access-Control-Max-Age"] = "600",
        };
        // The list is sent back, and an answer can have these characters only.
        if (request.Headers.AccessControlRequestHeaders is [{ Length: > 0 } names, ..] && !names.AsSpan().ContainsAnyExceptInRange(' ', '~')) headers["Access-Control-Allow-Headers"] = names;
        if (request.Headers.ContainsKey("Access-Control-Request-Private-Network")) headers["Access-Control-Allow-Private-Network"] = "true";
        return new ApiResponse(StatusCodes.Status204NoContent, headers, default);
    }

    /// <summary>The headers that let a page of the other origin read an answer; none for anybody else.</summary>
    public IEnumerable<KeyValuePair<string, string>> HeadersFor(HttpRequest request)
    {
        if (allowed is null) yield break;
        yield return new("Vary", "Origin");
        if (request.Headers.Origin is not [{ } origin, ..] || !IsAllowed(origin)) yield break;
        yield return new("Access-Control-Allow-Origin", allowed);
        yield return new("Access-Control-Expose-Headers", Exposed);
    }

    private bool IsAllowed(string origin) => string.Equals(origin, allowed, StringComparison.OrdinalIgnoreCase);
}
