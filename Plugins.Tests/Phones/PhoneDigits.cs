using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones;

/// <summary>Creates digits for look-ups in the numbering plan.</summary>
internal static class PhoneDigits
{
    /// <summary>The digits of a text that has ASCII digits only.</summary>
    public static Digits Of(string text)
    {
        var digits = default(Digits);
        foreach (var character in text) digits.Add(character - '0');
        return digits;
    }
}
