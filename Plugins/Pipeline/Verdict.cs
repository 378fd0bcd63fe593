using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The decision of the rules on a save, or on a row that a custom API or an activity evaluates without a save.</summary>
internal readonly struct Verdict
{
    public const string Accepted = "accepted";

    public const string Rejected = "rejected";

    private const string Audited = "accepted (audit; would be rejected)";

    private Verdict(string outcome, ViolationReport? report)
    {
        Outcome = outcome;
        Report = report;
    }

    /// <summary>The verdict in the mode off.</summary>
    public static Verdict NotEvaluated { get; } = new("not evaluated (mode off)", report: null);

    /// <summary>The outcome, as the log reports it.</summary>
    public string Outcome { get; }

    /// <summary>All violations for the log; null when the rules were not evaluated.</summary>
    public ViolationReport? Report { get; }

    /// <summary>Whether the save is accepted; in an audit every save is.</summary>
    public bool IsAccepted => Outcome != Rejected;

    /// <summary>The violations that reject the save, or would if the rules were enforced.</summary>
    public ViolationTally Violations => Report?.TallyOf(Severity.Reject) ?? ViolationTally.Empty;

    /// <summary>The verdict on rows that the rules have evaluated.</summary>
    public static Verdict Of(ViolationReport report, PluginExecution execution)
    {
        if (!report.Rejects) return new Verdict(Accepted, report);
        return new Verdict(execution.AreRulesEnforced ? Rejected : Audited, report);
    }

    /// <summary>The verdict on a row change that is not saved. It equals the verdict on a save.</summary>
    public static Verdict Of(in RowChange change, PluginExecution execution)
    {
        if (execution.Rules.Settings.Mode == RuleMode.Off) return NotEvaluated;
        var report = new ViolationReport();
        execution.Rules.Book.Evaluate(change, report);
        return Of(report, execution);
    }
}
