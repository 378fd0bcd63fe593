using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Judges the rows of a call by the rule book, and refuses the call when a rule is broken.</summary>
public abstract class ValidationStep : PhoneCallStep
{
    private protected ValidationStep(string? unsecureConfiguration)
        : base(unsecureConfiguration)
    {
    }

    private protected override InvalidPluginExecutionException? Run(IServiceProvider services, IPluginExecutionContext context, ConfiguredRules rules, in Call call, StepLog log)
    {
        var report = new ViolationReport();
        var unknown = 0;
        for (var i = 0; i < call.Count; i++)
        {
            var change = call[i];
            rules.Book.Judge(change, report);
            if (!change.IsNew && !change.Before.IsKnown) unknown++;
        }

        if (unknown > 0) log.Note("there is no image " + CallReader.PreImageName + ": what the row was is not known, so nothing is judged that depends on it");
        if (!report.Rejects)
        {
            log.Write(context, call.Count, "accepted", report);
            return null;
        }

        if (!rules.AreEnforced(context))
        {
            log.Write(context, call.Count, "accepted (audit; would be rejected)", report);
            return null;
        }

        var rejection = Rejection.OfViolations(report.Of(Severity.Reject), call, UserLanguage.Find(services, context, log));
        log.Write(context, call.Count, "rejected", report);
        return rejection;
    }
}
