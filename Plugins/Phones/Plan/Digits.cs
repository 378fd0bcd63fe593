using System;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>
/// Decimal digits, such as those of a phone number, without an array: 16 digits in each of four fields. A
/// mutable value: pass it with <c>in</c> or <c>ref</c>.
/// </summary>
public struct Digits : IEquatable<Digits>
{
    /// <summary>How many digits are kept. Further digits can be added; they are counted and read as 0.</summary>
    public const int Capacity = 64;

    /// <summary>How many digits a field has, four bits each, the first one in the lowest bits.</summary>
    internal const int DigitsInWord = 16;

    /// <summary>How many bits a digit has.</summary>
    internal const int BitsOfDigit = 4;

    /// <summary>The most digits that <see cref="ToNumber"/> takes.</summary>
    private const int MostDigitsOfNumber = 19;

    private const int BitsOfWord = 64;
    private const int Words = Capacity / DigitsInWord;

    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    /// <summary>Creates digits that fit into two fields.</summary>
    /// <param name="first">The first 16 digits.</param>
    /// <param name="second">The digits behind them.</param>
    /// <param name="count">How many digits there are.</param>
    internal Digits(ulong first, ulong second, int count)
        : this()
    {
        _first = first;
        _second = second;
        Count = count;
    }

    /// <summary>How many digits were added. When it is above <see cref="Capacity"/>, not all of them are kept.</summary>
    public int Count { get; private set; }

    /// <summary>The digit at an index.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <returns>0 to 9.</returns>
    public readonly int this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(index));
            return (int)(Word(index / DigitsInWord) >> (index % DigitsInWord * BitsOfDigit)) & 0xF;
        }
    }

    /// <summary>Adds a digit at the end.</summary>
    /// <param name="digit">0 to 9.</param>
    public void Add(int digit)
    {
        if ((uint)digit > 9) throw new ArgumentOutOfRangeException(nameof(digit));
        var bits = (ulong)digit << (Count % DigitsInWord * BitsOfDigit);
        switch (Count / DigitsInWord)
        {
            case 0: _first |= bits; break;
            case 1: _second |= bits; break;
            case 2: _third |= bits; break;
            case 3: _fourth |= bits; break;
        }

        Count++;
    }

    /// <summary>All digits except the first ones.</summary>
    /// <param name="count">How many to leave out, from 0. If it exceeds the number of digits, none is left.</param>
    public readonly Digits Skip(int count)
    {
        if (count < 0) throw new ArgumentOutOfRangeException(nameof(count));
        if (count >= Count) return default;
        if (Count <= DigitsInWord) return new Digits(_first >> (count * BitsOfDigit), 0, Count - count);
        return SkipInWords(count);
    }

    private readonly Digits SkipInWords(int count) => new()
    {
        _first = WordFrom(count, 0),
        _second = WordFrom(count, 1),
        _third = WordFrom(count, 2),
        _fourth = WordFrom(count, 3),
        Count = Count - count,
    };

    /// <summary>The first digits.</summary>
    /// <param name="count">How many, from 0. If it exceeds the number of digits, the result has all.</param>
    public readonly Digits Take(int count)
    {
        if (count < 0) throw new ArgumentOutOfRangeException(nameof(count));
        if (count >= Count) return this;
        return new Digits
        {
            _first = _first & MaskOf(count),
            _second = _second & MaskOf(count - DigitsInWord),
            _third = _third & MaskOf(count - 2 * DigitsInWord),
            _fourth = _fourth & MaskOf(count - 3 * DigitsInWord),
            Count = count,
        };
    }

    /// <summary>Whether these digits begin with others.</summary>
    /// <param name="prefix">The others.</param>
    public readonly bool StartsWith(in Digits prefix) => prefix.Count <= Count && Take(prefix.Count).Equals(prefix);

    /// <summary>The first digit; 0 when there is none.</summary>
    internal readonly int First => (int)_first & 0xF;

    /// <summary>Writes the digits that are kept, as ASCII.</summary>
    internal readonly void CopyTo(char[] destination, int start)
    {
        var count = Math.Min(Count, Capacity);
        var bits = 0UL;
        for (var i = 0; i < count; i++)
        {
            if (i % DigitsInWord == 0) bits = Word(i / DigitsInWord);
            destination[start + i] = (char)('0' + ((int)bits & 0xF));
            bits >>= BitsOfDigit;
        }
    }

    /// <summary>The digits as a number; leading zeros are lost.</summary>
    /// <returns>0 when there is no digit.</returns>
    /// <exception cref="InvalidOperationException">There are more than 19 digits.</exception>
    public readonly ulong ToNumber()
    {
        if (Count > MostDigitsOfNumber) throw new InvalidOperationException("There are more than 19 digits.");
        var number = 0UL;
        for (var i = 0; i < Count; i++) number = number * 10 + (ulong)this[i];
        return number;
    }

    /// <inheritdoc/>
    public readonly bool Equals(Digits other) =>
        Count == other.Count && _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Digits other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _first.GetHashCode() ^ Count;

    /// <summary>The digits that are kept.</summary>
    public override readonly string ToString()
    {
        var text = new char[Math.Min(Count, Capacity)];
        for (var i = 0; i < text.Length; i++) text[i] = (char)('0' + this[i]);
        return new string(text);
    }

    /// <summary>Whether the digits are the same.</summary>
    public static bool operator ==(Digits left, Digits right) => left.Equals(right);

    /// <summary>Whether the digits differ.</summary>
    public static bool operator !=(Digits left, Digits right) => !left.Equals(right);

    /// <summary>One of the four fields.</summary>
    /// <param name="index">0 to 3; any other index returns 0.</param>
    internal readonly ulong Word(int index) => index switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        3 => _fourth,
        _ => 0,
    };

    private readonly ulong WordFrom(int skipped, int index)
    {
        var word = index + skipped / DigitsInWord;
        var bits = skipped % DigitsInWord * 4;
        return bits == 0 || word >= Words ? Word(word) : (Word(word) >> bits) | (Word(word + 1) << (BitsOfWord - bits));
    }

    private static ulong MaskOf(int digits) => digits switch
    {
        <= 0 => 0,
        >= DigitsInWord => ulong.MaxValue,
        _ => (1UL << (digits * 4)) - 1,
    };
}
