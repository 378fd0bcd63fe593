using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>The counts of a comparison, with the first examples. Its size depends on the number of rules, not of records.</summary>
/// <param name="mostExamples">How many examples are kept for each rule, column and effect.</param>
internal sealed class ComparisonTotals(int mostExamples)
{
    private readonly Dictionary<VerdictDifference, long> _verdicts = [];
    private readonly Dictionary<RuleDifference, Group> _rules = [];

    /// <summary>The records that could be read.</summary>
    public long Records { get; private set; }

    public long Changed { get; private set; }

    public long Unreadable { get; private set; }

    /// <summary>The records that change, by verdict.</summary>
    public IEnumerable<(VerdictDifference Difference, long Records)> Verdicts =>
        _verdicts.OrderBy(pair => pair.Key.Before, StringComparer.Ordinal).ThenBy(pair => pair.Key.After, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>The differences by rule and column, with the number of records and the first of them.</summary>
    public IEnumerable<(RuleDifference Difference, long Records, IReadOnlyList<ComparisonExample> Examples)> Rules =>
        _rules.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).ThenBy(pair => pair.Key.Column, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Before, StringComparer.Ordinal).ThenBy(pair => pair.Key.After, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value.Records, (IReadOnlyList<ComparisonExample>)pair.Value.Examples));

    public void AddUnreadable() => Unreadable++;

    public void AddUnchanged() => Records++;

    /// <summary>Adds a record that changes.</summary>
    /// <param name="verdict">Its verdicts.</param>
    /// <param name="differences">Its differences.</param>
    /// <param name="example">Makes an example of a difference.</param>
    public void Add(VerdictDifference verdict, IReadOnlyList<RecordDifference> differences, Func<RecordDifference, ComparisonExample> example)
    {
        Records++;
        Changed++;
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        foreach (var difference in differences)
        {
            if (!_rules.TryGetValue(difference.Rule, out var group)) _rules.Add(difference.Rule, group = new Group());
            group.Records++;
            if (group.Examples.Count < mostExamples) group.Examples.Add(example(difference));
        }
    }

    private sealed class Group
    {
        public long Records { get; set; }

        public List<ComparisonExample> Examples { get; } = [];
    }
}

/// <summary>A record that shows a difference.</summary>
/// <param name="Input">The name of the input; null when there is only one.</param>
/// <param name="Row">The number of the record in its input, from 1.</param>
/// <param name="Before">The message under the old settings, or the number that is written; null for none.</param>
/// <param name="After">The same under the new settings.</param>
internal sealed record ComparisonExample(string? Input, int Row, string? Before, string? After);
