using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Reads phone text: numbers as libphonenumber does, and the other content that call records have in place of a number. No text
/// makes it throw. It allocates only for an extension that begins in the context of an address and ends in its number.
/// </summary>
public static class PhoneReader
{
    /// <summary>Reads phone text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultRegion">The default region, for numbers without a calling code; null for none.</param>
    /// <returns>The text after reading.</returns>
    public static PhoneNumber Read(string text, Region? defaultRegion)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return ReadText(text, defaultRegion, withheldWords: null);
    }

    /// <summary>Reads phone text where the environment has its own words for withheld callers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultRegion">The default region, for numbers without a calling code; null for none.</param>
    /// <param name="withheldWords">The words, as in <see cref="PhonePolicy.WithheldWords"/>.</param>
    /// <returns>The text after reading.</returns>
    public static PhoneNumber Read(string text, Region? defaultRegion, IReadOnlyList<string> withheldWords)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (withheldWords is null) throw new ArgumentNullException(nameof(withheldWords));
        return ReadText(text, defaultRegion, withheldWords.Count > 0 ? withheldWords : null);
    }

    // Inlined: this saves one copy of the number, which is returned by value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PhoneNumber ReadText(string text, Region? defaultRegion, IReadOnlyList<string>? withheldWords)
    {
        if (PlainNumber.TryRead(text, out var digits, out _) is { } callingCode) return PhoneNumber.OfPlain(callingCode, digits);

        // Speed only: with a region, digits that begin with no calling code may be a national number of the region.
        if (digits.Count > 0 && defaultRegion is null) return PhoneNumber.Failed(PhoneParseFault.UnknownCallingCode, position: 0, digits);
        return Read(PhoneParts.Of(text, withheldWords), defaultRegion);
    }

    /// <summary>Reads phone text from its parts.</summary>
    internal static PhoneNumber Read(in PhoneParts parts, Region? defaultRegion)
    {
        switch (parts.Notation)
        {
            case PhoneNotation.Blank: return PhoneNumber.Of(PhoneKind.Empty);
            case PhoneNotation.Withheld: return PhoneNumber.Of(PhoneKind.Withheld);
            case PhoneNotation.Sip: return ReadSip(parts, defaultRegion);
        }

        if (parts.Text.Length <= PhoneLimits.MostCharacters && !HasDigitOrPlus(parts.Text)) return PhoneNumber.Failed(PhoneParseFault.NotANumber, position: -1);
        return parts.Notation == PhoneNotation.Tel ? ReadTel(parts, defaultRegion) : ReadContent(parts, defaultRegion);
    }

    // Neither this nor ReadSip is inlined: most text that is no number does not get here, and a method clears the local values of
    // everything that it inlines.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PhoneNumber ReadContent(in PhoneParts parts, Region? defaultRegion)
    {
        var number = parts.ScanNumber();
        if (parts.IsNumberAlone(number)) return ReadNumber(number, defaultRegion);

        var span = parts.Notation == PhoneNotation.RawIdentifier ? parts.Content : parts.Trimmed;
        return MayBeInside(span) ? ReadInside(span, defaultRegion) : NumberParser.Parse(span, defaultRegion);
    }

    /// <summary>Reads a number of digits and separators, or a number that is dialed without a calling code inside a country or an organization.</summary>
    private static PhoneNumber ReadNumber(in DigitRun run, Region? region)
    {
        var number = NumberParser.Parse(run, region);
        return run.IsInternational || number.IsValid ? number : ReadDigits(run.Digits, number, region);
    }

    /// <summary>Whether text may be a number inside a country or an organization: not international, and without words except those of an address or an extension.</summary>
    private static bool MayBeInside(in PhoneSpan span)
    {
        if (span.Length == 0 || PhoneCharacters.IsPlus(span[0])) return false;
        return !PhoneCharacters.IsLatinLetter(span[0]) || PhoneCharacters.CanBeginExtension(span[0]) || PhoneParts.IsTel(span);
    }

    /// <summary>Whether the text contains anything that a number could begin with; most text that is no number does not.</summary>
    private static bool HasDigitOrPlus(string text)
    {
        foreach (var character in text)
            if (character < '\u0080' ? character is '+' or (>= '0' and <= '9') : PhoneCharacters.IsDigit(character) || PhoneCharacters.IsPlus(character)) return true;
        return false;
    }

    /// <summary>Reads a number, or a number that is dialed without a calling code inside a country or an organization.</summary>
    private static PhoneNumber ReadInside(in PhoneSpan span, Region? region)
    {
        var number = NumberParser.Parse(span, region);
        if (number.IsValid) return number;

        if (number.Kind == PhoneKind.Invalid && PhoneCharacters.CanBeginExtension(span[0]))
        {
            var extension = Extension.Match(span, 0);
            if (!extension.IsNone) return PhoneNumber.OfExtension(extension, span);
        }

        // Digits and separators have the shape of a number when there are enough digits.
        var isTel = PhoneParts.IsTel(span);
        if (!isTel && number.Fault == PhoneParseFault.NotANumber) return number;

        var digits = isTel ? NumberText.LocalPart(span) : span;
        var run = DigitRun.Of(digits.TextOf(0, digits.Length, out var start), start, start + digits.Length);
        return run.End == start + digits.Length && !run.IsInternational ? ReadDigits(run.Digits, number, region) : number;
    }

    /// <summary>Reads digits without a plus sign.</summary>
    private static PhoneNumber ReadDigits(in Digits digits, in PhoneNumber number, Region? region)
    {
        if (digits.Count < PhoneLimits.FewestDigits) return number;
        if (IsShort(digits, region, number.CallingCode)) return PhoneNumber.Of(PhoneKind.Short);
        return digits.Count <= PhoneLimits.MostUnmarkedExtensionDigits && !number.IsPossible ? PhoneNumber.Of(PhoneKind.Extension) : number;
    }

    /// <summary>Whether digits are a short number of the region. Without a region: of any region of the calling code in an address, or else an emergency number of any region.</summary>
    private static bool IsShort(in Digits digits, Region? region, CallingCode? callingCode)
    {
        if (region is not null && (callingCode is null || ReferenceEquals(region.CallingCode, callingCode))) return region.IsShortNumber(digits) || region.IsEmergencyNumber(digits);

        if (callingCode is null) return NumberingPlan.Current.EmergencyNumbers.Contain(digits);
        var regions = callingCode.Regions;
        for (var i = 0; i < regions.Count; i++)
            if (regions[i].IsEmergencyNumber(digits) || regions[i].IsShortNumber(digits)) return true;
        return false;
    }

    /// <summary>Reads a number as in any text. When the parameters of the address prevent that, reads the number without them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PhoneNumber ReadTel(in PhoneParts parts, Region? region)
    {
        var number = ReadContent(parts, region);
        if (number.Fault != PhoneParseFault.NotANumber || !TelAddress.TryTakeApart(parts.Content, out var span, out var local, out var extension)) return number;

        // A number with a calling code has no context.
        var run = DigitRun.Of(parts.Text, parts.ContentStart, parts.ContentStart + local.Length);
        if (run.Count == 0 || run.End < parts.ContentStart + local.Length || (run.IsInternational && TelAddress.HasContext(parts.Content))) return number;

        number = NumberParser.Parse(span, region).With(extension, parts.Content);
        return run.IsInternational || number.IsValid ? number : ReadDigits(run.Digits, number, region);
    }

    /// <summary>Whether the user of an address is a number: it begins with a plus sign, or the address declares it (RFC 3261, 19.1.1). Other digits may be a name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PhoneNumber ReadSip(in PhoneParts parts, Region? region)
    {
        var fault = SipAddress.FindFault(parts.Text, parts.ContentStart, parts.End);
        if (fault != -1) return PhoneNumber.Failed(PhoneParseFault.BrokenAddress, fault);

        var address = parts.Content;
        var at = address.IndexOf("@");
        return at > 0 && (PhoneCharacters.IsPlus(address[0]) || address.IndexOf(";user=phone") > at)
            ? NumberParser.Parse(address.To(at), region).AsSip()
            : PhoneNumber.Of(PhoneKind.Sip);
    }
}
