using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>A configuration cannot be used. The message says in English where and why, and what would be right.</summary>
public sealed class SettingsException : Exception
{
    internal SettingsException(string place, string template, params Fact[] facts)
        : base(place + ": " + English.Instance.Say(template, facts))
    {
        Place = place;
        Template = template;
        Facts = facts;
    }

    /// <summary>The place in the configuration, as a JSON path such as <c>$.severity.PCC101</c>.</summary>
    public string Place { get; }

    /// <summary>The environment variable that holds the configuration; null for that of a step.</summary>
    public string? Variable { get; private set; }

    internal string Template { get; }

    internal IReadOnlyList<Fact> Facts { get; }

    /// <summary>The same of the configuration in an environment variable.</summary>
    internal SettingsException In(string? variable)
    {
        Variable = variable;
        return this;
    }
}
