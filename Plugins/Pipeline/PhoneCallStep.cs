using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What every step does around its work: it reads its configuration once, and lets nothing out but one rejection. Dataverse
/// keeps one instance and calls it from many threads, so it holds nothing of a row.
/// </summary>
public abstract class PhoneCallStep : IPlugin
{
    private readonly ConfiguredRules _configured;
    private readonly TraceHead _head;

    /// <summary>Reads the step's configuration once. One that cannot be used refuses every call: a constructor that throws would only say that something went wrong.</summary>
    private protected PhoneCallStep(string? unsecureConfiguration)
    {
        _configured = ConfiguredRules.Of(unsecureConfiguration);
        _head = new TraceHead(GetType().Name);
    }

    /// <summary>Does the work of the step.</summary>
    /// <param name="serviceProvider">The services that Dataverse gives a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// A rule is broken (HTTP 400); or the step is registered where it does not belong (PCC901), its configuration cannot be
    /// used (PCC902), or the check failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    [SuppressMessage("Design", "CA1031", Justification = "A plug-in lets no foreign exception out; StepFailure keeps it as the cause.")]
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        var log = StepLog.Start(serviceProvider, _head);
        IPluginExecutionContext? context = null;
        var rules = _configured;
        InvalidPluginExecutionException? rejection;
        try
        {
            context = (IPluginExecutionContext?)serviceProvider.GetService(typeof(IPluginExecutionContext))
                ?? throw new InvalidOperationException("There is no execution context.");
            rules = EnvironmentRules.Instance.Find(serviceProvider, context, log) ?? _configured;
            rejection = Start(serviceProvider, context, rules, log);
        }
        catch (Exception exception)
        {
            rejection = Fail(serviceProvider, context, rules, StepFailure.Of(exception), log);
        }

        if (rejection is not null) throw rejection;
    }

    /// <summary>Does the work on a call.</summary>
    /// <returns>The rejection of the call; null when it may go on.</returns>
    private protected abstract InvalidPluginExecutionException? Run(IServiceProvider services, IPluginExecutionContext context, ConfiguredRules rules, in Call call, StepLog log);

    private InvalidPluginExecutionException? Start(IServiceProvider services, IPluginExecutionContext context, ConfiguredRules rules, StepLog log)
    {
        if (rules.Unusable is not null) throw rules.Unusable;
        if (rules.Settings.Mode == RuleMode.Off)
        {
            log.Write(context, rows: 0, "not judged (mode off)");
            return null;
        }

        return Run(services, context, rules, CallReader.Read(context), log);
    }

    /// <summary>A step that cannot do its work refuses, so that nothing gets by it; but not where nothing is refused at all.</summary>
    private InvalidPluginExecutionException? Fail(IServiceProvider services, IPluginExecutionContext? context, ConfiguredRules rules, StepFailure failure, StepLog log)
    {
        var rejection = rules.AreEnforced(context) ? Rejection.OfFailure(failure, StepName.Of(context, this), UserLanguage.Find(services, context, log)) : null;
        log.WriteFailure(context, failure, rejection is null ? "accepted (audit; the check failed)" : "rejected, because the check failed");
        return rejection;
    }
}
