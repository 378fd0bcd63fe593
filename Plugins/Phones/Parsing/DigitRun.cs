using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Phones.Parsing;

/// <summary>
/// Digits of any script with separators around them, and perhaps one plus sign before them: a number in the form that a
/// phone column accepts, up to the first other character.
/// </summary>
internal readonly struct DigitRun
{
    /// <summary>How many digits are kept; further digits are only counted.</summary>
    private const int Capacity = 2 * Plan.Digits.DigitsInWord;

    // Kept small, because every text that is not plain makes one: two words of digits, more than any number has.
    private readonly ulong _first;
    private readonly ulong _second;

    private DigitRun(ulong first, ulong second, int count, int start, int end, bool isInternational, bool hasTilde)
    {
        _first = first;
        _second = second;
        Count = count;
        Start = start;
        End = end;
        IsInternational = isInternational;
        HasTilde = hasTilde;
    }

    /// <summary>How many digits there are.</summary>
    public int Count { get; }

    /// <summary>Whether all digits are kept.</summary>
    public bool IsWhole => Count <= Capacity;

    /// <summary>The digits; those that are not kept read as 0.</summary>
    public Digits Digits => new(_first, _second, Count);

    /// <summary>The index of the plus sign or the first digit; the index of the end when there is neither.</summary>
    public int Start { get; }

    /// <summary>The index behind the run.</summary>
    public int End { get; }

    /// <summary>Whether there is a plus sign.</summary>
    public bool IsInternational { get; }

    /// <summary>Whether there is a tilde: the only separator that libphonenumber also reads as the sign of an extension.</summary>
    public bool HasTilde { get; }

    /// <summary>The run at the beginning of a part of a text.</summary>
    public static DigitRun Of(string text, int start, int end)
    {
        var first = 0UL;
        var second = 0UL;
        var count = 0;
        var begin = -1;
        var isInternational = false;
        var hasTilde = false;
        var i = start;
        for (; i < end; i++)
        {
            var character = text[i];
            var digit = PhoneCharacters.DigitOf(character);
            if (digit >= 0)
            {
                if (begin < 0) begin = i;
                if (count < Plan.Digits.DigitsInWord) first |= (ulong)digit << (count * Plan.Digits.BitsOfDigit);
                else if (count < Capacity) second |= (ulong)digit << ((count - Plan.Digits.DigitsInWord) * Plan.Digits.BitsOfDigit);
                count++;
            }
            else if (begin < 0 && PhoneCharacters.IsPlus(character))
            {
                isInternational = true;
                begin = i;
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

        return new DigitRun(first, second, count, begin < 0 ? i : begin, i, isInternational, hasTilde);
    }
}
