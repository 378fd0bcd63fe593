using System;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>The words for verdicts, the same for people and for programs.</summary>
internal static class VerdictWords
{
    public const string Accepted = "accepted";

    public const string WouldBeRejected = "would be rejected";

    public const string Rejected = "rejected";

    /// <summary>The word for a verdict.</summary>
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Accepted => Accepted,
        VerdictKind.WouldBeRejected => WouldBeRejected,
        VerdictKind.Rejected => Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
