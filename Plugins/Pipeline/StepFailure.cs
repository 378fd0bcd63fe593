using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Why a step cannot judge a call: the one place where a foreign exception becomes one of ours.</summary>
internal sealed class StepFailure
{
    private StepFailure(string code, string heading, string template, IReadOnlyList<Fact> facts)
    {
        Code = code;
        Heading = heading;
        Template = template;
        Facts = facts;
    }

    public string Code { get; }

    /// <summary>The key of the first line.</summary>
    public string Heading { get; }

    public string Template { get; }

    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The place in the configuration; null when it is about something else.</summary>
    public string? Place { get; private set; }

    /// <summary>The environment variable that holds the configuration; null when it is about something else.</summary>
    public string? Variable { get; private set; }

    /// <summary>The exception behind an unexpected failure.</summary>
    public Exception? Cause { get; private set; }

    public static StepFailure Of(Exception exception) => exception switch
    {
        MisregisteredException misregistered => new("PCC901", Keys.Misregistered, misregistered.Template, misregistered.Facts),
        SettingsException settings => new("PCC902", settings.Variable is null ? Keys.Misconfigured : Keys.MisconfiguredVariable, settings.Template, settings.Facts) { Place = settings.Place, Variable = settings.Variable },
        _ => new("PCC900", Keys.Failed, "PCC900", []) { Cause = exception },
    };
}
