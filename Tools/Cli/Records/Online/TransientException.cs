using System;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>A request failed in a way that may pass: it is worth sending again.</summary>
/// <param name="message">What happened.</param>
/// <param name="retryAfter">The wait that the environment requires; null when it names none.</param>
internal sealed class TransientException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
