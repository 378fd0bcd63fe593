using System;
using System.Globalization;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>The kinds of phone text.</summary>
public enum PhoneKind
{
    /// <summary>Nothing, or only spaces and invisible marks.</summary>
    Empty,

    /// <summary>A phone number with a calling code, written or taken from the region.</summary>
    Number,

    /// <summary>A word, or the keypad digits of one, for a withheld caller.</summary>
    Withheld,

    /// <summary>A <c>sip:</c> or <c>sips:</c> address (RFC 3261) that contains no phone number.</summary>
    Sip,

    /// <summary>A short or emergency number, which has no calling code.</summary>
    Short,

    /// <summary>A number inside an organization.</summary>
    Extension,

    /// <summary>None of these.</summary>
    Invalid,
}

/// <summary>Why text cannot be read as a number.</summary>
public enum PhoneParseFault
{
    /// <summary>The text can be read.</summary>
    None,

    /// <summary>
    /// The text does not have the shape of a number; <see cref="PhoneNumber.Position"/> is the first wrong character. With
    /// <see cref="PhoneNumber.FaultyDigits"/>, no character is wrong, but the text ends too early.
    /// </summary>
    NotANumber,

    /// <summary>The text has no calling code, and there is no default region.</summary>
    NoRegion,

    /// <summary>No country and no network has the calling code.</summary>
    UnknownCallingCode,

    /// <summary>Too few digits follow the plus sign or the international prefix.</summary>
    TooShortAfterPrefix,

    /// <summary>The national number has fewer than two digits.</summary>
    TooShort,

    /// <summary>The national number has more than 17 digits.</summary>
    TooLong,

    /// <summary>The text has more than 250 characters.</summary>
    TextTooLong,

    /// <summary>A <c>sip:</c> or <c>sips:</c> address has no user or is broken; <see cref="PhoneNumber.Position"/> is the wrong character.</summary>
    BrokenAddress,
}

/// <summary>Whether the plan has numbers of this length, and if not, why.</summary>
public enum Possibility
{
    /// <summary>The plan has numbers of this length.</summary>
    Possible,

    /// <summary>Only local calls can use numbers of this length, without an area code. They count as possible.</summary>
    LocalOnly,

    /// <summary>The number is shorter than any number of the plan.</summary>
    TooShort,

    /// <summary>The number is longer than any number of the plan.</summary>
    TooLong,

    /// <summary>The plan has shorter and longer numbers, but none of this length.</summary>
    InvalidLength,
}

