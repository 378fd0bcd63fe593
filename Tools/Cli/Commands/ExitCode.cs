namespace PhoneCallCtx.Cli.Commands;

/// <summary>The exit codes of the command line.</summary>
internal static class ExitCode
{
    /// <summary>The command is done.</summary>
    public const int Done = 0;

    /// <summary>Every record was accepted.</summary>
    public const int Accepted = 0;

    /// <summary>At least one record was rejected.</summary>
    public const int Rejected = 1;

    /// <summary>Traces do not show that nothing would have been rejected.</summary>
    public const int WouldReject = 1;

    /// <summary>At least one phone text is invalid, or a number that is not possible.</summary>
    public const int Useless = 1;

    /// <summary>At least one step is declared in a way that the platform rejects.</summary>
    public const int Impossible = 1;

    /// <summary>Something is wrong with the solution zip.</summary>
    public const int Wrong = 1;

    /// <summary>Settings that cannot be used, or cannot be saved.</summary>
    public const int Faulty = 1;

    /// <summary>The command line is wrong, or an input or one of its records is unreadable.</summary>
    public const int Unusable = 2;

    /// <summary>The environment is not as the code declares it, or a record changes between two settings.</summary>
    public const int Different = 10;
}
