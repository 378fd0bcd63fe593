using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>Everything that is wrong with the rows of one call. Costs nothing until there is something.</summary>
public sealed class ViolationReport
{
    private List<Violation>? _violations;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _violations is null;

    /// <summary>What is wrong: by row, then column in the order of the table reference, then code.</summary>
    /// <returns>The violations; empty when nothing is wrong.</returns>
    public IReadOnlyList<Violation> InOrder()
    {
        if (_violations is null) return [];
        var ordered = new List<Violation>(_violations);
        ordered.Sort(static (left, right) =>
        {
            var order = left.RowIndex.CompareTo(right.RowIndex);
            if (order == 0) order = left.Column.Ordinal.CompareTo(right.Column.Ordinal);
            return order == 0 ? string.CompareOrdinal(left.Code, right.Code) : order;
        });
        return ordered;
    }

    /// <summary>Adds a violation.</summary>
    /// <param name="violation">The violation.</param>
    public void Add(Violation violation) => (_violations ??= []).Add(violation ?? throw new ArgumentNullException(nameof(violation)));
}
