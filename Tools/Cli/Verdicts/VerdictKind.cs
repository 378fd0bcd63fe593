namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>What happens to a record.</summary>
internal enum VerdictKind
{
    /// <summary>It is accepted, and no rule finds anything.</summary>
    Accepted,

    /// <summary>It is accepted, and a rule finds something that is only traced.</summary>
    WouldBeRejected,

    /// <summary>It is rejected.</summary>
    Rejected,
}
