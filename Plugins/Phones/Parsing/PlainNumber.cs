using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The fast path for most call records: a plus sign, ASCII digits, and perhaps spaces, hyphens, dots and brackets between
/// them. It reads only simple numbers: the digits fit into one word, and the calling code exists. Its results equal those of
/// <see cref="NumberParser"/>.
/// </summary>
internal static class PlainNumber
{
    /// <summary>The most characters of a number with separators; longer text goes to the parser.</summary>
    private const int MostCharacters = 32;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">The digits of the national number. When the result is null: all digits if they begin with no calling code, otherwise none.</param>
    /// <param name="count">How many digits the text has, if this path can read it.</param>
    /// <returns>The calling code, if this path can read the text; otherwise null.</returns>
    public static CallingCode? TryRead(string text, out Digits digits, out int count)
    {
        digits = default;
        count = 0;
        if (text.Length is <= PhoneLimits.FewestDigits or > MostCharacters || text[0] != '+') return null;

        // Without its blanks, the text may be the code of a withheld caller.
        if (text[text.Length - 1] == ' ') return null;

        var bits = 0UL;
        for (var i = 1; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                bits |= (ulong)digit << (count++ * Digits.BitsOfDigit);
                continue;
            }

            if (text[i] is not (' ' or '-' or '.' or '(' or ')')) return null;
        }

        if (count is < PhoneLimits.FewestDigits or > Digits.DigitsInWord) return null;
        digits = new Digits(bits, 0, count);
        var callingCode = NumberingPlan.Current.FindCallingCode(digits);
        if (callingCode is null) return null;

        digits = digits.Skip(callingCode.Length);
        if (digits.Count >= PhoneLimits.FewestNationalDigits && !WithheldCallers.IsCode(text))
        {
            if (callingCode.MainRegion.MayHaveNationalPrefix(digits)) NumberParser.StripNationalPrefix(callingCode.MainRegion, ref digits);
            if (digits.Count >= PhoneLimits.FewestNationalDigits) return callingCode;
        }

        digits = default;
        return null;
    }
}
