using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Suggestions;

/// <summary>
/// The texts that a phone text may be corrected to: first the text without what surrounds it, then the number in E.164. libphonenumber reads both
/// as the number that it reads in the text. Letters are never read as keypad digits, and what is between digits is never
/// dropped: that may be two numbers, or a name.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="policy">The policy of the column.</param>
internal sealed class PhoneSuggestions(ColumnDefinition column, PhonePolicy policy)
{
    /// <summary>What is a number in writing, in any form but letters, whatever the column accepts.</summary>
    private readonly PhoneEvaluator _any = new(new PhonePolicy { DefaultRegion = policy.DefaultRegion, WithheldWords = policy.WithheldWords });

    /// <summary>The column.</summary>
    public ColumnDefinition Column => column;

    /// <summary>The texts, the one that changes least first.</summary>
    /// <param name="text">The text, at least one character.</param>
    public IEnumerable<string> For(string text)
    {
        var inner = CleanText.Within(text);
        if (inner.Length == 0 || _any.Evaluate(inner) is not null) yield break;
        yield return inner;

        // An address is called through its host, which a number does not name.
        if (PhoneReader.Read(inner, policy.DefaultRegion, policy.WithheldWords).Kind != PhoneKind.Number || IsAddress(inner)) yield break;
        if (PhoneNormalizer.Normalize(inner, policy, column.MaxLength) is { } normal) yield return normal;
    }

    private static bool IsAddress(string text) => text.Contains('@', StringComparison.Ordinal) || text.StartsWith("sip", StringComparison.OrdinalIgnoreCase);
}
