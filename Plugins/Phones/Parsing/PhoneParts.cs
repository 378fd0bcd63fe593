using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The parts of phone text: the text without the blanks at its ends, its notation, and its content. The shape and the number
/// are both read from these parts. Allocates nothing.
/// </summary>
internal readonly struct PhoneParts
{
    private const string TelPrefix = "tel:";
    private const string SipPrefix = "sip:";
    private const string SipsPrefix = "sips:";
    private const string RawIdentifierPrefix = "4:";

    private PhoneParts(string text, int start, int end, PhoneNotation notation, int prefixLength = 0)
    {
        Text = text;
        Start = start;
        End = end;
        Notation = notation;
        ContentStart = start + prefixLength;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The index of the first character that is not blank.</summary>
    public int Start { get; }

    /// <summary>The index behind the last character, without blanks and without the suffix of a raw identifier.</summary>
    public int End { get; }

    public PhoneNotation Notation { get; }

    /// <summary>The index behind the prefix of the notation.</summary>
    public int ContentStart { get; }

    /// <summary>The text without blanks at its ends, and without the suffix of a raw identifier.</summary>
    public PhoneSpan Trimmed => new(Text, Start, End - Start);

    /// <summary>The trimmed text without the prefix of its notation.</summary>
    public PhoneSpan Content => new(Text, ContentStart, End - ContentStart);

    /// <summary>The number at the beginning of the content, up to the first character that a phone column does not accept in a number.</summary>
    public DigitRun ScanNumber() => DigitRun.Of(Text, ContentStart, End);

    /// <summary>Whether the content is only a number: then it needs no search and contains no extension.</summary>
    public bool IsNumberAlone(in DigitRun number) =>
        number.End == End && number.Count >= PhoneLimits.FewestDigits && number.IsWhole && !number.HasTilde && End - Start <= PhoneLimits.MostCharacters;

    /// <summary>Splits text into its parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withheldWords">The environment's own words for withheld callers; null for none.</param>
    public static PhoneParts Of(string text, IReadOnlyList<string>? withheldWords)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && PhoneCharacters.IsBlank(text[start])) start++;
        while (end > start && PhoneCharacters.IsBlank(text[end - 1])) end--;
        if (start == end) return new PhoneParts(text, start, end, PhoneNotation.Blank);

        var span = new PhoneSpan(text, start, end - start);
        if (WithheldCallers.Contain(span, withheldWords)) return new PhoneParts(text, start, end, PhoneNotation.Withheld);

        // One test of the first character, because most texts have none of the prefixes.
        var first = text[start];
        if (first is 't' or 'T' && IsTel(span)) return new PhoneParts(text, start, end, PhoneNotation.Tel, TelPrefix.Length);
        if (first is 's' or 'S')
        {
            if (span.Has(0, SipPrefix)) return new PhoneParts(text, start, end, PhoneNotation.Sip, SipPrefix.Length);
            if (span.Has(0, SipsPrefix)) return new PhoneParts(text, start, end, PhoneNotation.Sip, SipsPrefix.Length);
        }

        return first == '4' && span.Has(0, RawIdentifierPrefix)
            ? OfRawIdentifier(text, start, end, withheldWords)
            : new PhoneParts(text, start, end, PhoneNotation.Plain);
    }

    /// <summary>A number or a withheld caller, perhaps with a suffix: an underscore and an identifier that distinguishes two calls of one number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PhoneParts OfRawIdentifier(string text, int start, int end, IReadOnlyList<string>? withheldWords)
    {
        var contentEnd = end;
        while (contentEnd > start && (text[contentEnd - 1] == '-' || AddressCharacters.IsLetterOrDigit(text[contentEnd - 1]))) contentEnd--;
        contentEnd = contentEnd < end && text[contentEnd - 1] == '_' ? contentEnd - 1 : end;

        var contentStart = start + RawIdentifierPrefix.Length;
        var content = new PhoneSpan(text, contentStart, contentEnd - contentStart);
        var notation = WithheldPhrase.IsBare(content, withheldWords) ? PhoneNotation.Withheld : PhoneNotation.RawIdentifier;
        return new PhoneParts(text, start, contentEnd, notation, RawIdentifierPrefix.Length);
    }

    /// <summary>Whether a span is a <c>tel:</c> address.</summary>
    public static bool IsTel(in PhoneSpan span) => span.Has(0, TelPrefix);

    /// <summary>A <c>tel:</c> address without its prefix.</summary>
    public static PhoneSpan WithoutTel(in PhoneSpan address) => address.From(TelPrefix.Length);

    /// <summary>The index where the prefix of a <c>tel:</c> address ends inside the span, in lower case; 0 when there is none.</summary>
    public static int EndOfTel(in PhoneSpan span) => span.IndexOf(TelPrefix) is not -1 and var index ? index + TelPrefix.Length : 0;
}
