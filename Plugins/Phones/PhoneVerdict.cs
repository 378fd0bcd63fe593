namespace PhoneCallCtx.Plugins.Phones;

/// <summary>Says whether text may stand in a phone column.</summary>
public interface IPhoneJudge
{
    /// <summary>Judges the text of a phone column.</summary>
    /// <param name="text">The text, at least one character.</param>
    /// <returns>Accepted, or why not and where.</returns>
    PhoneVerdict Judge(string text);
}

/// <summary>Why text cannot stand in a phone column.</summary>
public enum PhoneFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is nothing but spaces and invisible marks.</summary>
    Blank,

    /// <summary>There is no digit.</summary>
    NoDigit,

    /// <summary>A character that no phone number has; <see cref="PhoneVerdict.Position"/> says where.</summary>
    Character,

    /// <summary>Fewer digits than any number of that form.</summary>
    TooFewDigits,

    /// <summary>More digits than any number.</summary>
    TooManyDigits,

    /// <summary>A <c>sip:</c>, <c>sips:</c> or <c>tel:</c> address that names nobody or is broken; <see cref="PhoneVerdict.Position"/> says where.</summary>
    Address,
}

/// <summary>The judgement of one text.</summary>
public readonly record struct PhoneVerdict
{
    private PhoneVerdict(PhoneFault fault, int position, int digits, int fewestDigits)
    {
        Fault = fault;
        Position = position;
        Digits = digits;
        FewestDigits = fewestDigits;
    }

    /// <summary>The text may stand in a phone column.</summary>
    public static PhoneVerdict Accepted => new(PhoneFault.None, -1, 0, 0);

    /// <summary>Whether the text may stand in a phone column.</summary>
    public bool IsAccepted => Fault == PhoneFault.None;

    /// <summary>Why not.</summary>
    public PhoneFault Fault { get; }

    /// <summary>The place of the character at fault, from 0; -1 when it is not one character.</summary>
    public int Position { get; }

    /// <summary>How many digits there are, when their count is the fault; otherwise 0.</summary>
    public int Digits { get; }

    /// <summary>How many digits there must be at least, when their count is the fault; otherwise 0.</summary>
    public int FewestDigits { get; }

    internal static PhoneVerdict Refused(PhoneFault fault) => new(fault, -1, 0, 0);

    internal static PhoneVerdict RefusedAt(PhoneFault fault, int position) => new(fault, position, 0, 0);

    internal static PhoneVerdict RefusedCount(PhoneFault fault, int digits, int fewestDigits) => new(fault, -1, digits, fewestDigits);
}
