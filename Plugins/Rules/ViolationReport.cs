using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Everything that is wrong with the rows of one request. Allocates nothing until there is a violation.</summary>
public sealed class ViolationReport
{
    private List<Violation>? _violations;

    /// <summary>Whether there is a violation that refuses the call.</summary>
    public bool Rejects { get; private set; }

    /// <summary>Whether there is nothing in it, not even what is only traced.</summary>
    internal bool IsEmpty => _violations is null;

    /// <summary>The violations of one severity: by row, then column in the order of the table reference, then code.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The violations; empty when there are none.</returns>
    public IReadOnlyList<Violation> Of(Severity severity)
    {
        if (_violations is null) return [];
        var chosen = _violations.FindAll(violation => violation.Rule.Severity == severity);
        chosen.Sort(static (left, right) =>
        {
            var order = left.RowIndex.CompareTo(right.RowIndex);
            if (order == 0) order = left.Column.Ordinal.CompareTo(right.Column.Ordinal);
            return order == 0 ? string.CompareOrdinal(left.Rule.Code, right.Rule.Code) : order;
        });
        return chosen;
    }

    /// <summary>Adds a violation.</summary>
    /// <param name="violation">The violation.</param>
    public void Add(Violation violation)
    {
        if (violation is null) throw new ArgumentNullException(nameof(violation));
        (_violations ??= []).Add(violation);
        Rejects |= violation.Rule.Severity == Severity.Reject;
    }
}
