using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones;

/// <summary>Why text cannot stand in a phone column. The key of the message stands behind each cause.</summary>
public enum PhoneFault
{
    /// <summary>There is nothing but spaces and invisible marks. <c>PCC101.Blank</c></summary>
    Blank,

    /// <summary>There is no digit. <c>PCC101.NoDigit</c></summary>
    NoDigit,

    /// <summary>A character that no phone number has; <see cref="PhoneRejection.Position"/> says where. <c>PCC101.Character</c></summary>
    Character,

    /// <summary>There is no digit, but there are words. <c>PCC101.Words</c></summary>
    Words,

    /// <summary>The identifier of a user or an app, which has no number. <c>PCC101.Identifier</c></summary>
    Identifier,

    /// <summary>Some digits are masked. <c>PCC101.Masked</c></summary>
    Masked,

    /// <summary>A number in the scientific form of a spreadsheet, which has lost digits. <c>PCC101.Scientific</c></summary>
    Scientific,

    /// <summary>A decimal, as spreadsheets write a number that they take for an amount. <c>PCC101.Decimal</c></summary>
    Decimal,

    /// <summary>Fewer digits than any number. <c>PCC101.TooFewDigits</c></summary>
    TooFewDigits,

    /// <summary>More digits than any number. <c>PCC101.TooManyDigits</c></summary>
    TooManyDigits,

    /// <summary>A <c>sip:</c>, <c>sips:</c> or <c>tel:</c> address that names nobody or is broken; <see cref="PhoneRejection.Position"/> says where. <c>PCC101.Address</c></summary>
    Address,

    /// <summary>No country and no network has the calling code. <c>PCC101.UnknownCallingCode</c></summary>
    UnknownCallingCode,

    /// <summary>An international prefix stands behind the plus sign. <c>PCC101.InternationalPrefix</c></summary>
    InternationalPrefix,

    /// <summary>The number has no calling code, and there is no default region. <c>PCC101.NoCallingCode</c></summary>
    NoCallingCode,

    /// <summary>Shorter than any number of the calling code. <c>PCC101.TooShort</c></summary>
    TooShort,

    /// <summary>Longer than any number of the calling code. <c>PCC101.TooLong</c></summary>
    TooLong,

    /// <summary>No number of the calling code is as long, though some are shorter and some longer. <c>PCC101.NoSuchLength</c></summary>
    NoSuchLength,

    /// <summary>The numbering plan has no such number. <c>PCC101.NotInPlan</c></summary>
    NotInPlan,

    /// <summary>The number is not written in E.164. <c>PCC101.NotE164</c></summary>
    NotE164,

    /// <summary>The number belongs to a region that is not allowed. <c>PCC101.RegionNotAllowed</c></summary>
    RegionNotAllowed,

    /// <summary>The number is of a type that is not allowed. <c>PCC101.TypeNotAllowed</c></summary>
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

/// <summary>Why a text cannot stand in a phone column, and where. Made only when it cannot.</summary>
public sealed class PhoneRejection
{
    internal PhoneRejection(PhoneFault fault) => Fault = fault;

    /// <summary>Why.</summary>
    public PhoneFault Fault { get; }

    /// <summary>The place of the character at fault, from 0; -1 when it is not one character.</summary>
    public int Position { get; internal init; } = -1;

    /// <summary>How many digits there are, when their count is the fault; otherwise 0.</summary>
    public int Digits { get; internal init; }

    /// <summary>How many digits there must be at least or may be at most, when their count is the fault; otherwise 0.</summary>
    public int Limit { get; internal init; }

    /// <summary>The digits of the calling code, known or not, when it is about one; otherwise null. One that is not known may begin with zeros.</summary>
    public string? CallingCode { get; internal init; }

    /// <summary>The digits of the international prefix, when that is the fault; otherwise null.</summary>
    public string? Prefix { get; internal init; }

    /// <summary>The region whose plan the number is held against; null when it is about none.</summary>
    public Region? Region { get; internal init; }

    /// <summary>The type of the number, when that is the fault.</summary>
    public NumberType Type { get; internal init; }

    /// <summary>The number in E.164, when its writing is the fault.</summary>
    public string? E164 { get; internal init; }
}
