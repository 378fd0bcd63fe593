using System;

namespace PhoneCallCtx.Cli.Serving;

/// <summary>A file or address of the command line cannot be used.</summary>
/// <param name="name">Its name.</param>
/// <param name="message">What is wrong, without the name.</param>
/// <param name="line">The line, from 1; 0 when it is not about a line.</param>
internal sealed class UnusableException(string name, string message, long line = 0) : Exception(message)
{
    /// <summary>The name of the file or address.</summary>
    public string Name { get; } = name;

    /// <summary>The line, from 1; 0 when it is not about a line.</summary>
    public long Line { get; } = line;
}
