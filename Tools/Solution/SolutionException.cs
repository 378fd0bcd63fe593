using System;

namespace PhoneCallCtx.Solution;

/// <summary>A solution folder or zip cannot be used; the message says which file, why, and what to do.</summary>
public sealed class SolutionException : Exception
{
    /// <summary>A solution that cannot be used.</summary>
    /// <param name="message">Which file, why, and what to do.</param>
    /// <param name="inner">The cause; null for none.</param>
    public SolutionException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
