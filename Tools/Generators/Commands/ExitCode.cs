namespace PhoneCallCtx.Generators.Commands;

/// <summary>The exit codes of the generators.</summary>
internal static class ExitCode
{
    /// <summary>The files match their source.</summary>
    public const int Done = 0;

    /// <summary>With <c>--check</c>: a file differs.</summary>
    public const int Differs = 1;

    /// <summary>The command line is wrong, or a file cannot be used.</summary>
    public const int Unusable = 2;
}
