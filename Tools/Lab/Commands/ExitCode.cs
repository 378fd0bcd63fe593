namespace PhoneCallCtx.Lab;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>The command finished, and everything it verified was right.</summary>
    public const int NoFindings = 0;

    /// <summary>Something was wrong: a difference, a finding, a lost row.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a file cannot be used.</summary>
    public const int Unusable = 2;
}
