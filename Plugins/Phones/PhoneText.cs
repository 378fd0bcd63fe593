using System;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// Judges the shape of phone text: a number (<c>+</c> with 7 to 15 digits, or 3 to 15 digits without, with separators and
/// perhaps an extension), a withheld caller, a <c>tel:</c> (RFC 3966), <c>sip:</c> or <c>sips:</c> (RFC 3261) address, or
/// the <c>4:</c> identifier of a number in Azure Communication Services. It does not ask whether such a number is in
/// service anywhere. Allocates nothing.
/// </summary>
internal static class PhoneText
{
    /// <summary>The most digits of a number (ITU-T E.164, 6.2.1).</summary>
    public const int MostDigits = 15;

    /// <summary>The fewest digits of a number that begins with <c>+</c>.</summary>
    public const int FewestInternationalDigits = 7;

    /// <summary>The fewest digits of any other number: emergency and service numbers, internal extensions.</summary>
    public const int FewestDigits = 3;

    /// <summary>The most digits of an extension behind a number.</summary>
    public const int MostExtensionDigits = 9;

    private static readonly string[] ExtensionMarks = [";ext=", "extension", "extn.", "extn", "ext.", "ext", "x.", "x", "#"];

    /// <summary>Judges the shape of a text.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static ShapeFault? Judge(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && PhoneCharacters.IsBlank(text[start])) start++;
        while (end > start && PhoneCharacters.IsBlank(text[end - 1])) end--;

        if (start == end) return new ShapeFault(PhoneFault.Blank);
        if (WithheldCallers.Contain(new PhoneSpan(text, start, end - start))) return null;
        if (StartsWith(text, start, end, "tel:")) return JudgeTel(text, start + "tel:".Length, end);
        if (StartsWith(text, start, end, "sip:")) return JudgeSip(text, start + "sip:".Length, end);
        if (StartsWith(text, start, end, "sips:")) return JudgeSip(text, start + "sips:".Length, end);
        if (StartsWith(text, start, end, PhoneReader.RawPhoneIdentifier)) return JudgeNumber(text, start + PhoneReader.RawPhoneIdentifier.Length, end, mayHaveExtension: false);
        return JudgeNumber(text, start, end, mayHaveExtension: true);
    }

    /// <summary>Whether a text is a <c>tel:</c> address.</summary>
    public static bool IsTel(string text)
    {
        var start = 0;
        while (start < text.Length && PhoneCharacters.IsBlank(text[start])) start++;
        return StartsWith(text, start, text.Length, "tel:");
    }

    /// <summary>How many digits a text has.</summary>
    public static int CountDigits(string text)
    {
        var count = 0;
        foreach (var character in text)
            if (PhoneCharacters.IsDigit(character)) count++;
        return count;
    }

    private static ShapeFault? JudgeNumber(string text, int start, int end, bool mayHaveExtension)
    {
        var digits = 0;
        var international = false;
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (PhoneCharacters.IsDigit(character))
            {
                digits++;
            }
            else if (PhoneCharacters.IsPlus(character) && digits == 0 && !international)
            {
                international = true;
            }
            else if (!PhoneCharacters.IsSeparator(character))
            {
                if (mayHaveExtension && digits > 0 && IsExtension(text, i, end)) break;
                return new ShapeFault(PhoneFault.Character, position: i);
            }
        }

        var fewest = international ? FewestInternationalDigits : FewestDigits;
        if (digits == 0) return new ShapeFault(PhoneFault.NoDigit);
        if (digits < fewest) return new ShapeFault(PhoneFault.TooFewDigits, digits: digits, limit: fewest);
        if (digits > MostDigits) return new ShapeFault(PhoneFault.TooManyDigits, digits: digits, limit: MostDigits);
        return null;
    }

    private static bool IsExtension(string text, int start, int end)
    {
        foreach (var mark in ExtensionMarks)
        {
            if (!StartsWith(text, start, end, mark)) continue;

            var i = start + mark.Length;
            while (i < end && PhoneCharacters.IsBlank(text[i])) i++;
            var digits = 0;
            for (; i < end && PhoneCharacters.IsDigit(text[i]); i++) digits++;
            return i == end && digits is >= 1 and <= MostExtensionDigits;
        }

        return false;
    }

    private static ShapeFault? JudgeTel(string text, int start, int end)
    {
        var parameters = text.IndexOf(';', start, end - start);
        if (parameters < 0) return JudgeNumber(text, start, end, mayHaveExtension: false);

        var broken = FirstBlankOrControl(text, parameters, end);
        return broken >= 0
            ? new ShapeFault(PhoneFault.Address, position: broken)
            : JudgeNumber(text, start, parameters, mayHaveExtension: false);
    }

    private static ShapeFault? JudgeSip(string text, int start, int end)
    {
        var broken = FirstBlankOrControl(text, start, end);
        if (broken >= 0) return new ShapeFault(PhoneFault.Address, position: broken);

        var at = text.IndexOf('@', start, end - start);
        var host = at < 0 ? start : at + 1;
        if (at == start || host == end || text[host] is ';' or '?' or '@') return new ShapeFault(PhoneFault.Address, position: Math.Min(host, end - 1));
        return null;
    }

    private static int FirstBlankOrControl(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (PhoneCharacters.IsBlank(text[i]) || char.IsControl(text[i])) return i;
        return -1;
    }

    private static bool StartsWith(string text, int start, int end, string prefix) =>
        end - start >= prefix.Length && (text[start] | 0x20) == (prefix[0] | 0x20) && string.Compare(text, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

/// <summary>What is wrong with the shape of a text. It becomes a refusal, which costs something, only when it is told.</summary>
internal readonly struct ShapeFault(PhoneFault fault, int position = -1, int digits = 0, int limit = 0)
{
    public PhoneFault Fault { get; } = fault;

    public PhoneRefusal ToRefusal() => new(Fault) { Position = position, Digits = digits, Limit = limit };
}
