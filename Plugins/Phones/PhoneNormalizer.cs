using System;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>Writes phone numbers in one form: E.164, with an extension behind it as in RFC 3966.</summary>
public static class PhoneNormalizer
{
    private const string ExtensionPrefix = ";ext=";

    /// <summary>The form of a number in which it is saved.</summary>
    /// <param name="text">The text.</param>
    /// <param name="policy">What the environment asks of the column.</param>
    /// <param name="maxLength">The most UTF-16 code units that the column takes.</param>
    /// <returns>The number; null when the text is to stay as it is: it has that form, does not fit, or is no number of a possible length.</returns>
    public static string? Normalize(string text, PhonePolicy policy, int maxLength)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (policy is null) throw new ArgumentNullException(nameof(policy));

        var number = PhoneReader.Read(text, policy.DefaultRegion);
        if (ToE164(number) is not { } plain) return null;

        var normal = plain + (number.ExtensionLength > 0 ? ExtensionPrefix + ToExtension(number) : string.Empty);
        return normal.Length > maxLength || string.Equals(normal, text, StringComparison.Ordinal) ? null : normal;
    }

    /// <summary>The number of a text in E.164, without an extension.</summary>
    /// <param name="number">The text, read.</param>
    /// <returns>The number; null for what is no number of a possible length, and for one that can be dialled from near by only: it would lose its meaning.</returns>
    public static string? ToE164(in PhoneNumber number) =>
        number.Kind == PhoneKind.Number && number.Possibility == Possibility.Possible ? number.ToE164() : null;

    /// <summary>The extension of a number in digits from 0 to 9.</summary>
    /// <param name="number">The text, read.</param>
    /// <returns>The digits; empty when there is none.</returns>
    public static string ToExtension(in PhoneNumber number) => number.ExtensionLength > 0 ? Digits(number.ToExtension()!) : string.Empty;

    private static string Digits(string extension)
    {
        var digits = extension.ToCharArray();
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)('0' + PhoneCharacters.DigitOf(digits[i]));
        return new string(digits);
    }
}
