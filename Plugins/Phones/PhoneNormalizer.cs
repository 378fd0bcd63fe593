using System;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>Writes phone numbers in one form: E.164, with an extension behind it as in RFC 3966.</summary>
public static class PhoneNormalizer
{
    private const string ExtensionPrefix = ";ext=";

    /// <summary>The normalized form of a number for a save.</summary>
    /// <param name="text">The text.</param>
    /// <param name="policy">The environment's policy for the column.</param>
    /// <param name="maxLength">The most UTF-16 code units that the column takes.</param>
    /// <returns>
    /// The normalized number; null when the text stays unchanged. That is so when the text already has that form, the form does
    /// not fit, the text is not a number of a possible length, or the form would be read as another number or rejected.
    /// </returns>
    public static string? Normalize(string text, PhonePolicy policy, int maxLength)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (policy is null) throw new ArgumentNullException(nameof(policy));

        var number = PhoneReader.Read(text, policy.DefaultRegion, policy.WithheldWords);
        if (ToE164(number) is not { } plain) return null;

        var normal = plain + (number.ExtensionLength > 0 ? ExtensionPrefix + ToExtension(number) : string.Empty);
        return normal.Length > maxLength || string.Equals(normal, text, StringComparison.Ordinal) || !IsSame(number, normal, policy) ? null : normal;
    }

    /// <summary>
    /// Whether the column accepts the normalized form and reads it as the same number. A few forms fail: leading zeros are read as a
    /// national prefix again, and some numbers in digits alone are the code of a withheld caller. A few do not have the shape
    /// of a number: they have more digits than a phone column accepts.
    /// </summary>
    private static bool IsSame(in PhoneNumber number, string normal, PhonePolicy policy)
    {
        var parts = PhoneParts.Of(normal, policy.WithheldWords);
        var again = PhoneReader.Read(parts, policy.DefaultRegion);
        return again.Kind == PhoneKind.Number && ReferenceEquals(again.CallingCode, number.CallingCode) && again.NationalNumber.Equals(number.NationalNumber)
            && again.ExtensionLength == number.ExtensionLength && PhoneShape.Of(parts).Fault is null;
    }

    /// <summary>The number of a text in E.164, without an extension.</summary>
    /// <param name="number">The text after reading.</param>
    /// <returns>The number; null when there is no number of a possible length, or when only local calls can use it: it would lose its meaning.</returns>
    public static string? ToE164(in PhoneNumber number) =>
        number.Kind == PhoneKind.Number && number.Possibility == Possibility.Possible ? number.ToE164() : null;

    /// <summary>The extension of a number in digits from 0 to 9.</summary>
    /// <param name="number">The text after reading.</param>
    /// <returns>The digits; empty when there is none.</returns>
    public static string ToExtension(in PhoneNumber number) => number.ExtensionLength > 0 ? Digits(number.ToExtension()!) : string.Empty;

    private static string Digits(string extension)
    {
        var digits = extension.ToCharArray();
        for (var i = 0; i < digits.Length; i++) digits[i] = (char)('0' + PhoneCharacters.DigitOf(digits[i]));
        return new string(digits);
    }
}
