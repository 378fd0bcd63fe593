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
    /// <returns>The number; null when the text is to stay as it is: it has that form, does not fit, is no number of a possible length, or is one that would be read as another in that form, or rejected.</returns>
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
    /// Whether the form can stand in a column, and is read as the number that it was made of. A few are not: zeros at the beginning are taken for a
    /// national prefix once more, and some numbers in digits alone are the code of a withheld caller. A few have not the shape
    /// of a number: they have more digits than a phone column takes.
    /// </summary>
    private static bool IsSame(in PhoneNumber number, string normal, PhonePolicy policy)
    {
        var parts = PhoneParts.Of(normal, policy.WithheldWords);
        var again = PhoneReader.Read(parts, policy.DefaultRegion);
        return again.Kind == PhoneKind.Number && ReferenceEquals(again.CallingCode, number.CallingCode) && again.NationalNumber.Equals(number.NationalNumber)
            && again.ExtensionLength == number.ExtensionLength && PhoneShape.Of(parts).Fault is null;
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
