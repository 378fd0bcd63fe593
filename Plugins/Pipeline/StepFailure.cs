using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Why a step cannot judge a call, or a request has no answer: the one place where a foreign exception becomes one of ours.</summary>
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

    /// <summary>The place in the configuration, or the input of a request; null when it is about something else.</summary>
    public string? Place { get; private set; }

    /// <summary>The environment variable that holds the configuration; null when it is about something else.</summary>
    public string? Variable { get; private set; }

    /// <summary>The exception behind an unexpected failure.</summary>
    public Exception? Cause { get; private set; }

    /// <summary>Whether whoever called can put it right.</summary>
    public bool IsOfCaller { get; private set; }

    /// <summary>Why a step cannot judge a call.</summary>
    public static StepFailure Of(Exception exception) => exception switch
    {
        MisregisteredException misregistered => new("PCC901", Keys.Misregistered, misregistered.Template, misregistered.Facts),
        SettingsException settings => new("PCC902", settings.Variable is null ? Keys.Misconfigured : Keys.MisconfiguredVariable, settings.Template, settings.Facts) { Place = settings.Place, Variable = settings.Variable },
        _ => new("PCC900", Keys.Failed, "PCC900", []) { Cause = exception },
    };

    /// <summary>Why a request, which saves nothing, has no answer.</summary>
    public static StepFailure OfRequest(Exception exception) => exception switch
    {
        RequestException request => new("PCC903", Keys.Unanswered, request.Template, request.Facts) { Place = request.Input, IsOfCaller = true },
        MisregisteredException misregistered => new("PCC901", Keys.UnansweredMisregistered, misregistered.Template, misregistered.Facts),
        SettingsException settings => new("PCC902", Keys.UnansweredMisconfigured, settings.Template, settings.Facts) { Place = settings.Place, Variable = settings.Variable },
        _ => new("PCC900", Keys.UnansweredFailed, "PCC900", []) { Cause = exception },
    };
}
