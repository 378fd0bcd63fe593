using System;
using PhoneCallCtx.Plugins.Phones.Parsing;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>
/// The shape of phone text, and what is wrong with it. A phone column contains a number (3 to 15 digits, perhaps with <c>+</c>,
/// separators and an extension), a withheld caller, a <c>tel:</c> (RFC 3966), <c>sip:</c> or <c>sips:</c>
/// (RFC 3261) address, or the <c>4:</c> identifier of a number in Azure Communication Services. The shape does not show whether
/// such a number exists. Allocates nothing until it becomes a rejection.
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

    /// <summary>The fault of the shape; null when there is none.</summary>
    public PhoneFault? Fault { get; }

    /// <summary>The shape of a text.</summary>
    public static PhoneShape Of(in PhoneParts parts) => parts.Notation switch
    {
        PhoneNotation.Blank => new PhoneShape(PhoneFault.Blank),
        PhoneNotation.Withheld => default,
        PhoneNotation.Tel => OfTel(parts),
        PhoneNotation.Sip => OfAddress(SipAddress.FindFault(parts.Text, parts.ContentStart, parts.End)),
        PhoneNotation.RawIdentifier => OfRun(parts.ScanNumber(), parts.End),
        _ => OfPlain(parts),
    };

    /// <summary>Whether a number that begins with <c>+</c> has an allowed number of digits.</summary>
    public static bool IsRightCount(int digits) => digits is >= PhoneLimits.FewestDigits and <= PhoneLimits.MostDigits;

    /// <summary>The shape of a number by the count of its digits.</summary>
    public static PhoneShape OfCount(int digits)
    {
        if (digits == 0) return new PhoneShape(PhoneFault.NoDigit);
        if (digits < PhoneLimits.FewestDigits) return new PhoneShape(PhoneFault.TooFewDigits, digits: digits, limit: PhoneLimits.FewestDigits);
        return digits > PhoneLimits.MostDigits ? new PhoneShape(PhoneFault.TooManyDigits, digits: digits, limit: PhoneLimits.MostDigits) : default;
    }

    /// <summary>The fault as a rejection.</summary>
    /// <exception cref="InvalidOperationException">There is no fault.</exception>
    public PhoneRejection ToRejection() => new(Fault!.Value, _position, _digits, _limit);

    /// <summary>The shape of a number, perhaps with an extension in any form that libphonenumber reads.</summary>
    private static PhoneShape OfPlain(in PhoneParts parts)
    {
        if (SpreadsheetDamage.IsDecimal(parts.Trimmed)) return new PhoneShape(PhoneFault.Decimal);

        var run = parts.ScanNumber();
        if (run.End == parts.End && !run.HasTilde) return OfCount(run.Count);
        return run.Count > 0 && FindExtension(parts) is { } start ? OfRun(DigitRun.Of(parts.Text, parts.Start, start), start) : OfRun(run, parts.End);
    }

    /// <summary>The index where an extension begins behind a number. libphonenumber reads no extension behind fewer than three digits.</summary>
    private static int? FindExtension(in PhoneParts parts)
    {
        var text = parts.Trimmed;
        if (text.Length > PhoneLimits.MostCharacters) return null;

        // Separators behind an extension, such as a closing bracket, mean as little as those behind a number.
        while (PhoneCharacters.IsSeparator(text[text.Length - 1])) text = text.To(text.Length - 1);
        if (!Extension.MayEnd(text)) return null;

        var extension = Extension.FindAtEnd(text);
        if (extension.IsNone) return null;
        var start = parts.Start + extension.Start;
        return DigitRun.Of(parts.Text, parts.Start, start).Count < PhoneLimits.FewestDigits ? null : start;
    }

    private static PhoneShape OfRun(in DigitRun run, int end) => run.End < end ? new PhoneShape(PhoneFault.Character, position: run.End) : OfCount(run.Count);

    private static PhoneShape OfTel(in PhoneParts parts)
    {
        var parameters = parts.Text.IndexOf(';', parts.ContentStart, parts.End - parts.ContentStart);
        if (parameters == -1) return OfRun(parts.ScanNumber(), parts.End);

        var broken = TelAddress.FindFault(parts.Text, parameters, parts.End);
        return broken != -1 ? OfAddress(broken) : OfRun(parts.ScanNumber(), parameters);
    }

    private static PhoneShape OfAddress(int fault) => fault == -1 ? default : new PhoneShape(PhoneFault.Address, position: fault);
}
