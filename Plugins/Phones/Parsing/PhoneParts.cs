using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Phone text, taken apart: without the blanks at its ends, its notation, and its content. The shape and the number are both
/// read from these parts. Costs no allocation.
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

    /// <summary>The index in the text of the first character that is not blank.</summary>
    public int Start { get; }

    /// <summary>The index in the text behind the last character that is neither blank nor of the suffix of a raw identifier.</summary>
    public int End { get; }

    public PhoneNotation Notation { get; }

    /// <summary>The index in the text of the first character behind the prefix of the notation.</summary>
    public int ContentStart { get; }

    /// <summary>The text without blanks at its ends, and without the suffix of a raw identifier.</summary>
    public PhoneSpan Trimmed => new(Text, Start, End - Start);

    /// <summary>The same without the prefix of its notation.</summary>
    public PhoneSpan Content => new(Text, ContentStart, End - ContentStart);

    /// <summary>The number with which the content begins, as far as it may stand in a phone column.</summary>
    public DigitRun ScanNumber() => DigitRun.Of(Text, ContentStart, End);

    /// <summary>Whether the content is nothing but a number: it needs no search, and no extension can hide in it.</summary>
    public bool IsNumberAlone(in DigitRun number) =>
        number.End == End && number.Count >= PhoneLimits.FewestDigits && number.IsWhole && !number.HasTilde && End - Start <= PhoneLimits.MostCharacters;

    /// <summary>Takes text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withheldWords">The words that the environment adds to those of withheld callers; null for none.</param>
    public static PhoneParts Of(string text, IReadOnlyList<string>? withheldWords)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && PhoneCharacters.IsBlank(text[start])) start++;
        while (end > start && PhoneCharacters.IsBlank(text[end - 1])) end--;
        if (start == end) return new PhoneParts(text, start, end, PhoneNotation.Blank);

        var span = new PhoneSpan(text, start, end - start);
        if (WithheldCallers.Contain(span, withheldWords)) return new PhoneParts(text, start, end, PhoneNotation.Withheld);

        // One look at the first character: most text has none of the prefixes.
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

    /// <summary>A number or a withheld caller, perhaps with an underscore and the identifier behind it that tells two calls of one number apart.</summary>
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

    /// <summary>Where the prefix of a <c>tel:</c> address ends that stands in the span, in lower case; 0 when there is none.</summary>
    public static int EndOfTel(in PhoneSpan span) => span.IndexOf(TelPrefix) is >= 0 and var index ? index + TelPrefix.Length : 0;
}
