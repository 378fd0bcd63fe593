using System;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The rules under one configuration, made once for many executions.</summary>
internal sealed class ConfiguredRules
{
    private ConfiguredRules(RuleSettings settings, RuleBook book, ProblemException? unusable)
    {
        Settings = settings;
        Book = book;
        Unusable = unusable;
    }

    /// <summary>The rules without a configuration.</summary>
    public static ConfiguredRules Default { get; } = new(RuleSettings.Default, RuleBook.Default, unusable: null);

    public RuleSettings Settings { get; }

    public RuleBook Book { get; }

    /// <summary>Why the configuration cannot be used; null when it can.</summary>
    public ProblemException? Unusable { get; }

    /// <summary>The rules under a configuration; it does not throw, since each execution reports one that cannot be used.</summary>
    /// <param name="json">The text; null or blank for the defaults.</param>
    /// <param name="variable">The environment variable that holds it; null for the configuration of a step.</param>
    public static ConfiguredRules Of(string? json, string? variable = null)
    {
        try
        {
            var settings = SettingsReader.Read(json);
            return ReferenceEquals(settings, RuleSettings.Default) ? Default : new ConfiguredRules(settings, new RuleBook(settings), unusable: null);
        }
        catch (ProblemException exception)
        {
            return new ConfiguredRules(RuleSettings.Default, RuleBook.Default, exception.In(variable));
        }
    }

    /// <summary>Whether the rules have an effect on a caller, and not only on the trace.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context; null when it is not known.</param>
    public bool AreEnforced(IServiceProvider services, IExecutionContext? context) =>
        Unusable is not null || (Settings.Mode == RuleMode.Enforce && (Settings.ApplicationUsers == RuleMode.Enforce || !IsOfApplication(services, context)));

    [SuppressMessage("Design", "CA1031", Justification = "A caller of whom nothing is known, as on an older platform, is no application user.")]
    private static bool IsOfApplication(IServiceProvider services, IExecutionContext? context)
    {
        try
        {
            // By its type, as the images of a list of rows (RowImages).
            return (PlatformServices.Find(services, typeof(IPluginExecutionContext7)) as IPluginExecutionContext7 ?? context as IPluginExecutionContext7) is { IsApplicationUser: true };
        }
        catch (Exception)
        {
            return false;
        }
    }
}
