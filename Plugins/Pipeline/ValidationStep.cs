using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Evaluates the rows of a request, and rejects the request when a rule is broken.</summary>
public abstract class ValidationStep : PhoneCallStep
{
    private protected ValidationStep(string? unsecureConfiguration, string? secureConfiguration)
        : base(unsecureConfiguration, secureConfiguration)
    {
    }

    private protected override bool RegistersAllColumns => true;

    private protected override InvalidPluginExecutionException? Run(PluginExecution execution, in RowRequest request)
    {
        var report = new ViolationReport();
        ImageGaps? gaps = null;
        for (var i = 0; i < request.Count; i++)
        {
            var change = request[i];
            execution.Rules.Book.Evaluate(change, report);
            if (ImageGaps.HasGap(change)) (gaps ??= new ImageGaps("nothing is evaluated that depends on it")).Add(change, execution.Rules.Book);
        }

        var verdict = Verdict.Of(report, execution);
        var rejection = verdict.IsAccepted ? null : Rejection.OfViolations(verdict.Violations, request, UserLanguage.Find(execution));
        execution.Write(request.Count, verdict.Outcome, report, gaps);
        return rejection;
    }
}
