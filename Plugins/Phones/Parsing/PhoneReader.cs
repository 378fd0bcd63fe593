using System;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Reads phone text: numbers as libphonenumber does, and around them what call records hold in place of a number. No text
/// throws, and nothing is allocated.
/// </summary>
public static class PhoneReader
{
    /// <summary>What a raw identifier of Azure Communication Services puts before a phone number.</summary>
    private const string RawPhoneIdentifier = "4:";

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

        return PlainNumber.TryRead(text, out var national) is { } callingCode
            ? PhoneNumber.OfNumber(callingCode, national, Extension.None, new PhoneSpan(text, 0, text.Length))
            : ReadAny(text, defaultRegion);
    }

    private static PhoneNumber ReadAny(string text, Region? defaultRegion)
    {
        var span = Trim(text);
        if (span.Length == 0) return PhoneNumber.Of(PhoneKind.Empty);
        if (WithheldCallers.Contain(span)) return PhoneNumber.Of(PhoneKind.Withheld);
        if (span.Has(0, "sip:")) return ReadSip(span.From("sip:".Length), defaultRegion);
        if (span.Has(0, "sips:")) return ReadSip(span.From("sips:".Length), defaultRegion);
        if (span.Has(0, RawPhoneIdentifier)) span = span.From(RawPhoneIdentifier.Length);

        var number = NumberParser.Parse(span, defaultRegion);
        if (number.IsValid || PhoneCharacters.IsPlus(span.Length > 0 ? span[0] : ' ')) return number;
        return ReadInside(span, number, defaultRegion);
    }

    /// <summary>What is dialled without a calling code inside a country or an organization, else what was read before.</summary>
    private static PhoneNumber ReadInside(in PhoneSpan span, in PhoneNumber number, Region? region)
    {
        if (number.Kind == PhoneKind.Invalid && span.Length > 0 && PhoneCharacters.CanBeginExtension(span[0]))
        {
            var extension = Extension.Match(span, 0);
            if (!extension.IsNone) return PhoneNumber.OfExtension(extension, span);
        }

        var local = NumberText.LocalPart(span);
        return PhoneCharacters.IsLatinLetter(local.Length > 0 ? local[0] : ' ') ? number : ReadDigits(local, number, region);
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

        var regions = callingCode?.Regions ?? NumberingPlan.Current.Regions;
        for (var i = 0; i < regions.Count; i++)
            if (regions[i].IsEmergencyNumber(digits) || (callingCode is not null && regions[i].IsShortNumber(digits))) return true;
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
