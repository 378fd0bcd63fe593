using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>The one form of a rejection: a known first line, a line with a code for each problem, and a cause or details.</summary>
internal static class RejectionForm
{
    private static readonly string[] Starts = ["The phone call record was", "No phone call record was", "The value of the environment variable", "The request was"];

    /// <summary>The beginnings of the first lines in English, up to the first placeholder.</summary>
    private static readonly string[] Headings = LanguageCatalog.All[0].Templates.Values.Select(Beginning)
        .Where(text => Starts.Any(start => text.StartsWith(start, StringComparison.Ordinal))).ToArray();

    /// <summary>Describes how an exception deviates from the form; null when it does not, or when there is no exception.</summary>
    public static string? FaultOf(Exception? thrown) => thrown switch
    {
        null => null,
        InvalidPluginExecutionException rejection => FaultOf(rejection),
        _ => $"{thrown.GetType().Name} at {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Plugins.", StringComparison.Ordinal))?.Trim()}",
    };

    private static string? FaultOf(InvalidPluginExecutionException rejection)
    {
        var message = rejection.Message;
        if (!Headings.Contains(Beginning(message)) || !message.Contains("\n- ", StringComparison.Ordinal)) return "a foreign message: " + message;
        if (SceneOutcome.CodesOf(message).LastOrDefault() is not { } code || !message.EndsWith($"[{code}]", StringComparison.Ordinal)) return "a message without a code: " + message;
        if (message.Contains("secret", StringComparison.Ordinal)) return "it tells what the platform said";
        return rejection.InnerException is not null || rejection.ExceptionDetails?.ContainsKey("violations") == true ? null : "it has neither a cause nor details";
    }

    private static string Beginning(string text) => text.Split('"', '(', '\n')[0];
}
