namespace PhoneCallCtx.Lab.Load.Http;

/// <summary>One request to the Web API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Resource">The path below the service, and the query.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record HttpCall(string Method, string Resource, string? Body = null)
{
    /// <summary>The header If-Match; null for none.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The header Prefer; null for none.</summary>
    public string? Prefer { get; init; }
}
