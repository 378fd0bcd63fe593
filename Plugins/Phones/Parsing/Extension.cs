namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// An extension behind a number, in the forms that libphonenumber knows: <c>;ext=</c> (RFC 3966), a label
/// (<c>ext.</c>, <c>extension</c>, <c>anexo</c>, ...), a sign (<c>x</c>, <c>#</c>, <c>~</c>, <c>int</c>), the American
/// <c>- 503#</c>, and the pauses of automatic dialing (<c>,,</c> or <c>;</c>). The clearer the form, the more digits it may have.
/// </summary>
internal readonly struct Extension
{
    private const string Parameter = ";ext=";
    private const int DigitsAfterLabel = 20;
    private const int DigitsAfterPause = 15;
    private const int DigitsAfterSign = 9;
    private const int DigitsBeforeHash = 6;

    private Extension(int start, int digits, int count)
    {
        Start = start;
        DigitsStart = digits;
        DigitsCount = count;
    }

    /// <summary>No extension.</summary>
    public static Extension None => default;

    public bool IsNone => DigitsCount == 0;

    /// <summary>The index where the extension begins, with its label and separators.</summary>
    public int Start { get; }

    public int DigitsStart { get; }

    public int DigitsCount { get; }

    /// <summary>The extension at the end of a span. When several forms match, the one that begins first.</summary>
    public static Extension FindAtEnd(in PhoneSpan span)
    {
        // Every form contains one of these signs; most numbers contain none.
        var sign = 0;
        while (sign < span.Length && !PhoneCharacters.IsExtensionSign(span[sign])) sign++;
        if (sign == span.Length) return None;

        for (var start = 0; start < span.Length; start++)
        {
            var extension = Match(span, start);
            if (!extension.IsNone) return extension;
        }

        return None;
    }

    /// <summary>The extension that reaches from an index to the end.</summary>
    public static Extension Match(in PhoneSpan span, int start) =>
        PhoneCharacters.CanBeginExtension(span[start]) && MayEnd(span) ? MatchForms(span, start) : None;

    /// <summary>The extension of a parameter <c>;ext=</c> at an index, with any text behind it.</summary>
    public static Extension OfParameter(in PhoneSpan span, int start)
    {
        var end = start + Parameter.Length;
        while (end < span.Length && span[end] != ';') end++;
        return Digits(span.To(end), start, start + Parameter.Length, DigitsAfterLabel, mayHaveHash: false);
    }

    /// <summary>Whether a span ends like a number with an extension.</summary>
    public static bool MayEnd(in PhoneSpan span) => span[span.Length - 1] == '#' || PhoneCharacters.IsDigit(span[span.Length - 1]);

    private static Extension MatchForms(in PhoneSpan span, int start)
    {
        if (span.Has(start, Parameter) && Digits(span, start, start + Parameter.Length, DigitsAfterLabel, mayHaveHash: false) is { IsNone: false } rfc) return rfc;

        var label = SkipBlanks(span, start, withCommas: true);
        if (label < span.Length && PhoneCharacters.IsLatinLetter(span[label]) && !PhoneCharacters.CanBeginExtension(span[label])) return None;

        var behind = SkipExplicitLabel(span, label);
        if (behind > 0 && Digits(span, start, SkipAfterLabel(span, behind), DigitsAfterLabel) is { IsNone: false } labelled) return labelled;

        behind = SkipAmbiguousLabel(span, label);
        if (behind > 0 && Digits(span, start, SkipAfterLabel(span, behind), DigitsAfterSign) is { IsNone: false } signed) return signed;

        var american = start;
        while (american < span.Length && span[american] is '-' or ' ') american++;
        if (american > start && Digits(span, start, american, DigitsBeforeHash, mustHaveHash: true) is { IsNone: false } hashed) return hashed;

        var pause = SkipBlanks(span, start, withCommas: false);
        if (pause == span.Length) return None;
        behind = span[pause] == ';' ? pause + 1 : span.Has(pause, ",,") ? pause + 2 : 0;
        if (behind > 0 && Digits(span, start, SkipAfterLabel(span, behind), DigitsAfterPause) is { IsNone: false } dialled) return dialled;

        behind = pause;
        while (behind < span.Length && span[behind] == ',') behind++;
        return behind > pause ? Digits(span, start, SkipAfterLabel(span, behind), DigitsAfterSign) : None;
    }

    private static Extension Digits(in PhoneSpan span, int start, int digits, int most, bool mayHaveHash = true, bool mustHaveHash = false)
    {
        var end = digits;
        while (end < span.Length && PhoneCharacters.IsDigit(span[end])) end++;
        var count = end - digits;
        if (count == 0 || count > most) return None;

        var hasHash = mayHaveHash && end < span.Length && span[end] == '#';
        if (mustHaveHash && !hasHash) return None;
        return end + (hasHash ? 1 : 0) == span.Length ? new Extension(start, digits, count) : None;
    }

    private static int SkipBlanks(in PhoneSpan span, int index, bool withCommas)
    {
        while (index < span.Length && (span[index] is ' ' or '\u00A0' or '\t' || (withCommas && span[index] == ','))) index++;
        return index;
    }

    private static int SkipAfterLabel(in PhoneSpan span, int index)
    {
        if (index < span.Length && span[index] is ':' or '.' or '\uFF0E') index++;
        while (index < span.Length && span[index] is ' ' or '\u00A0' or '\t' or ',' or '-') index++;
        return index;
    }

    /// <summary>The index behind the label; 0 when there is no label.</summary>
    private static int SkipExplicitLabel(in PhoneSpan span, int index)
    {
        if (span.Has(index, "anexo")) return index + "anexo".Length;
        if (span.Has(index, "\u0434\u043E\u0431")) return index + "\u0434\u043E\u0431".Length;

        var wide = span.Has(index, "\uFF45") ? index + 1 : index;
        if (span.Has(wide, "\uFF58\uFF54")) return span.Has(wide + 2, "\uFF4E") ? wide + 3 : wide + 2;

        var narrow = span.Has(index, "e") ? index + 1 : index;
        if (!span.Has(narrow, "xt")) return 0;
        narrow += "xt".Length;
        if (span.Has(narrow, "ensi\u00F3") || span.Has(narrow, "ensio"))
        {
            narrow += "ensio".Length;
            if (span[narrow - 1] is 'o' or 'O' && span.Has(narrow, "\u0301")) narrow++;
        }

        return span.Has(narrow, "n") ? narrow + 1 : narrow;
    }

    /// <summary>The index behind the label; 0 when there is no label.</summary>
    private static int SkipAmbiguousLabel(in PhoneSpan span, int index)
    {
        if (index == span.Length) return 0;
        if (PhoneCharacters.Lower(span[index]) is 'x' or '\uFF58' or '#' or '\uFF03' or '~' or '\uFF5E') return index + 1;
        return span.Has(index, "int") || span.Has(index, "\uFF49\uFF4E\uFF54") ? index + "int".Length : 0;
    }
}
