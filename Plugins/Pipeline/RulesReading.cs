using System;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>One reading of the environment variable: its text and rules, or why they are not known, and how long that is used. Immutable.</summary>
internal sealed class RulesReading
{
    private RulesReading(string text, ConfiguredRules? rules, string[]? failure, long due)
    {
        Text = text;
        Rules = rules;
        Failure = failure;
        Due = due;
    }

    /// <summary>The text; empty when the variable has no value, or when the text is not known.</summary>
    public readonly string Text;

    /// <summary>The rules of the text; null when it sets nothing.</summary>
    public readonly ConfiguredRules? Rules;

    /// <summary>The note for every execution until a reading succeeds, in a list that all executions share; null when the text is known.</summary>
    public readonly string[]? Failure;

    /// <summary>When the variable is read again, as a time of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public readonly long Due;

    /// <summary>Whether the text is known and can be used. Only a reading like this replaces another one like this.</summary>
    public bool IsUsable => Failure is null && Rules?.Unusable is null;

    /// <summary>The reading of a text, which may be unusable.</summary>
    public static RulesReading Of(string text, long due)
    {
        var rules = ConfiguredRules.Of(text, EnvironmentRules.VariableName);
        return new RulesReading(text, ReferenceEquals(rules, ConfiguredRules.Default) ? null : rules, failure: null, due);
    }

    /// <summary>A reading that failed.</summary>
    public static RulesReading OfFailure(string note, long due) => new(string.Empty, rules: null, [note], due);

    /// <summary>Whether this is the reading of a text.</summary>
    public bool IsOf(string text) => Failure is null && string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>The same reading, used until another time.</summary>
    public RulesReading Until(long due) => new(Text, Rules, Failure, due);
}
