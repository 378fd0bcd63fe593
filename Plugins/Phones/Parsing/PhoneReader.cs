using System;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Reads phone text: numbers as libphonenumber does, and around them what call records hold in place of a number. No text
/// throws, and nothing is allocated, but for an extension that begins in the context of an address and ends in its number.
/// </summary>
public static class PhoneReader
{
    /// <summary>What a raw identifier of Azure Communication Services puts before a phone number.</summary>
    internal const string RawPhoneIdentifier = "4:";

    /// <summary>Shorter than any short number.</summary>
    private const int FewestShortDigits = 3;

    /// <summary>Longer than any extension that is written without saying so.</summary>
    private const int MostPlainExtensionDigits = 6;

    /// <summary>Reads phone text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultRegion">The region whose numbers may stand without a calling code; null for none.</param>
    /// <returns>What the text is.</returns>
    public static PhoneNumber Read(string text, Region? defaultRegion)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        return PlainNumber.TryRead(text, out var digits, out _) is { } callingCode ? PhoneNumber.OfPlain(callingCode, digits) : ReadOther(text, digits, defaultRegion);
    }

    /// <summary>Reads text that <see cref="PlainNumber"/> does not take.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">The digits that it gave.</param>
    /// <param name="defaultRegion">The region whose numbers may stand without a calling code; null for none.</param>
    internal static PhoneNumber ReadOther(string text, in Digits digits, Region? defaultRegion)
    {
        // With a region, digits that begin with no calling code may be a national number of it.
        return digits.Count > 0 && defaultRegion is null
            ? PhoneNumber.Failed(PhoneParseFault.UnknownCallingCode, position: 0, digits)
            : ReadAny(text, defaultRegion);
    }

    private static PhoneNumber ReadAny(string text, Region? defaultRegion)
    {
        var span = Trim(text);
        if (span.Length == 0) return PhoneNumber.Of(PhoneKind.Empty);
        if (WithheldCallers.Contain(span)) return PhoneNumber.Of(PhoneKind.Withheld);

        var first = span[0];
        if (first is 's' or 'S')
        {
            if (span.Has(0, "sip:")) return ReadSip(span.From("sip:".Length), defaultRegion);
            if (span.Has(0, "sips:")) return ReadSip(span.From("sips:".Length), defaultRegion);
        }

        if (text.Length <= NumberParser.MostCharacters && !HasDigitOrPlus(text)) return PhoneNumber.Failed(PhoneParseFault.NotANumber, position: -1);
        if (first == '4' && span.Has(0, RawPhoneIdentifier)) span = span.From(RawPhoneIdentifier.Length);

        return MayBeInside(span) ? ReadInside(span, defaultRegion) : NumberParser.Parse(span, defaultRegion);
    }

    /// <summary>Whether text may be what is dialled inside: no international number, and no words but those of an address or an extension.</summary>
    private static bool MayBeInside(in PhoneSpan span)
    {
        if (span.Length == 0 || PhoneCharacters.IsPlus(span[0])) return false;
        return !PhoneCharacters.IsLatinLetter(span[0]) || PhoneCharacters.CanBeginExtension(span[0]) || NumberText.IsTel(span);
    }

    /// <summary>Whether there is anything that a number could begin with: most text that is none has nothing of it.</summary>
    private static bool HasDigitOrPlus(string text)
    {
        foreach (var character in text)
            if (character < '\u0080' ? character is '+' or (>= '0' and <= '9') : PhoneCharacters.IsDigit(character) || PhoneCharacters.IsPlus(character)) return true;
        return false;
    }

    /// <summary>A number, or what is dialled without a calling code inside a country or an organization.</summary>
    private static PhoneNumber ReadInside(in PhoneSpan span, Region? region)
    {
        var number = NumberParser.Parse(span, region);
        if (number.IsValid) return number;

        if (number.Kind == PhoneKind.Invalid && PhoneCharacters.CanBeginExtension(span[0]))
        {
            var extension = Extension.Match(span, 0);
            if (!extension.IsNone) return PhoneNumber.OfExtension(extension, span);
        }

        if (NumberText.IsTel(span)) return ReadDigits(NumberText.LocalPart(span), number, region);

        // Digits and separators have the shape of a number, if they are enough for anything.
        return number.Fault == PhoneParseFault.NotANumber ? number : ReadDigits(span, number, region);
    }

    /// <summary>The same for digits and separators.</summary>
    private static PhoneNumber ReadDigits(in PhoneSpan span, in PhoneNumber number, Region? region)
    {
        if (!TryReadPlainDigits(span, out var digits) || digits.Count < FewestShortDigits) return number;
        if (IsShort(digits, region, number.CallingCode)) return PhoneNumber.Of(PhoneKind.Short);
        return digits.Count <= MostPlainExtensionDigits && !number.IsPossible ? PhoneNumber.Of(PhoneKind.Extension) : number;
    }

    /// <summary>Whether digits are a short number of the region; of any region of the calling code that an address names; or, without either, an emergency number of any.</summary>
    private static bool IsShort(in Digits digits, Region? region, CallingCode? callingCode)
    {
        if (region is not null && (callingCode is null || ReferenceEquals(region.CallingCode, callingCode))) return region.IsShortNumber(digits) || region.IsEmergencyNumber(digits);

        if (callingCode is null) return NumberingPlan.Current.EmergencyNumbers.Contain(digits);
        var regions = callingCode.Regions;
        for (var i = 0; i < regions.Count; i++)
            if (regions[i].IsEmergencyNumber(digits) || regions[i].IsShortNumber(digits)) return true;
        return false;
    }

    /// <summary>The user of an address is a number when it begins with a plus sign or the address says so (RFC 3261, 19.1.1); any other digits may be a name.</summary>
    private static PhoneNumber ReadSip(in PhoneSpan address, Region? region)
    {
        var at = address.IndexOf("@");
        return at > 0 && (PhoneCharacters.IsPlus(address[0]) || address.IndexOf(";user=phone") > at)
            ? NumberParser.Parse(address.To(at), region).AsSip()
            : PhoneNumber.Of(PhoneKind.Sip);
    }

    private static bool TryReadPlainDigits(in PhoneSpan span, out Digits digits)
    {
        digits = default;
        for (var i = 0; i < span.Length; i++)
        {
            var digit = PhoneCharacters.DigitOf(span[i]);
            if (digit >= 0) digits.Add(digit);
            else if (!PhoneCharacters.IsSeparator(span[i])) return false;
            if (digits.Count > NumberParser.MostCharacters) return false;
        }

        return true;
    }

    private static PhoneSpan Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && PhoneCharacters.IsBlank(text[start])) start++;
        while (end > start && PhoneCharacters.IsBlank(text[end - 1])) end--;
        return new PhoneSpan(text, start, end - start);
    }
}
