using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>The words of a comparison.</summary>
internal static class OutcomeWords
{
    public const string Accepted = "accepted";

    /// <summary>Accepted, with a violation in the trace log.</summary>
    public const string Traced = "traced";

    public const string Rejected = "rejected";

    /// <summary>A rule is not broken, or not evaluated.</summary>
    public const string Nothing = "-";

    public const string Reject = "reject";

    public const string Trace = "trace";

    /// <summary>In place of a code: what happens to the numbers of a column.</summary>
    public const string Normalize = "normalize";

    public const string AsSent = "as sent";

    public const string Rewritten = "rewritten";

    /// <summary>The verdict for people and programs.</summary>
    public static string VerdictOf(Outcome outcome) => outcome.Rejecting.Count > 0 ? Rejected : outcome.Traced.Count > 0 ? Traced : Accepted;
}
