using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones;

/// <summary>Makes the digits that the numbering plan is asked for.</summary>
internal static class PhoneDigits
{
    /// <summary>The digits of text that has nothing but ASCII digits.</summary>
    public static Digits Of(string text)
    {
        var digits = default(Digits);
        foreach (var character in text) digits.Add(character - '0');
        return digits;
    }
}
