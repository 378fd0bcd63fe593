using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>What the rules say to a row that nobody saves: the answer to a question.</summary>
internal sealed class Verdict
{
    private Verdict(bool isAccepted, ViolationReport report)
    {
        IsAccepted = isAccepted;
        Report = report;
        Violations = report.Of(Severity.Reject);
    }

    /// <summary>Whether a save would go on; in an audit every save does.</summary>
    public bool IsAccepted { get; }

    /// <summary>Everything that the log tells.</summary>
    public ViolationReport Report { get; }

    /// <summary>What refuses a save, or would if the rules were enforced.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The rules that count for a request: those of the environment variable, or the defaults.</summary>
    /// <exception cref="Settings.SettingsException">The environment variable cannot be used, so no save gets by either.</exception>
    public static ConfiguredRules FindRules(IServiceProvider services, IExecutionContext context, StepLog log)
    {
        var rules = EnvironmentRules.Instance.Find(services, context, log) ?? ConfiguredRules.Default;
        return rules.Unusable is null ? rules : throw rules.Unusable;
    }

    /// <summary>Judges a row as a save would.</summary>
    public static Verdict Of(in RowChange change, ConfiguredRules rules, IExecutionContext context)
    {
        var report = new ViolationReport();
        if (rules.Settings.Mode != RuleMode.Off) rules.Book.Judge(change, report);
        return new Verdict(!report.Rejects || !rules.AreEnforced(context), report);
    }

    /// <summary>The outcome, as the log tells it.</summary>
    public string Describe(ConfiguredRules rules)
    {
        if (rules.Settings.Mode == RuleMode.Off) return "not judged (mode off)";
        if (!IsAccepted) return "rejected";
        return Report.Rejects ? "accepted (audit; would be rejected)" : "accepted";
    }
}
