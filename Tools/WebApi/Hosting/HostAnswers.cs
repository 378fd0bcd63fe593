using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PhoneCallCtx.WebApi.Hosting;

/// <summary>The answers to requests that do not reach the Web API. Errors have the shape of the platform.</summary>
internal static class HostAnswers
{
    private const string Allowed = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    /// <summary>The platform's code of a bad request.</summary>
    private const string BadRequest = "0x80060888";

    /// <summary>The platform's code of an unexpected error.</summary>
    private const string Unexpected = "0x80040216";

    /// <summary>The methods that are answered.</summary>
    public static readonly FrozenSet<string> Methods = Allowed.Split(", ").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The answer to OPTIONS of a client that is no browser.</summary>
    public static readonly ApiResponse Options = new(StatusCodes.Status204NoContent, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Allow"] = Allowed }, default);

    /// <summary>The Host header names another server.</summary>
    public static readonly ApiResponse ForeignHost = Error(StatusCodes.Status421MisdirectedRequest, BadRequest,
        "The Host header names another server. Use the address that serve printed, or add the name with --host.");

    /// <summary>A page of another origin sends the request.</summary>
    public static readonly ApiResponse ForeignOrigin = Error(StatusCodes.Status403Forbidden, BadRequest,
        "A page of another origin sent the request. Start serve with --cors and the origin of the page.");

    /// <summary>The method is none of <see cref="Methods"/>.</summary>
    public static readonly ApiResponse UnknownMethod = Error(StatusCodes.Status405MethodNotAllowed, BadRequest, $"The method is not supported. Use one of: {Allowed}.", "Allow", Allowed);

    /// <summary>The path and query are too long.</summary>
    public static readonly ApiResponse LongTarget = Error(StatusCodes.Status414UriTooLong, BadRequest,
        string.Create(CultureInfo.InvariantCulture, $"The URL has more than {RequestTarget.MostCharacters:N0} characters. Send the request as part of a batch."));

    /// <summary>The Authorization header has no token of a user.</summary>
    public static readonly ApiResponse UnknownToken = Error(StatusCodes.Status401Unauthorized, BadRequest,
        "The Authorization header has no known token. Send \"Bearer\" and a token of the users file.", "WWW-Authenticate", "Bearer realm=\"phonecallctx\", error=\"invalid_token\"");

    /// <summary>The body cannot be read.</summary>
    /// <param name="status">The status that says why.</param>
    /// <param name="mostBytes">The most bytes of a body.</param>
    public static ApiResponse UnreadableBody(int status, int mostBytes) => Error(status, BadRequest, status switch
    {
        StatusCodes.Status413PayloadTooLarge => string.Create(CultureInfo.InvariantCulture, $"The body has more than {mostBytes:N0} bytes. Send less in one request."),
        StatusCodes.Status408RequestTimeout => "The body did not arrive in time.",
        _ => "The body cannot be read: it does not follow HTTP.",
    });

    /// <summary>The program has a defect.</summary>
    public static ApiResponse Defect(Exception exception) =>
        Error(StatusCodes.Status500InternalServerError, Unexpected, $"This is a defect of phonecallctx: {exception.GetType().Name}: {exception.Message}");

    private static ApiResponse Error(int status, string code, string message, string? header = null, string value = "")
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/json; odata.metadata=minimal",
            ["OData-Version"] = "4.0",
        };
        if (header is not null) headers[header] = value;
        return new ApiResponse(status, headers, JsonSerializer.SerializeToUtf8Bytes(new { error = new { code, message } }));
    }
}
