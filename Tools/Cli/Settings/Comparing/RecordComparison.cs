using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>What differs between the outcomes of one record.</summary>
internal static class RecordComparison
{
    /// <summary>The differences by rule and column; empty when the record does not change.</summary>
    /// <param name="before">The outcome under the old settings.</param>
    /// <param name="after">The outcome under the new settings.</param>
    public static IReadOnlyList<RecordDifference> Find(Outcome before, Outcome after)
    {
        if (ReferenceEquals(before, after)) return [];
        var (old, @new) = (FindingsOf(before), FindingsOf(after));
        var differences = new List<RecordDifference>();
        foreach (var key in old.Keys.Union(@new.Keys).OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Column, StringComparer.Ordinal))
        {
            var (left, right) = (old.GetValueOrDefault(key), @new.GetValueOrDefault(key));
            if (left == right) continue;
            differences.Add(new RecordDifference(new RuleDifference(key.Code, key.Column, left.Effect ?? OutcomeWords.Nothing, right.Effect ?? OutcomeWords.Nothing), left.Violation, right.Violation));
        }

        // A record that is rejected is not saved, so nothing of it is rewritten differently.
        if (before.Rejecting.Count + after.Rejecting.Count > 0) return differences;
        foreach (var column in before.Rewritten.Keys.Union(after.Rewritten.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (left, right) = (before.Rewritten.GetValueOrDefault(column), after.Rewritten.GetValueOrDefault(column));
            if (!Equals(left, right)) differences.Add(new RecordDifference(new RuleDifference(OutcomeWords.Normalize, column, WordOf(left), WordOf(right)), null, null, left as string, right as string));
        }

        return differences;
    }

    /// <summary>How the verdict of a record that changes is reported.</summary>
    /// <param name="before">The outcome under the old settings.</param>
    /// <param name="after">The outcome under the new settings.</param>
    /// <param name="differences">Its differences, at least one.</param>
    public static VerdictDifference VerdictOf(Outcome before, Outcome after, IReadOnlyList<RecordDifference> differences)
    {
        var (old, @new) = (OutcomeWords.VerdictOf(before), OutcomeWords.VerdictOf(after));
        if (old != @new) return new VerdictDifference(old, @new);
        var isRuleDifferent = differences.Any(difference => difference.Rule.Code != OutcomeWords.Normalize);
        return new VerdictDifference(old, @new + (isRuleDifferent ? ", for other reasons" : ", other numbers"));
    }

    private static string WordOf(object? rewritten) => rewritten is null ? OutcomeWords.AsSent : OutcomeWords.Rewritten;

    /// <summary>A rule finds at most one thing in a column of a row.</summary>
    private static Dictionary<(string Code, string Column), Finding> FindingsOf(Outcome outcome)
    {
        var findings = new Dictionary<(string Code, string Column), Finding>();
        foreach (var violation in outcome.Rejecting) findings.Add((violation.Rule.Code, violation.Column.LogicalName), new Finding(OutcomeWords.Reject, violation));
        foreach (var violation in outcome.Traced) findings.Add((violation.Rule.Code, violation.Column.LogicalName), new Finding(OutcomeWords.Trace, violation));
        return findings;
    }

    /// <summary>What a rule does about a column. The same cause counts as the same, even where facts such as a list of regions differ.</summary>
    private readonly record struct Finding(string? Effect, Violation? Violation)
    {
        public bool Equals(Finding other) => Effect == other.Effect && Violation?.Template == other.Violation?.Template;

        public override int GetHashCode() => HashCode.Combine(Effect, Violation?.Template);
    }
}

/// <summary>The verdicts of a record that changes.</summary>
/// <param name="Before">Under the old settings.</param>
/// <param name="After">Under the new settings.</param>
internal readonly record struct VerdictDifference(string Before, string After);

/// <summary>A difference by rule and column.</summary>
/// <param name="Code">The code of the rule, or <see cref="OutcomeWords.Normalize"/>.</param>
/// <param name="Column">The logical name of the column.</param>
/// <param name="Before">What happens under the old settings.</param>
/// <param name="After">What happens under the new settings.</param>
internal readonly record struct RuleDifference(string Code, string Column, string Before, string After);

/// <summary>A difference of one record.</summary>
/// <param name="Rule">The rule and the column.</param>
/// <param name="Before">The violation under the old settings; null for none.</param>
/// <param name="After">The violation under the new settings; null for none.</param>
/// <param name="NumberBefore">The number that is written under the old settings; null when it is not rewritten.</param>
/// <param name="NumberAfter">The number that is written under the new settings; null when it is not rewritten.</param>
internal sealed record RecordDifference(RuleDifference Rule, Violation? Before, Violation? After, string? NumberBefore = null, string? NumberAfter = null);
