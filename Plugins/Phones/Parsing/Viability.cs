namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Whether text has the shape of a phone number, as libphonenumber sees it: plus signs, at least three digits with
/// separators between them (or two digits alone), then letters too, and perhaps an extension.
/// </summary>
internal static class Viability
{
    /// <summary>Whether a span has the shape of a number.</summary>
    /// <param name="span">The span.</param>
    /// <param name="fault">The index of the first wrong character; the length when the span ends too early.</param>
    public static bool IsViable(in PhoneSpan span, out int fault)
    {
        var index = 0;
        while (index < span.Length && PhoneCharacters.IsPlus(span[index])) index++;

        var digits = 0;
        var enough = -1;
        for (; index < span.Length; index++)
        {
            var character = span[index];
            if (PhoneCharacters.IsDigit(character))
            {
                if (++digits == PhoneLimits.FewestDigits) enough = index + 1;
            }
            else if (!(enough != -1 && PhoneCharacters.IsLatinLetter(character)) && !IsPunctuation(character) && character != '*')
            {
                break;
            }
        }

        fault = index;
        if (enough != -1)
        {
            if (index == span.Length) return true;
            if (!Extension.MayEnd(span)) return false;
            for (var start = enough; start <= index; start++)
                if (!Extension.Match(span, start).IsNone) return true;
        }

        return span.Length == 2 && PhoneCharacters.IsDigit(span[0]) && PhoneCharacters.IsDigit(span[1]);
    }

    /// <summary>The characters between digits. Invisible marks are not in libphonenumber's list; call records contain them.</summary>
    private static bool IsPunctuation(char character) => character is 'x' or 'X' || PhoneCharacters.IsSeparator(character);
}
