using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The rules under one configuration, created once for many executions.</summary>
internal sealed class ConfiguredRules
{
    private ConfiguredRules(RuleSettings settings, RuleBook book, ProblemException? unusable)
    {
        Settings = settings;
        Book = book;
        Unusable = unusable;
    }

    /// <summary>The rules without a configuration.</summary>
    public static readonly ConfiguredRules Default = new(RuleSettings.Default, RuleBook.Default, unusable: null);

    public readonly RuleSettings Settings;

    public readonly RuleBook Book;

    /// <summary>Why the configuration cannot be used; null when it can.</summary>
    public readonly ProblemException? Unusable;

    /// <summary>Creates the rules of a configuration. It does not throw: each execution reports a configuration that cannot be used.</summary>
    /// <param name="json">The text; null or blank for the defaults.</param>
    /// <param name="variable">The environment variable that contains the text; null for the configuration of a step.</param>
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

    /// <summary>Whether broken rules reject the caller's request, and are not only traced.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context; null when it is not known.</param>
    public bool AreEnforced(IServiceProvider services, IExecutionContext? context) =>
        Unusable is not null || (Settings.Mode == RuleMode.Enforce && (Settings.ApplicationUsers == RuleMode.Enforce || Caller.Find(services, context) != Caller.ApplicationUser));
}
