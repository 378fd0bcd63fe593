using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>
/// The violations of one request. Allocates nothing until there is a violation. A request may have any number of bad rows, so only
/// the first violations are kept and the others are only counted, without an allocation.
/// </summary>
public sealed class ViolationReport
{
    // One field only: an accepted save allocates a report (AllocationTests).
    private Found? _found;

    /// <summary>Whether there is a violation that rejects the request.</summary>
    public bool Rejects => _found is { Rejecting.Total: > 0 };

    /// <summary>How many violations there are, of any severity.</summary>
    internal int Total => TallyOf(Severity.Reject).Total + TallyOf(Severity.Trace).Total;

    /// <summary>Whether there is no violation, of any severity.</summary>
    internal bool IsEmpty => _found is null;

    /// <summary>
    /// The first violations of one severity: by row, then column in the order of the table reference, then code. All of them
    /// when there are at most <see cref="ViolationTally.MostKept"/>, which is always so for one row.
    /// </summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The violations; empty when there are none.</returns>
    public IReadOnlyList<Violation> Of(Severity severity) => TallyOf(severity).InOrder();

    /// <summary>The violations of one severity, with the counts of those that are not kept.</summary>
    internal ViolationTally TallyOf(Severity severity) => _found?[severity] ?? ViolationTally.Empty;

    /// <summary>Adds a violation. Its facts are computed only when it is among the first.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="template">The key of the message template.</param>
    /// <param name="change">The row change that breaks the rule.</param>
    /// <param name="column">The column to correct.</param>
    internal void Add(Rule rule, string template, in RowChange change, ColumnDefinition column)
    {
        var tally = (_found ??= new Found())[rule.Severity];
        if (tally.Count(rule, change.Index)) tally.Keep(rule.Describe(template, change, column));
    }

    private sealed class Found
    {
        public readonly ViolationTally Rejecting = new();

        public readonly ViolationTally Traced = new();

        public ViolationTally this[Severity severity] => severity == Severity.Reject ? Rejecting : Traced;
    }
}
