using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Cli.Reports;

/// <summary>The counts of a check for reports. Those of the parts of an input add up to those of the whole.</summary>
internal sealed class ReportTotals
{
    /// <summary>The records, those that cannot be read included.</summary>
    public long Records { get; set; }

    public long Accepted { get; set; }

    /// <summary>The records that are accepted, with something that is only traced.</summary>
    public long WouldBeRejected { get; set; }

    public long Rejected { get; set; }

    /// <summary>The records that cannot be read.</summary>
    public long Unreadable { get; set; }

    /// <summary>The accepted records of which the plug-in rewrites a number.</summary>
    public long Rewritten { get; set; }

    /// <summary>What is found, by rule and column, in the order of the codes and columns.</summary>
    public IReadOnlyList<FindingCount> Findings { get; set; } = [];

    /// <summary>The records by provider; without a provider under an empty name.</summary>
    public IReadOnlyDictionary<string, VerdictCount> Providers { get; set; } = new Dictionary<string, VerdictCount>(StringComparer.Ordinal);

    /// <summary>The records by the day on which they were created, in UTC. Records without a day are not in it.</summary>
    public IReadOnlyDictionary<DateOnly, VerdictCount> Days { get; set; } = new Dictionary<DateOnly, VerdictCount>();

    /// <summary>The shapes of the texts that are wrong, the most frequent first.</summary>
    public IReadOnlyList<ShapeCount> Shapes { get; set; } = [];

    /// <summary>The records in which a rule finds something, in the order of the codes. A rule can find something in several columns of a record.</summary>
    public IReadOnlyList<RuleCount> Rules { get; set; } = [];

    /// <summary>What is found in the records that are not accepted and have a primary key: code and column of each finding, as <c>PCC101 msdyn_fromphone</c>, on lines in their order.</summary>
    public IReadOnlyDictionary<Guid, string> Rows { get; set; } = new Dictionary<Guid, string>();

    /// <summary>The records that are not accepted: those that are rejected, and those that would be.</summary>
    public long NotAccepted => WouldBeRejected + Rejected;

    /// <summary>The part of the records that can be read which are not accepted, from 0 to 1.</summary>
    public double Rate => Records == Unreadable ? 0 : (double)NotAccepted / (Records - Unreadable);
}

/// <summary>In how many records a rule finds something.</summary>
/// <param name="Code">The code of the rule, or the error code of Dataverse.</param>
/// <param name="Records">The records.</param>
internal readonly record struct RuleCount(string Code, long Records);

/// <summary>How often a rule finds something in a column.</summary>
/// <param name="Code">The code of the rule, or the error code of Dataverse.</param>
/// <param name="Column">The logical name of the column; null when it is not about one.</param>
/// <param name="Rejecting">How often it rejects.</param>
/// <param name="Traced">How often it is only traced.</param>
internal readonly record struct FindingCount(string Code, string? Column, long Rejecting, long Traced)
{
    /// <summary>How often it finds something.</summary>
    public long All => Rejecting + Traced;
}

/// <summary>The verdicts of a group of records.</summary>
/// <param name="Records">The records that can be read.</param>
/// <param name="WouldBeRejected">Those that would be rejected.</param>
/// <param name="Rejected">Those that are rejected.</param>
internal readonly record struct VerdictCount(long Records, long WouldBeRejected, long Rejected);

/// <summary>How often a text of one shape is wrong.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Shape">The shape: a for a letter, 9 for a digit.</param>
/// <param name="Count">How often.</param>
internal readonly record struct ShapeCount(string Code, string Column, string Shape, long Count);
