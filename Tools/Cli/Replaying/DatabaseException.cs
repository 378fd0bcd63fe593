using System;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>The file that keeps the rows fails. A type of its own separates it from an output that fails.</summary>
/// <param name="cause">What it failed with.</param>
internal sealed class DatabaseException(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>What is wrong, without the name of the file.</summary>
    /// <param name="path">The name of the file.</param>
    public string FaultOf(string path) => Message.StartsWith(path + " ", StringComparison.Ordinal) ? Message[(path.Length + 1)..] : Message;
}
