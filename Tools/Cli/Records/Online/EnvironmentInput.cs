using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The rows of an environment, read through the Web API.</summary>
internal static class EnvironmentInput
{
    /// <summary>Whether an input is the address of an environment.</summary>
    /// <param name="path">The input as it was given.</param>
    public static bool IsAddress(string path) => path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it.</summary>
    /// <param name="address">The address of the environment.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static RecordSource Open(string address, InputContext context) => throw new InputException("an environment cannot be read yet.");
}
