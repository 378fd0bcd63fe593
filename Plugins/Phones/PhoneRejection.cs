using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>Why a phone column does not accept a text. The key of the message follows each cause.</summary>
public enum PhoneFault
{
    /// <summary>The text has only spaces and invisible marks. <c>PCC101.Blank</c></summary>
    Blank,

    /// <summary>There is no digit. <c>PCC101.NoDigit</c></summary>
    NoDigit,

    /// <summary>The text has a character that no phone number has, at <see cref="PhoneRejection.Position"/>. <c>PCC101.Character</c></summary>
    Character,

    /// <summary>There are words without a digit. <c>PCC101.Words</c></summary>
    Words,

    /// <summary>The identifier of a user or an app, which has no number. <c>PCC101.Identifier</c></summary>
    Identifier,

    /// <summary>Some digits are masked. <c>PCC101.Masked</c></summary>
    Masked,

    /// <summary>A number in scientific notation, as a spreadsheet writes it: digits are lost. <c>PCC101.Scientific</c></summary>
    Scientific,

    /// <summary>A decimal: a spreadsheet took the number for an amount. <c>PCC101.Decimal</c></summary>
    Decimal,

    /// <summary>Fewer digits than any number. <c>PCC101.TooFewDigits</c></summary>
    TooFewDigits,

    /// <summary>More digits than any number. <c>PCC101.TooManyDigits</c></summary>
    TooManyDigits,

    /// <summary>A <c>sip:</c>, <c>sips:</c> or <c>tel:</c> address has no user or is broken at <see cref="PhoneRejection.Position"/>. <c>PCC101.Address</c></summary>
    Address,

    /// <summary>No country and no network has the calling code. <c>PCC101.UnknownCallingCode</c></summary>
    UnknownCallingCode,

    /// <summary>An international prefix follows the plus sign. <c>PCC101.InternationalPrefix</c></summary>
    InternationalPrefix,

    /// <summary>The number has no calling code, and there is no default region. <c>PCC101.NoCallingCode</c></summary>
    NoCallingCode,

    /// <summary>The number is shorter than any number of the calling code. <c>PCC101.TooShort</c></summary>
    TooShort,

    /// <summary>The number is longer than any number of the calling code. <c>PCC101.TooLong</c></summary>
    TooLong,

    /// <summary>The calling code has shorter and longer numbers, but none of this length. <c>PCC101.NoSuchLength</c></summary>
    NoSuchLength,

    /// <summary>The numbering plan has no such number. <c>PCC101.NotInPlan</c></summary>
    NotInPlan,

    /// <summary>The number is not written in E.164. <c>PCC101.NotE164</c></summary>
    NotE164,

    /// <summary>The number belongs to a region that is not allowed. <c>PCC101.RegionNotAllowed</c></summary>
    RegionNotAllowed,

    /// <summary>The type of the number is not allowed. <c>PCC101.TypeNotAllowed</c></summary>
    TypeNotAllowed,

    /// <summary>Withheld callers are not allowed. <c>PCC101.WithheldNotAllowed</c></summary>
    WithheldNotAllowed,

    /// <summary>Addresses of that scheme are not allowed. <c>PCC101.AddressNotAllowed</c></summary>
    AddressNotAllowed,

    /// <summary>Short numbers are not allowed. <c>PCC101.ShortNotAllowed</c></summary>
    ShortNotAllowed,

    /// <summary>Extensions are not allowed. <c>PCC101.ExtensionNotAllowed</c></summary>
    ExtensionNotAllowed,

    /// <summary>Numbers of no country are not allowed. <c>PCC101.NonGeographicNotAllowed</c></summary>
    NonGeographicNotAllowed,
}

/// <summary>Why a phone column does not accept a text, and where the text is wrong. Created only for a rejection.</summary>
public sealed class PhoneRejection
{
    internal PhoneRejection(
        PhoneFault fault, int position = -1, int digits = 0, int limit = 0, string? callingCode = null, string? prefix = null,
        Region? region = null, NumberType type = NumberType.Unknown, string? e164 = null)
    {
        Fault = fault;
        Position = position;
        Digits = digits;
        Limit = limit;
        CallingCode = callingCode;
        Prefix = prefix;
        Region = region;
        Type = type;
        E164 = e164;
    }

    /// <summary>The cause.</summary>
    public PhoneFault Fault { get; }

    /// <summary>The index of the wrong character, from 0; -1 when no single character is wrong.</summary>
    public int Position { get; }

    /// <summary>The number of digits, when it is wrong; otherwise 0.</summary>
    public int Digits { get; }

    /// <summary>The smallest or largest allowed number of digits, when their number is wrong; otherwise 0.</summary>
    public int Limit { get; }

    /// <summary>The digits of the calling code, known or not, when the fault concerns one; otherwise null. An unknown one may begin with zeros.</summary>
    public string? CallingCode { get; }

    /// <summary>The digits of the international prefix, when it is the fault; otherwise null.</summary>
    public string? Prefix { get; }

    /// <summary>The region with the numbering plan that the number breaks; null when the fault concerns no plan.</summary>
    public Region? Region { get; }

    /// <summary>The type of the number, when it is the fault.</summary>
    public NumberType Type { get; }

    /// <summary>The number in E.164, when its notation is the fault.</summary>
    public string? E164 { get; }
}
