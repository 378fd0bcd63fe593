using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>One thing that is wrong with a record.</summary>
/// <param name="Code">The plug-in's code (<c>PCC</c> and three digits), or the platform's error code in hexadecimal.</param>
/// <param name="Column">The logical name of the column to change; null when it is not about one column.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record RecordViolation(string Code, string? Column, string Message)
{
    /// <summary>Whether Dataverse itself rejects the record, which it would do without the plug-in too.</summary>
    public bool IsOfPlatform => Code.StartsWith("0x", StringComparison.Ordinal);
}

/// <summary>The result of a record as a Create.</summary>
/// <param name="Id">The primary key that the record gives; null when it gives none.</param>
/// <param name="Violations">What rejects it; empty when it is accepted.</param>
/// <param name="Traced">What rules find that does not reject it: it is only traced. Rules that never reject are left out.</param>
/// <param name="Changes">The columns that the plug-in wrote, with their new values.</param>
internal readonly record struct RecordVerdict(
    Guid? Id, IReadOnlyList<RecordViolation> Violations, IReadOnlyList<RecordViolation> Traced, IReadOnlyDictionary<string, object?> Changes)
{
    /// <summary>Certain corrections of what is found.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    public static IReadOnlyDictionary<string, object?> NoChanges => ReadOnlyDictionary<string, object?>.Empty;

    public VerdictKind Kind => Violations.Count > 0 ? VerdictKind.Rejected : Traced.Count > 0 ? VerdictKind.WouldBeRejected : VerdictKind.Accepted;

    public bool IsAccepted => Violations.Count == 0;
}
