using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// Evaluates the rule book of the steps without pipeline and platform. Verdicts and changes are those of
/// <see cref="PipelineEvaluator"/>, without what Dataverse itself rejects, at a fraction of the cost.
/// </summary>
/// <param name="configuration">The valid unsecure configuration of every step; null for the defaults.</param>
/// <param name="isApplicationUser">Whether an application user writes the records.</param>
internal sealed class RuleEvaluator(string? configuration, bool isApplicationUser = false) : IRecordEvaluator
{
    private readonly OutcomeEvaluator _outcomes = new(SettingsReader.Read(configuration), isApplicationUser);

    public RecordVerdict Evaluate(RecordRow row)
    {
        var outcome = _outcomes.Evaluate(row);
        return new RecordVerdict(row.Id, RecordViolations.Describe(outcome.Rejecting), RecordViolations.Describe(outcome.Traced), outcome.Rewritten);
    }

    public void Dispose()
    {
    }
}
