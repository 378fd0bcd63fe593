using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// What every step does around its work: it reads its configuration once, and lets nothing out but one rejection. Dataverse
/// keeps one instance and calls it from many threads, so it holds nothing of a call.
/// </summary>
public abstract class PhoneCallStep : IPlugin
{
    private readonly SettingsException? _unusable;

    /// <summary>Reads the configuration once. One that cannot be used refuses every call: a constructor that throws would only say that something went wrong.</summary>
    private protected PhoneCallStep(string? unsecureConfiguration)
    {
        Settings = RuleSettings.Default;
        try
        {
            Settings = SettingsReader.Read(unsecureConfiguration);
        }
        catch (SettingsException exception)
        {
            _unusable = exception;
        }
    }

    private protected RuleSettings Settings { get; }

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

        var log = StepLog.Start(serviceProvider, GetType().Name);
        IPluginExecutionContext? context = null;
        InvalidPluginExecutionException? rejection;
        try
        {
            context = (IPluginExecutionContext?)serviceProvider.GetService(typeof(IPluginExecutionContext))
                ?? throw new InvalidOperationException("There is no execution context.");
            rejection = Start(serviceProvider, context, log);
        }
        catch (Exception exception)
        {
            rejection = Fail(serviceProvider, context, StepFailure.Of(exception), log);
        }

        if (rejection is not null) throw rejection;
    }

    /// <summary>Does the work on a call.</summary>
    /// <returns>The rejection of the call; null when it may go on.</returns>
    private protected abstract InvalidPluginExecutionException? Run(IServiceProvider services, IPluginExecutionContext context, in Call call, StepLog log);

    /// <summary>Whether the settings let the step have an effect on the call, and not only a trace.</summary>
    private protected bool IsEnforced(IPluginExecutionContext? context) =>
        _unusable is not null
        || (Settings.Mode == RuleMode.Enforce
            && (Settings.ApplicationUsers == RuleMode.Enforce || context is not IPluginExecutionContext7 { IsApplicationUser: true }));

    private InvalidPluginExecutionException? Start(IServiceProvider services, IPluginExecutionContext context, StepLog log)
    {
        if (_unusable is not null) throw _unusable;
        if (Settings.Mode == RuleMode.Off)
        {
            log.Write(context, rows: 0, "not judged (mode off)");
            return null;
        }

        return Run(services, context, CallReader.Read(context), log);
    }

    /// <summary>A step that cannot do its work refuses, so that nothing gets by it; but not where nothing is refused at all.</summary>
    private InvalidPluginExecutionException? Fail(IServiceProvider services, IPluginExecutionContext? context, StepFailure failure, StepLog log)
    {
        var rejection = IsEnforced(context) ? Rejection.OfFailure(failure, NameOf(context), UserLanguage.Find(services, context, log)) : null;
        log.WriteFailure(context, failure, rejection is null ? "accepted (audit; the check failed)" : "rejected, because the check failed");
        return rejection;
    }

    /// <summary>The name of the step as it is registered; of the class where that is not known.</summary>
    private string NameOf(IPluginExecutionContext? context) =>
        context?.OwningExtension?.Name is { Length: > 0 } name ? name : GetType().Name;
}
