using System;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>A batch, or one request of it, cannot be read.</summary>
/// <param name="code">The error code of the platform.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
internal sealed class BatchException(string code, string message) : Exception(message)
{
    /// <summary>A request that breaks a rule of the protocol.</summary>
    public const string BadRequest = "0x80060888";

    /// <summary>A body that cannot be read.</summary>
    public const string BadBody = "0x80048d19";

    /// <summary>The error code, as the answer shows it.</summary>
    public string Code { get; } = code;

    /// <summary>A broken part of a batch.</summary>
    /// <param name="place">The place, such as <c>part 3</c>.</param>
    /// <param name="fault">What is wrong and what to do.</param>
    public static BatchException At(string place, string fault) => new(BadRequest, $"The batch cannot be read at {place}: {fault}");
}
