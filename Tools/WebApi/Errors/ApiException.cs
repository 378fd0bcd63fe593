using System;

namespace PhoneCallCtx.WebApi.Errors;

/// <summary>A request that the Web API itself rejects, before or without a request to Dataverse.</summary>
/// <param name="status">The HTTP status, from 400 to 599.</param>
/// <param name="code">The error code as the answer shows it, such as <c>0x80060888</c>; empty for none.</param>
/// <param name="message">What is wrong, where and what to do.</param>
internal sealed class ApiException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The error code as the answer shows it; empty for none.</summary>
    public string Code { get; } = code;
}
