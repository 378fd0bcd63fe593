using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Suggestions;

/// <summary>
/// The texts that a phone text may be corrected to: first the text without what surrounds it, then the number in E.164. libphonenumber reads both
/// as the number that it reads in the text. Letters are never read as keypad digits, and what is between digits is never
/// dropped: that may be two numbers, or a name. Text with direction controls between digits is left alone: people see another
/// number than the one that is called.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="policy">The policy of the column.</param>
internal sealed class PhoneSuggestions(ColumnDefinition column, PhonePolicy policy)
{
    /// <summary>What spreadsheets and lists leave around a number. libphonenumber drops it too.</summary>
    private const string Around = "'\";,\u2018\u2019\u201C\u201D\u201E";

    /// <summary>Text that any column accepts: a number in any form but letters.</summary>
    private readonly PhoneEvaluator _any = new(new PhonePolicy { DefaultRegion = policy.DefaultRegion, WithheldWords = policy.WithheldWords });

    /// <summary>The column.</summary>
    public ColumnDefinition Column => column;

    /// <summary>The texts, the one that changes least first.</summary>
    /// <param name="text">The text, at least one character.</param>
    public IEnumerable<string> For(string text)
    {
        var inner = CleanText.Within(text, Around);
        if (inner.Length == 0 || inner.AsSpan().ContainsAny(TextDirection.Controls) || _any.Evaluate(inner) is not null) yield break;
        yield return inner;

        // An address is called through its host or in its context, which a number does not name.
        if (PhoneReader.Read(inner, policy.DefaultRegion, policy.WithheldWords).Kind != PhoneKind.Number || IsAddress(inner)) yield break;
        if (PhoneNormalizer.Normalize(inner, policy, column.MaxLength) is { } normal) yield return normal;
    }

    private static bool IsAddress(string text) => text.AsSpan().ContainsAny('@', ';') || text.StartsWith("sip", StringComparison.OrdinalIgnoreCase);
}
