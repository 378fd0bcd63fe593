using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Writes what phone texts are, as they come.</summary>
internal interface IPhoneWriter
{
    /// <summary>Writes one.</summary>
    /// <param name="text">The text as it was given.</param>
    /// <param name="number">The text, read.</param>
    /// <param name="reason">Why it is no valid number; null when it is one, or is a kind of text that needs none.</param>
    /// <param name="columnProblem">Why the phone column rejects it; null when the column accepts it.</param>
    void Write(string text, in PhoneNumber number, string? reason, string? columnProblem);
}
