using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// The short way for what most call records hold: a plus sign and ASCII digits, nothing else. It takes only numbers that need
/// no second thought - at most as many digits as fit into a word, of a calling code that exists - and says of them what
/// <see cref="NumberParser"/> says.
/// </summary>
internal static class PlainNumber
{
    private const int FewestDigits = 3;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">The digits of the national number; without a calling code, all digits if none begins them, else none.</param>
    /// <returns>The calling code, if the text is such a number; otherwise null.</returns>
    public static CallingCode? TryRead(string text, out Digits digits)
    {
        digits = default;
        var count = text.Length - 1;
        if (count is < FewestDigits or > Digits.DigitsInWord || text[0] != '+') return null;

        var bits = 0UL;
        for (var i = 1; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9) return null;
            bits |= (ulong)digit << ((i - 1) * Digits.BitsOfDigit);
        }

        digits = new Digits(bits, 0, count);
        var callingCode = NumberingPlan.Current.FindCallingCode(digits);
        if (callingCode is null) return null;

        digits = digits.Skip(callingCode.Length);
        if (digits.Count >= NumberParser.FewestNationalDigits && !WithheldCallers.Contain(new PhoneSpan(text, 0, text.Length)))
        {
            if (callingCode.MainRegion.MayHaveNationalPrefix(digits)) NumberParser.StripNationalPrefix(callingCode.MainRegion, ref digits);
            if (digits.Count >= NumberParser.FewestNationalDigits) return callingCode;
        }

        digits = default;
        return null;
    }
}
