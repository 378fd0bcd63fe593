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
    /// <returns>The calling code, if the text is such a number; otherwise null, and nothing is said of it.</returns>
    public static CallingCode? TryRead(string text, out Digits national)
    {
        national = default;
        var count = text.Length - 1;
        if (count is < FewestDigits or > Digits.DigitsInWord || text[0] != '+') return null;

        var bits = 0UL;
        for (var i = 1; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9) return null;
            bits |= (ulong)digit << ((i - 1) * Digits.BitsOfDigit);
        }

        var digits = new Digits(bits, 0, count);
        var callingCode = NumberingPlan.Current.FindCallingCode(digits);
        if (callingCode is null || WithheldCallers.Contain(new PhoneSpan(text, 0, text.Length))) return null;

        national = digits.Skip(callingCode.Length);
        if (national.Count < NumberParser.FewestNationalDigits) return null;
        if (callingCode.MainRegion.MayHaveNationalPrefix(national)) NumberParser.StripNationalPrefix(callingCode.MainRegion, ref national);
        return national.Count < NumberParser.FewestNationalDigits ? null : callingCode;
    }
}
