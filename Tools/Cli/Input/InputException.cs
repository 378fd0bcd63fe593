using System;

namespace PhoneCallCtx.Cli.Input;

/// <summary>An input cannot be read, or cannot be read any further. The message says why and what to do.</summary>
/// <param name="message">What is wrong, without the name of the input.</param>
/// <param name="line">The line, from 1; 0 when it is not about a line.</param>
internal sealed class InputException(string message, long line = 0) : Exception(message)
{
    public long Line { get; } = line;
}
