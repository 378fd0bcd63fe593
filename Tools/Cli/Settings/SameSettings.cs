using System;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>Whether two texts mean the same, by what the reader makes of them.</summary>
internal static class SameSettings
{
    /// <summary>
    /// Compares everything that the settings decide. Settings that set nothing differ from those that set every default: only
    /// the first leave the configuration of a step in force.
    /// </summary>
    public static bool Are(RuleSettings one, RuleSettings other) =>
        SetNothing(one) == SetNothing(other)
        && one.Mode == other.Mode
        && one.ApplicationUsers == other.ApplicationUsers
        && one.JudgeUnchanged == other.JudgeUnchanged
        && RuleBook.Default.Rules.All(rule => SeverityOf(rule, one) == SeverityOf(rule, other))
        && Are(one.Transitions, other.Transitions)
        && one.LockInactiveRows == other.LockInactiveRows
        && one.FixedOnceSet.SequenceEqual(other.FixedOnceSet)
        && one.Required.SequenceEqual(other.Required)
        && ColumnGroups.Phones.All(column => Are(one.PolicyOf(column), other.PolicyOf(column)));

    /// <summary>Whether settings leave the configuration of a step in force. The reader returns the defaults themselves for them.</summary>
    public static bool SetNothing(RuleSettings settings) => ReferenceEquals(settings, RuleSettings.Default);

    /// <summary>What a broken rule does under settings.</summary>
    public static Severity SeverityOf(Rule rule, RuleSettings settings) => settings.SeverityOf(rule.Code, rule.DefaultSeverity);

    /// <summary>Whether settings have no transitions of their own.</summary>
    public static bool AreUnrestricted(StateTransitions transitions) => ReferenceEquals(transitions, StateTransitions.All);

    private static bool Are(StateTransitions one, StateTransitions other) =>
        AreUnrestricted(one) == AreUnrestricted(other)
        && PhoneCallTable.States.All(from => PhoneCallTable.States.All(to => one.Allow(from, to) == other.Allow(from, to)));

    private static bool Are(PhonePolicy one, PhonePolicy other) =>
        one.Level == other.Level
        && one.Allow == other.Allow
        && one.Regions.SequenceEqual(other.Regions)
        && one.Types.SequenceEqual(other.Types)
        && one.DefaultRegion == other.DefaultRegion
        && one.WithheldWords.SequenceEqual(other.WithheldWords, StringComparer.Ordinal)
        && one.Normalize == other.Normalize;
}
