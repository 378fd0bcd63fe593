namespace PhoneCallCtx.Lab;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was to do, and all that was to hold held.</summary>
    public const int Holds = 0;

    /// <summary>Something did not hold: a difference, a finding, a row that is lost.</summary>
    public const int Broken = 1;

    /// <summary>The command line is wrong, or a file cannot be used.</summary>
    public const int Unusable = 2;
}