/// <summary>
/// Phone text after reading: its kind, and the calling code and the national number of a number. The numbering plan is
/// looked up only when a property needs it. Reading allocates nothing.
/// </summary>
public readonly struct PhoneNumber
{
    // Small, because it is returned by value: enumerations as bytes, and only the 17 digits that a number can have.
    private readonly string? _extensionText;
    private readonly ulong _digits;
    private readonly int _extensionStart;
    private readonly byte _extensionLength;
    private readonly byte _lastDigit;
    private readonly byte _count;
    private readonly byte _kind;
    private readonly byte _fault;

    private PhoneNumber(PhoneKind kind, PhoneParseFault fault, int position)
        : this()
    {
        _kind = (byte)kind;
        _fault = (byte)fault;
        Position = position;
    }

    private PhoneNumber(PhoneParseFault fault, int position, in Digits digits)
        : this(PhoneKind.Invalid, fault, position)
    {
        _digits = digits.Word(0);
        _lastDigit = (byte)(digits.Word(1) & 0xF);
        _count = (byte)digits.Count;
    }

    private PhoneNumber(CallingCode callingCode, in Digits national)
        : this(PhoneKind.Number, PhoneParseFault.None, -1)
    {
        CallingCode = callingCode;
        _digits = national.Word(0);
        _lastDigit = (byte)national.Word(1);
        _count = (byte)national.Count;
    }

    private PhoneNumber(CallingCode callingCode, in Digits national, in Extension extension, in PhoneSpan source)
        : this(callingCode, national)
    {
        if (extension.IsNone) return;
        _extensionText = source.TextOf(extension.DigitsStart, extension.DigitsCount, out _extensionStart);
        _extensionLength = (byte)extension.DigitsCount;
    }

    private PhoneNumber(in PhoneNumber number, PhoneKind kind)
    {
        this = number;
        _kind = (byte)kind;
    }

    private PhoneNumber(in Extension extension, in PhoneSpan source)
        : this(PhoneKind.Extension, PhoneParseFault.None, -1)
    {
        _extensionText = source.TextOf(extension.DigitsStart, extension.DigitsCount, out _extensionStart);
        _extensionLength = (byte)extension.DigitsCount;
    }

    /// <summary>The kind of the text.</summary>
    public PhoneKind Kind => (PhoneKind)_kind;

    /// <summary>Why the text cannot be read as a number.</summary>
    public PhoneParseFault Fault => (PhoneParseFault)_fault;

    /// <summary>The index of the wrong character, from 0; -1 when no single character is wrong.</summary>
    public int Position { get; }

    /// <summary>The calling code; null when there is no number.</summary>
    public CallingCode? CallingCode { get; }

    /// <summary>The digits of the national number, leading zeros included.</summary>
    public Digits NationalNumber => CallingCode is null ? default : new(_digits, _lastDigit, _count);

    /// <summary>
    /// The digits that the fault is about; the first 17 are known. For an unknown calling code: the digits that begin with no calling
    /// code. For too few or too many digits: the digits behind the plus sign, the prefix or the calling code. For text that ends too
    /// early: all its digits. Empty for any other fault.
    /// </summary>
    public Digits FaultyDigits => CallingCode is null ? new(_digits, _lastDigit, _count) : default;

    /// <summary>The number's entry in the numbering plan, looked up each time. The default value when there is no number.</summary>
    public PlanMatch Match => CallingCode is null ? default : CallingCode.Match(NationalNumber);

    /// <summary>The region of the number, by its <see cref="Match"/>; null when there is none.</summary>
    public Region? Region => Match.Region;

    /// <summary>The type of the number, by its <see cref="Match"/>; unknown when it is not valid.</summary>
    public NumberType Type => Match.Type;

    /// <summary>Whether the plan has numbers of this length, and if not, why.</summary>
    public Possibility Possibility => CallingCode is null ? default : PossibleLengths.Evaluate(_count, CallingCode.MainRegion);

    /// <summary>Whether the plan has numbers of this length.</summary>
    public bool IsPossible => CallingCode is not null && PossibleLengths.Include(_count, CallingCode.MainRegion);

    /// <summary>Whether the number belongs to its plan, by its <see cref="Match"/>.</summary>
    public bool IsValid => Match.IsValid;

    /// <summary>How many digits the extension has; 0 for none.</summary>
    public int ExtensionLength => _extensionLength;

    /// <summary>The length of the longest E.164 text, with its plus sign.</summary>
    public const int MostE164Characters = 1 + PhoneLimits.MostCallingCodeDigits + PhoneLimits.MostNationalDigits;

    /// <summary>Writes the number in E.164 (ITU-T E.164), without its extension.</summary>
    /// <param name="destination">Receives the characters.</param>
    /// <param name="length">How many characters were written.</param>
    /// <returns>Whether there is a number and <paramref name="destination"/> has room for it.</returns>
    public bool TryFormatE164(char[] destination, out int length)
    {
        if (destination is null) throw new ArgumentNullException(nameof(destination));
        length = 0;
        if (CallingCode is null) return false;

        var code = CallingCode.Code;
        var start = 1 + CallingCode.Length;
        var end = start + _count;
        if (destination.Length < end) return false;
        destination[0] = '+';
        for (var i = start - 1; i > 0; i--)
        {
            destination[i] = (char)('0' + code % 10);
            code /= 10;
        }

        new Digits(_digits, _lastDigit, _count).CopyTo(destination, start);
        length = end;
        return true;
    }

    /// <summary>The number in E.164, without its extension.</summary>
    /// <returns>The text; null when there is no number.</returns>
    public string? ToE164()
    {
        if (CallingCode is null) return null;
        var characters = new char[MostE164Characters];
        return TryFormatE164(characters, out var length) ? new string(characters, 0, length) : null;
    }

    /// <summary>The extension as the text has it, perhaps in digits of another script.</summary>
    /// <returns>The text; null for none.</returns>
    public string? ToExtension() => _extensionText?.Substring(_extensionStart, _extensionLength);

    /// <summary>The kind, and the number in E.164.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1}", Kind, ToE164());

    internal static PhoneNumber Of(PhoneKind kind) => new(kind, PhoneParseFault.None, -1);

    internal static PhoneNumber OfNumber(CallingCode callingCode, in Digits national, in Extension extension, in PhoneSpan source) =>
        new(callingCode, national, extension, source);

    internal static PhoneNumber OfPlain(CallingCode callingCode, in Digits national) => new(callingCode, national);

    internal static PhoneNumber OfExtension(in Extension extension, in PhoneSpan source) =>
        new(extension, source);

    /// <summary>The result for an address: the number in its user part, or any other user.</summary>
    internal PhoneNumber AsSip() => CallingCode is null ? Of(PhoneKind.Sip) : new(this, PhoneKind.Sip);

    /// <summary>The number with an extension that was found separately.</summary>
    internal PhoneNumber With(in Extension extension, in PhoneSpan source) =>
        CallingCode is null ? this : new(CallingCode, NationalNumber, extension, source);

    internal static PhoneNumber Failed(PhoneParseFault fault, int position) => new(PhoneKind.Invalid, fault, position);

    internal static PhoneNumber Failed(PhoneParseFault fault, int position, in Digits digits) => new(fault, position, digits);
}
