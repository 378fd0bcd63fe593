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
    /// <returns>Whether the text is such a number; otherwise nothing is said of it.</returns>
    public static bool TryRead(string text, out PhoneNumber number)
    {
        number = default;
        var count = text.Length - 1;
        if (count is < FewestDigits or > Digits.DigitsInWord || text[0] != '+') return false;

        var bits = 0UL;
        for (var i = 1; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9) return false;
            bits |= (ulong)digit << (i * Digits.BitsOfDigit - Digits.BitsOfDigit);
        }

        var digits = new Digits(bits, count);
        if (NumberingPlan.Current.FindCallingCode(digits) is not { } callingCode) return false;
        var national = digits.Skip(callingCode.Length);
        if (national.Count < NumberParser.FewestNationalDigits) return false;
        NumberParser.StripNationalPrefix(callingCode.MainRegion, ref national);
        if (national.Count < NumberParser.FewestNationalDigits) return false;

        var span = new PhoneSpan(text, 0, text.Length);
        if (WithheldCallers.Contain(span)) return false;
        number = PhoneNumber.OfNumber(callingCode, national, Extension.None, span);
        return true;
    }
}
