using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Evaluates the rules on records as new rows under some settings. What Dataverse itself rejects does not depend on settings, so it is left out.</summary>
internal sealed class OutcomeEvaluator
{
    private readonly RuleBook _book;
    private readonly NumberRewriter _rewriter;
    private readonly RuleMode _mode;

    /// <param name="settings">The settings.</param>
    /// <param name="isApplicationUser">Whether an application user writes the records.</param>
    public OutcomeEvaluator(RuleSettings settings, bool isApplicationUser)
    {
        _book = new RuleBook(settings);
        _rewriter = new NumberRewriter(settings);
        _mode = settings.Mode == RuleMode.Enforce && isApplicationUser ? settings.ApplicationUsers : settings.Mode;
    }

    public Outcome Evaluate(RecordRow row)
    {
        if (_mode == RuleMode.Off) return Outcome.Unremarkable;
        var report = new ViolationReport();
        _book.Evaluate(new RowChange(isNew: true, row.View), report);
        var (rejecting, traced) = (report.Of(Severity.Reject), report.Of(Severity.Trace));
        if (_mode == RuleMode.Audit) return rejecting.Count + traced.Count == 0 ? Outcome.Unremarkable : new Outcome([], [.. rejecting, .. traced], RecordVerdict.NoChanges);

        var rewritten = report.Rejects ? RecordVerdict.NoChanges : _rewriter.Rewrite(row);
        return rejecting.Count + traced.Count + rewritten.Count == 0 ? Outcome.Unremarkable : new Outcome(rejecting, traced, rewritten);
    }
}
