namespace PhoneCallCtx.Load;

/// <summary>The exit codes of the load proof.</summary>
internal static class ExitCode
{
    /// <summary>All that was to hold held.</summary>
    public const int Holds = 0;

    /// <summary>Something did not hold.</summary>
    public const int Broken = 1;

    /// <summary>The command line is wrong, or a file cannot be used.</summary>
    public const int Unusable = 2;
}
