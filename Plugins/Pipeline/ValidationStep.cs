using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What every step does: execution context to row changes, row changes to rule book, and at most one rejection. Dataverse
/// keeps one instance and calls it from many threads, so it holds nothing of a call.
/// </summary>
public abstract class ValidationStep : IPlugin
{
    private readonly RuleSettings _settings = RuleSettings.Default;
    private readonly RuleBook _rules = RuleBook.Default;
    private readonly SettingsException? _unusable;

    /// <summary>Reads the configuration once. One that cannot be used refuses every call: a constructor that throws would only say that something went wrong.</summary>
    private protected ValidationStep(string? unsecureConfiguration)
    {
        try
        {
            _settings = SettingsReader.Read(unsecureConfiguration);
            if (!ReferenceEquals(_settings, RuleSettings.Default)) _rules = new RuleBook(_settings);
        }
        catch (SettingsException exception)
        {
            _unusable = exception;
        }
    }

    /// <summary>Judges the call and refuses it when a rule is broken.</summary>
    /// <param name="serviceProvider">The services that Dataverse gives a plug-in.</param>
    /// <exception cref="InvalidPluginExecutionException">
    /// A rule is broken (HTTP 400); or the step is registered where it does not belong (PCC901), its configuration cannot be
    /// used (PCC902), or the check failed unexpectedly (PCC900, with the cause as inner exception).
    /// </exception>
    [SuppressMessage("Design", "CA1031", Justification = "A plug-in lets no foreign exception out; StepFailure keeps it as the cause.")]
    public void Execute(IServiceProvider serviceProvider)
    {
        if (serviceProvider is null) throw new ArgumentNullException(nameof(serviceProvider));

        var log = StepLog.Start(serviceProvider, GetType().Name);
        IPluginExecutionContext? context = null;
        InvalidPluginExecutionException? rejection;
        try
        {
            context = (IPluginExecutionContext?)serviceProvider.GetService(typeof(IPluginExecutionContext))
                ?? throw new InvalidOperationException("There is no execution context.");
            rejection = Judge(serviceProvider, context, log);
        }
        catch (Exception exception)
        {
            rejection = Fail(serviceProvider, context, StepFailure.Of(exception), log);
        }

        if (rejection is not null) throw rejection;
    }

    private InvalidPluginExecutionException? Judge(IServiceProvider services, IPluginExecutionContext context, StepLog log)
    {
        if (_unusable is not null) throw _unusable;
        if (_settings.Mode == RuleMode.Off)
        {
            log.WriteJudgement(context, rows: 0, "not judged (mode off)", report: null);
            return null;
        }

        var call = CallReader.Read(context);
        var report = new ViolationReport();
        var unknown = 0;
        for (var i = 0; i < call.Count; i++)
        {
            var change = call[i];
            _rules.Judge(change, report);
            if (!change.IsNew && !change.Before.IsKnown) unknown++;
        }

        if (unknown > 0) log.Note("there is no image " + CallReader.PreImageName + ": what the row was is not known, so nothing is judged that depends on it");
        if (!report.Rejects)
        {
            log.WriteJudgement(context, call.Count, "accepted", report);
            return null;
        }

        if (!MayRefuse(context))
        {
            log.WriteJudgement(context, call.Count, "accepted (audit; would be rejected)", report);
            return null;
        }

        var rejection = Rejection.OfViolations(report.Of(Severity.Reject), call, UserLanguage.Find(services, context, log));
        log.WriteJudgement(context, call.Count, "rejected", report);
        return rejection;
    }

    /// <summary>A step that cannot judge refuses, so that nothing gets by it; but not where nothing is refused at all.</summary>
    private InvalidPluginExecutionException? Fail(IServiceProvider services, IPluginExecutionContext? context, StepFailure failure, StepLog log)
    {
        var rejection = MayRefuse(context) ? Rejection.OfFailure(failure, NameOf(context), UserLanguage.Find(services, context, log)) : null;
        log.WriteFailure(context, failure, rejection is null ? "accepted (audit; the check failed)" : "rejected, because the check failed");
        return rejection;
    }

    private bool MayRefuse(IPluginExecutionContext? context) =>
        _unusable is not null
        || (_settings.Mode == RuleMode.Enforce
            && (_settings.ApplicationUsers == RuleMode.Enforce || context is not IPluginExecutionContext7 { IsApplicationUser: true }));

    /// <summary>The name of the step as it is registered; of the class where that is not known.</summary>
    private string NameOf(IPluginExecutionContext? context) =>
        context?.OwningExtension?.Name is { Length: > 0 } name ? name : GetType().Name;
}
