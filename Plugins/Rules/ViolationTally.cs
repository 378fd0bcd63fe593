using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Plugins.Rules;

/// <summary>The violations of one severity: the first ones, and the number of all by code.</summary>
internal sealed class ViolationTally
{
    /// <summary>
    /// How many violations are kept, besides the further ones of the last row. More than a rejection shows, and more than a trace has
    /// lines or the telemetry has events.
    /// </summary>
    public const int MostKept = 1000;

    private readonly List<Violation> _kept = [];

    /// <summary>The violations that are not kept, by code; null when all are.</summary>
    private SortedDictionary<string, int>? _others;

    /// <summary>The tally of a report without violations.</summary>
    public static readonly ViolationTally Empty = new();

    /// <summary>How many violations there are.</summary>
    public int Total { get; private set; }

    /// <summary>How many violations there are of each rule, by code.</summary>
    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            var counts = _others is null ? new SortedDictionary<string, int>(StringComparer.Ordinal) : new SortedDictionary<string, int>(_others, StringComparer.Ordinal);
            foreach (var violation in _kept) Increment(counts, violation.Rule.Code);
            return counts;
        }
    }

    /// <summary>Counts a violation, and returns whether the caller must pass it to <see cref="Keep"/>.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="rowIndex">The index of the row in the request; rows are evaluated in their order.</param>
    public bool Count(Rule rule, int rowIndex)
    {
        Total++;

        // The violations of one row are sorted later, so either all violations of a row are kept or none.
        if (_kept.Count < MostKept || (_others is null && _kept[_kept.Count - 1].RowIndex == rowIndex)) return true;
        Increment(_others ??= new SortedDictionary<string, int>(StringComparer.Ordinal), rule.Code);
        return false;
    }

    /// <summary>Keeps a counted violation.</summary>
    public void Keep(Violation violation) => _kept.Add(violation);

    /// <summary>The kept violations: by row, then column in the order of the table reference, then code.</summary>
    public IReadOnlyList<Violation> InOrder()
    {
        if (_kept.Count == 0) return [];
        List<Violation> ordered = [.. _kept];
        ordered.Sort(Compare);
        return ordered;
    }

    private static int Compare(Violation left, Violation right)
    {
        var order = left.RowIndex.CompareTo(right.RowIndex);
        if (order == 0) order = left.Column.Ordinal.CompareTo(right.Column.Ordinal);
        return order == 0 ? string.CompareOrdinal(left.Rule.Code, right.Rule.Code) : order;
    }

    private static void Increment(SortedDictionary<string, int> counts, string code) => counts[code] = counts.TryGetValue(code, out var count) ? count + 1 : 1;
}
