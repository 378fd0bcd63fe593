using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Digits of any script with separators around them, and perhaps one plus sign before them: a number as it may stand in a
/// phone column, up to the first character that is none of these.
/// </summary>
internal readonly struct DigitRun
{
    private DigitRun(in Digits digits, int start, int end, bool isInternational, bool hasTilde)
    {
        Digits = digits;
        Start = start;
        End = end;
        IsInternational = isInternational;
        HasTilde = hasTilde;
    }

    /// <summary>The digits; beyond the capacity of <see cref="Plan.Digits"/> they are only counted.</summary>
    public Digits Digits { get; }

    /// <summary>The index in the text of the plus sign or the first digit; that of the end when there is neither.</summary>
    public int Start { get; }

    /// <summary>The index in the text behind the run.</summary>
    public int End { get; }

    /// <summary>Whether there is a plus sign.</summary>
    public bool IsInternational { get; }

    /// <summary>Whether there is a tilde: the one separator that libphonenumber also reads as the sign of an extension.</summary>
    public bool HasTilde { get; }

    /// <summary>The run at the beginning of a part of a text.</summary>
    public static DigitRun Of(string text, int start, int end)
    {
        var digits = default(Digits);
        var first = -1;
        var isInternational = false;
        var hasTilde = false;
        var i = start;
        for (; i < end; i++)
        {
            var character = text[i];
            var digit = PhoneCharacters.DigitOf(character);
            if (digit >= 0)
            {
                digits.Add(digit);
                if (first < 0) first = i;
            }
            else if (PhoneCharacters.IsPlus(character) && first < 0)
            {
                isInternational = true;
                first = i;
            }
            else if (!PhoneCharacters.IsSeparator(character))
            {
                break;
            }
            else if (character is '~' or '\uFF5E')
            {
                hasTilde = true;
            }
        }

        return new DigitRun(digits, first < 0 ? i : first, i, isInternational, hasTilde);
    }
}
