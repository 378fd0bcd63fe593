using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Settings.Comparing;

/// <summary>The settings that differ and that records do not show, because they concern changes of rows.</summary>
internal static class UnseenSettings
{
    private static readonly string[] RulesOfChanges = ["PCC205", "PCC206", "PCC301"];

    /// <summary>The names of these settings; empty when records show every difference.</summary>
    public static IReadOnlyList<string> Find(RuleSettings before, RuleSettings after)
    {
        var names = new List<string>();
        if (before.JudgeUnchanged != after.JudgeUnchanged) names.Add("judgeUnchanged");
        var (old, @new) = (new RuleBook(before), new RuleBook(after));
        names.AddRange(RulesOfChanges.Where(code => SeverityOf(old, code) != SeverityOf(@new, code)).Select(code => "severity." + code));
        if (PhoneCallTable.States.Any(from => PhoneCallTable.States.Any(to => before.Transitions.Allow(from, to) != after.Transitions.Allow(from, to)))) names.Add("transitions");
        if (before.LockInactiveRows != after.LockInactiveRows) names.Add("lockInactiveRows");
        if (!before.FixedOnceSet.ToHashSet().SetEquals(after.FixedOnceSet)) names.Add("fixedOnceSet");
        return names;
    }

    private static Severity SeverityOf(RuleBook book, string code) => book.Rules.Single(rule => string.Equals(rule.Code, code, StringComparison.Ordinal)).Severity;
}
