using System;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>The file that keeps the rows fails. It is told apart from an output that fails, which is an error of files too.</summary>
/// <param name="cause">What it failed with.</param>
internal sealed class DatabaseException(Exception cause) : Exception(cause.Message, cause);
