using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>The damage that spreadsheets and similar programs do to a phone number that they take for an amount.</summary>
internal static class SpreadsheetDamage
{
    /// <summary>The fewest digits before a point. Somebody may have typed a shorter number with a point.</summary>
    private const int FewestWholeDigits = 7;

    /// <summary>The most zeros behind the point.</summary>
    private const int MostZeros = 2;

    /// <summary>Whether a span is a decimal: digits that do not begin with 0, a decimal point or comma, and one or two zeros.</summary>
    public static bool IsDecimal(in PhoneSpan span)
    {
        // The last character already decides nearly all texts.
        if (span[span.Length - 1] != '0') return false;
        var point = span.Length - 2;
        if (point > 0 && span[point] == '0') point = span.Length - 1 - MostZeros;
        if (point < FewestWholeDigits || span[point] is not ('.' or ',') || span[0] == '0') return false;

        for (var i = 0; i < point; i++)
            if (span[i] is < '0' or > '9') return false;
        return true;
    }

    /// <summary>Whether a span is a number in scientific form, with a decimal point or a decimal comma: <c>1.42556E+10</c>.</summary>
    public static bool IsScientific(in PhoneSpan span)
    {
        var index = span[0] is '+' or '-' ? 1 : 0;
        if (!TakeDigits(span, ref index)) return false;
        if (index < span.Length && span[index] is '.' or ',')
        {
            index++;
            if (!TakeDigits(span, ref index)) return false;
        }

        if (index == span.Length || span[index] is not ('e' or 'E')) return false;
        index++;
        if (index < span.Length && span[index] is '+' or '-' or '\u2212') index++;
        return TakeDigits(span, ref index) && index == span.Length;
    }

    private static bool TakeDigits(in PhoneSpan span, ref int index)
    {
        var start = index;
        while (index < span.Length && span[index] is >= '0' and <= '9') index++;
        return index > start;
    }
}
