using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Reads a number as libphonenumber does, step by step: the number in the text, its extension, its calling code (behind a
/// plus sign, behind an international prefix, or that of the region), its national number without the national prefix.
/// </summary>
internal static class NumberParser
{
    private const int LettersOfVanityNumber = 3;

    /// <summary>Reads a number in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">The region whose numbers may stand without a calling code; null for none.</param>
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

    /// <summary>Reads a number that is nothing but digits and separators, and is no longer than what is searched for one.</summary>
    /// <param name="number">The number, of at least three digits and without a tilde: what <see cref="Viability"/> and <see cref="Extension"/> have nothing to say of.</param>
    /// <param name="region">The region whose numbers may stand without a calling code; null for none.</param>
    public static PhoneNumber Parse(in DigitRun number, Region? region) => region is null && !number.IsInternational
        ? PhoneNumber.Failed(PhoneParseFault.NoRegion, number.Start)
        : ParseDigits(number.Digits, number.IsInternational, region, number.Start, Extension.None, source: default);

    // Apart from what most text that is no number does not get behind: its many values are cleared on entry.
    private static PhoneNumber ParseDigits(in Digits digits, bool isInternational, Region? region, int position, in Extension extension, in PhoneSpan source)
    {
        var failure = ExtractCallingCode(digits, isInternational, region, out var callingCode, out var national);
        if (failure == PhoneParseFault.UnknownCallingCode && isInternational && region is not null)
        {
            // A plus sign before a number that needs none: what stands behind it may be whole, calling code of the region included.
            failure = ExtractCallingCode(digits, isInternational: false, region, out callingCode, out national);
            if (failure == PhoneParseFault.None && callingCode is null)
            {
                failure = PhoneParseFault.UnknownCallingCode;
                national = digits;
            }
        }

        if (failure != PhoneParseFault.None) return PhoneNumber.Failed(failure, position, national);
        if (callingCode is null) national = digits;

        // A number with its calling code is read by the rules of that code's main region, whichever region was given.
        var plan = callingCode?.MainRegion ?? region!;
        callingCode ??= region!.CallingCode;
        if (national.Count < PhoneLimits.FewestNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooShort, position, national);

        if (plan.MayHaveNationalPrefix(national)) StripNationalPrefix(plan, ref national);
        if (national.Count < PhoneLimits.FewestNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooShort, position, national);
        if (national.Count > PhoneLimits.MostNationalDigits) return PhoneNumber.Failed(PhoneParseFault.TooLong, position, national);
        return PhoneNumber.OfNumber(callingCode, national, extension, source);
    }

    /// <summary>Text that has not the shape of a number, for one of its characters or because it ends.</summary>
    private static PhoneNumber NotViable(in PhoneSpan number, int fault)
    {
        if (fault < number.Length) return PhoneNumber.Failed(PhoneParseFault.NotANumber, number.PositionOf(fault));
        var digits = Normalize(number);
        return PhoneNumber.Failed(PhoneParseFault.NotANumber, digits.Count == 0 ? -1 : number.PositionOf(fault), digits);
    }

    /// <summary>Takes the national prefix off a number that has a length without it.</summary>
    public static void StripNationalPrefix(Region plan, ref Digits national)
    {
        var stripped = national;
        if (plan.TryStripNationalPrefix(ref stripped) && PossibleLengths.Evaluate(stripped.Count, plan) is Possibility.Possible or Possibility.TooLong) national = stripped;
    }

    /// <summary>
    /// Finds the calling code that digits begin with; none when they are a national number of the region. Where it fails,
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

        // The digits of the calling code may be those of a national number: only one that is better without them has them.
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

        // No calling code begins with 0: what looks like an international prefix is none then.
        if (length == 0 || (length < digits.Count && digits[length] == 0)) return false;
        digits = digits.Skip(length);
        return true;
    }

    private static bool TryTake(in Digits digits, CallingCode callingCode, out Digits rest)
    {
        rest = digits.Skip(callingCode.Length);
        return digits.Count >= callingCode.Length && (int)digits.Take(callingCode.Length).ToNumber() == callingCode.Code;
    }

    /// <summary>The digits of a number; of one with three letters, those of its letters too, and then not those of other scripts.</summary>
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
