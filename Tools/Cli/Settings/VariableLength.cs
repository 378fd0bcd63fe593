using System;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>The length of settings in the environment variable, which counts UTF-16 code units. The configuration of a step has no such limit.</summary>
internal static class VariableLength
{
    /// <summary>The most characters of a value.</summary>
    public const int Most = SolutionIdentity.MostVariableCharacters;

    /// <summary>Whether the variable can save a text.</summary>
    public static bool Fits(string text) => text.Length <= Most;

    /// <summary>Why the variable cannot save a text that the rules can use, and what helps; null when it can.</summary>
    public static string? ExcessOf(string text)
    {
        if (Fits(text)) return null;
        var minified = MinimalSettings.Of(text);
        var advice =
            Fits(minified) ? FormattableString.Invariant($"Minified it has {minified.Length:N0}: use settings minify.") :
            minified.Length < text.Length ? FormattableString.Invariant($"Minified it still has {minified.Length:N0}. Leave something out.") :
            "Leave something out.";
        return FormattableString.Invariant($"the text has {text.Length:N0} characters, and the environment variable takes at most {Most:N0}. {advice}");
    }
}
