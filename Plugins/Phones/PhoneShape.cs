using System;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// The shape of phone text, and what is wrong with it. A phone column holds a number (<c>+</c> with 7 to 15 digits, or 3 to
/// 15 digits without, with separators and perhaps an extension), a withheld caller, a <c>tel:</c> (RFC 3966), <c>sip:</c> or
/// <c>sips:</c> (RFC 3261) address, or the <c>4:</c> identifier of a number in Azure Communication Services. Whether such a
/// number exists is no question of its shape. Costs no allocation until it becomes a rejection.
/// </summary>
internal readonly struct PhoneShape
{
    private readonly int _position;
    private readonly int _digits;
    private readonly int _limit;

    private PhoneShape(PhoneFault fault, int position = -1, int digits = 0, int limit = 0)
    {
        Fault = fault;
        _position = position;
        _digits = digits;
        _limit = limit;
    }

    /// <summary>What is wrong with the shape; null when nothing is.</summary>
    public PhoneFault? Fault { get; }

    /// <summary>The shape of a text.</summary>
    public static PhoneShape Of(in PhoneParts parts) => parts.Notation switch
    {
        PhoneNotation.Blank => new PhoneShape(PhoneFault.Blank),
        PhoneNotation.Withheld => default,
        PhoneNotation.Tel => OfTel(parts),
        PhoneNotation.Sip => OfSip(parts),
        PhoneNotation.RawIdentifier => OfNumber(parts, parts.End, mayHaveExtension: false),
        _ => OfNumber(parts, parts.End, mayHaveExtension: true),
    };

    /// <summary>Whether a number that begins with <c>+</c> has as many digits as its shape asks for.</summary>
    public static bool IsRightCount(int digits) => digits is >= PhoneLimits.FewestInternationalDigits and <= PhoneLimits.MostDigits;

    /// <summary>The shape of a number by the count of its digits.</summary>
    public static PhoneShape OfCount(int digits, bool isInternational)
    {
        var fewest = isInternational ? PhoneLimits.FewestInternationalDigits : PhoneLimits.FewestDigits;
        if (digits == 0) return new PhoneShape(PhoneFault.NoDigit);
        if (digits < fewest) return new PhoneShape(PhoneFault.TooFewDigits, digits: digits, limit: fewest);
        return digits > PhoneLimits.MostDigits ? new PhoneShape(PhoneFault.TooManyDigits, digits: digits, limit: PhoneLimits.MostDigits) : default;
    }

    /// <summary>What is wrong, for the caller.</summary>
    /// <exception cref="InvalidOperationException">Nothing is wrong.</exception>
    public PhoneRefusal ToRefusal() => new(Fault!.Value) { Position = _position, Digits = _digits, Limit = _limit };

    private static PhoneShape OfNumber(in PhoneParts parts, int end, bool mayHaveExtension)
    {
        var number = parts.ScanNumber();
        if (number.End < end && !(mayHaveExtension && number.Count > 0 && Extension.MayStandInColumn(parts.Trimmed, number.End - parts.Start)))
            return new PhoneShape(PhoneFault.Character, position: number.End);
        return OfCount(number.Count, number.IsInternational);
    }

    private static PhoneShape OfTel(in PhoneParts parts)
    {
        var parameters = parts.Text.IndexOf(';', parts.ContentStart, parts.End - parts.ContentStart);
        if (parameters < 0) return OfNumber(parts, parts.End, mayHaveExtension: false);

        var broken = FirstBlankOrControl(parts.Text, parameters, parts.End);
        return broken >= 0 ? new PhoneShape(PhoneFault.Address, position: broken) : OfNumber(parts, parameters, mayHaveExtension: false);
    }

    private static PhoneShape OfSip(in PhoneParts parts)
    {
        var text = parts.Text;
        var start = parts.ContentStart;
        var end = parts.End;
        var broken = FirstBlankOrControl(text, start, end);
        if (broken >= 0) return new PhoneShape(PhoneFault.Address, position: broken);

        var at = text.IndexOf('@', start, end - start);
        var host = at < 0 ? start : at + 1;
        return at == start || host == end || text[host] is ';' or '?' or '@' ? new PhoneShape(PhoneFault.Address, position: Math.Min(host, end - 1)) : default;
    }

    private static int FirstBlankOrControl(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (PhoneCharacters.IsBlank(text[i]) || char.IsControl(text[i])) return i;
        return -1;
    }
}
