using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Reads a number as libphonenumber does, step by step: the number in the text, its extension, its calling code (behind a
/// plus sign, behind an international prefix, or that of the region), and its national number without the national prefix.
/// </summary>
internal static class NumberParser
{
    private const int LettersOfVanityNumber = 3;

    /// <summary>Reads a number in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">The default region, for numbers without a calling code; null for none.</param>
    public static PhoneNumber Parse(in PhoneSpan text, Region? region)
    {
        if (text.Length > PhoneLimits.MostCharacters) return PhoneNumber.Failed(PhoneParseFault.TextTooLong, PhoneLimits.MostCharacters);
        if (!NumberText.TryFind(text, out var number, out var fault)) return PhoneNumber.Failed(PhoneParseFault.NotANumber, text.PositionOf(fault));
        if (number.Length == 0) return PhoneNumber.Failed(PhoneParseFault.NotANumber, -1);
        if (!Viability.IsViable(number, out fault)) return NotViable(number, fault);

        var isInternational = PhoneCharacters.IsPlus(number[0]);
        if (region is null && !isInternational) return PhoneNumber.Failed(PhoneParseFault.NoRegion, number.PositionOf(0));

        var extension = Extension.FindAtEnd(number);
        if (!extension.IsNone && !Viability.IsViable(number.To(extension.Start), out _)) extension = Extension.None;
        var digits = Normalize(extension.IsNone ? number : number.To(extension.Start));
        return ParseDigits(digits, isInternational, region, number.PositionOf(0), extension, number);
    }

    /// <summary>Reads a number that consists of digits and separators only, and is not longer than <see cref="PhoneLimits"/> allows for a search.</summary>
    /// <param name="number">The number, with at least three digits and no tilde, so that <see cref="Viability"/> and <see cref="Extension"/> are not needed.</param>
    /// <param name="region">The default region, for numbers without a calling code; null for none.</param>
    public static PhoneNumber Parse(in DigitRun number, Region? region) => region is null && !number.IsInternational
        ? PhoneNumber.Failed(PhoneParseFault.NoRegion, number.Start)
        : ParseDigits(number.Digits, number.IsInternational, region, number.Start, Extension.None, source: default);

    // A method of its own: most text that is no number does not get here, and its many local values are cleared on entry.
    private static PhoneNumber ParseDigits(in Digits digits, bool isInternational, Region? region, int position, in Extension extension, in PhoneSpan source)
    {
        var failure = ExtractCallingCode(digits, isInternational, region, out var callingCode, out var national);
        if (failure == PhoneParseFault.UnknownCallingCode && isInternational && region is not null)
        {
            // The plus sign may be a mistake: the digits behind it may already contain the region's calling code.
            failure = ExtractCallingCode(digits, isInternational: false, region, out callingCode, out national);
            if (failure == PhoneParseFault.None && callingCode is null)
            {
                failure = PhoneParseFault.UnknownCallingCode;
                national = digits;
            }
        }

        if (failure != PhoneParseFault.None) return PhoneNumber.Failed(failure, position, national);
        if (callingCode is null) national = digits;

        // The main region of the calling code has the rules for a number with its calling code, not the given region.
        var plan = callingCode?.MainRegion ?? region!;
        callingCode ??= region!.CallingCode;
        if (national.Count < PhoneLimits.FewestNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooShort, position, national);

        if (plan.MayHaveNationalPrefix(national)) StripNationalPrefix(plan, ref national);
        if (national.Count < PhoneLimits.FewestNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooShort, position, national);
        if (national.Count > PhoneLimits.MostNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooLong, position, national);
        return PhoneNumber.OfNumber(callingCode, national, extension, source);
    }

    /// <summary>The result for text without the shape of a number: the wrong character, or the end when the text is too short.</summary>
    private static PhoneNumber NotViable(in PhoneSpan number, int fault)
    {
        if (fault < number.Length) return PhoneNumber.Failed(PhoneParseFault.NotANumber, number.PositionOf(fault));
        var digits = Normalize(number);
        return PhoneNumber.Failed(PhoneParseFault.NotANumber, digits.Count == 0 ? -1 : number.PositionOf(fault), digits);
    }

    /// <summary>Takes off the national prefix when the number then has a possible length.</summary>
    public static void StripNationalPrefix(Region plan, ref Digits national)
    {
        var stripped = national;
        if (plan.TryStripNationalPrefix(ref stripped) && PossibleLengths.Evaluate(stripped.Count, plan) is Possibility.Possible or Possibility.TooLong) national = stripped;
    }

    /// <summary>
    /// Finds the calling code that digits begin with; null when they are a national number of the region. When it fails,
    /// <paramref name="national"/> has the digits at which it failed.
    /// </summary>
    private static PhoneParseFault ExtractCallingCode(in Digits digits, bool isInternational, Region? region, out CallingCode? callingCode, out Digits national)
    {
        callingCode = null;
        national = digits;
        if (isInternational || TryStripInternationalPrefix(ref national, region))
        {
            if (national.Count < PhoneLimits.FewestNationalDigits + 1) return PhoneParseFault.TooShortAfterPrefix;
            callingCode = NumberingPlan.Current.FindCallingCode(national);
            if (callingCode is null) return PhoneParseFault.UnknownCallingCode;
            national = national.Skip(callingCode.Length);
            return PhoneParseFault.None;
        }

        if (region is null || !TryTake(digits, region.CallingCode, out var rest)) return PhoneParseFault.None;

        // A national number may begin with the digits of the calling code. They are taken off only when the rest fits better.
        var stripped = rest;
        region.TryStripNationalPrefix(ref stripped);
        if ((!region.MatchesGeneral(digits) && region.MatchesGeneral(stripped)) || PossibleLengths.Evaluate(digits.Count, region) == Possibility.TooLong)
        {
            callingCode = region.CallingCode;
            national = stripped;
        }

        return PhoneParseFault.None;
    }

    private static bool TryStripInternationalPrefix(ref Digits digits, Region? region)
    {
        var length = region?.MatchInternationalPrefix(digits) ?? 0;

        // No calling code begins with 0, so the digits before it are no international prefix.
        if (length == 0 || (length < digits.Count && digits[length] == 0)) return false;
        digits = digits.Skip(length);
        return true;
    }

    private static bool TryTake(in Digits digits, CallingCode callingCode, out Digits rest)
    {
        rest = digits.Skip(callingCode.Length);
        return digits.Count >= callingCode.Length && (int)digits.Take(callingCode.Length).ToNumber() == callingCode.Code;
    }

    /// <summary>The digits of a number. In a number with three letters or more, letters count as keypad digits, and digits of other scripts do not count.</summary>
    private static Digits Normalize(in PhoneSpan number)
    {
        var letters = 0;
        for (var i = 0; i < number.Length && letters < LettersOfVanityNumber; i++)
            if (PhoneCharacters.IsLatinLetter(number[i])) letters++;
        var isVanity = letters == LettersOfVanityNumber;

        var digits = default(Digits);
        for (var i = 0; i < number.Length; i++)
        {
            var character = number[i];
            var digit = isVanity && character > '\u007F' ? -1
                : isVanity && PhoneCharacters.IsLatinLetter(character) ? PhoneCharacters.KeyOf(character)
                : PhoneCharacters.DigitOf(character);
            if (digit >= 0) digits.Add(digit);
        }

        return digits;
    }
}
