using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>
/// Makes inputs from a corpus: flips bits; inserts, removes, doubles, exchanges and repeats bytes, numbers, tokens, lines and
/// parts of other inputs; nests brackets.
/// </summary>
internal sealed class Mutator
{
    private const int MostChanges = 8;

    private static readonly byte[] EdgeBytes = [0, 1, 9, 10, 13, 31, 32, 34, 39, 44, 45, 48, 57, 59, 92, 127, 128, 191, 192, 193, 224, 237, 239, 240, 244, 245, 254, 255];

    private static readonly byte[][] Numbers = new[]
    {
        "0", "-0", "-1", "1", "2", "7", "15", "16", "17", "99", "127", "128", "255", "256", "999", "32767", "32768", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e5", "1E400", "-1e-400", "0.1", "1.0", "00", "007", "1e", "1.", ".5", "NaN", "0x10",
        "99999999999999999999999999999999999999",
    }.Select(Encoding.UTF8.GetBytes).ToArray();

    private readonly Corpus _corpus;
    private readonly byte[][] _tokens;
    private readonly (byte[] Open, byte[] Close)[] _brackets;
    private readonly InputSizes _sizes;

    /// <param name="corpus">The inputs to start from.</param>
    /// <param name="tokens">The words of the target's language.</param>
    /// <param name="brackets">The brackets to nest.</param>
    /// <param name="sizes">The lengths of inputs.</param>
    public Mutator(Corpus corpus, IEnumerable<string> tokens, IEnumerable<(string Open, string Close)> brackets, InputSizes sizes)
    {
        _corpus = corpus;
        _tokens = [.. tokens.Select(LooseText.Encode), .. Characters.Tokens];
        _brackets = [.. brackets.Select(pair => (Encoding.UTF8.GetBytes(pair.Open), Encoding.UTF8.GetBytes(pair.Close)))];
        _sizes = sizes;
    }

    /// <summary>Makes the next input.</summary>
    public void Make(FuzzRandom random, InputBuffer input)
    {
        input.Clear();
        input.Limit = random.Once(_sizes.OnceIn) ? _sizes.Most : _sizes.Usual;
        if (random.Once(32)) FromTokens(random, input);
        else input.Append(_corpus.Pick(random));
        Change(random, input);
    }

    /// <summary>Changes an input in one or more ways.</summary>
    public void Change(FuzzRandom random, InputBuffer input)
    {
        for (var changes = 1 + random.Small(MostChanges - 1); changes > 0; changes--) ChangeOnce(random, input);
    }

    private void FromTokens(FuzzRandom random, InputBuffer input)
    {
        for (var count = random.Small(24); count >= 0; count--) input.Append(Token(random));
    }

    private void ChangeOnce(FuzzRandom random, InputBuffer input)
    {
        var length = input.Length;
        var at = random.Below(length + 1);
        if (length == 0)
        {
            input.Append(Token(random));
            return;
        }

        var place = Math.Min(at, length - 1);
        var count = 1 + random.Small(Math.Min(length - place, 64) - 1);
        switch (random.Below(20))
        {
            case 0: input.Bytes[place] ^= (byte)(1 << random.Below(8)); break;
            case 1: input.Bytes[place] = random.Once(2) ? (byte)random.Below(256) : random.Pick<byte>(EdgeBytes); break;
            case 2: input.Insert(at, [random.Once(2) ? (byte)random.Below(256) : random.Pick<byte>(EdgeBytes)]); break;
            case 3 or 4: input.Remove(place, count); break;
            case 5: input.Repeat(at, place, count, 1); break;
            case 6 or 7 or 8: input.Insert(at, Token(random)); break;
            case 9 or 10:
                input.Remove(place, count);
                input.Insert(place, Token(random));
                break;
            case 11: Splice(random, input, at); break;
            case 12: InsertPart(random, input, at); break;
            case 13: input.Repeat(at, place, count, 1 + random.Small(random.Once(16) ? input.Limit / count : 64)); break;
            case 14: ChangeNumber(random, input, place); break;
            case 15: Nest(random, input); break;
            case 16: input.Bytes[place] ^= 0x20; break;
            case 17: input.Remove(at, length - at); break;
            default: ChangeLines(random, input, place); break;
        }
    }

    private byte[] Token(FuzzRandom random) => random.Once(16) ? random.Pick<byte[]>(Numbers) : random.Pick<byte[]>(_tokens);

    private void Splice(FuzzRandom random, InputBuffer input, int at)
    {
        var other = _corpus.Pick(random);
        input.Remove(at, input.Length - at);
        input.Append(other.AsSpan(random.Below(other.Length + 1)));
    }

    private void InsertPart(FuzzRandom random, InputBuffer input, int at)
    {
        var other = _corpus.Pick(random);
        var start = random.Below(other.Length + 1);
        input.Insert(at, other.AsSpan(start, random.Small(other.Length - start)));
    }

    private static void ChangeNumber(FuzzRandom random, InputBuffer input, int place)
    {
        var start = input.Bytes[place..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0) return;
        start += place;
        var length = input.Bytes[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        input.Remove(start, length < 0 ? input.Length - start : length);
        input.Insert(start, random.Pick<byte[]>(Numbers));
    }

    private void Nest(FuzzRandom random, InputBuffer input)
    {
        if (_brackets.Length == 0) return;
        var (open, close) = random.Pick<(byte[], byte[])>(_brackets);
        var start = random.Below(input.Length + 1);
        var end = start + random.Small(input.Length - start);
        var depth = 1 + random.Small(random.Once(8) ? Math.Max(1, (input.Limit - input.Length) / (open.Length + close.Length + 1)) : 40);
        input.Insert(end, close);
        if (close.Length > 0) input.Repeat(end, end, Math.Min(close.Length, input.Length - end), depth - 1);
        input.Insert(start, open);
        input.Repeat(start, start, Math.Min(open.Length, input.Length - start), depth - 1);
    }

    private void ChangeLines(FuzzRandom random, InputBuffer input, int place)
    {
        var start = input.Bytes[..place].LastIndexOf((byte)'\n') + 1;
        var length = input.Bytes[start..].IndexOf((byte)'\n') + 1;
        if (length == 0) length = input.Length - start;
        switch (random.Below(4))
        {
            case 0: input.Remove(start, length); break;
            case 1: input.Repeat(start, start, length, 1 + random.Small(random.Once(16) ? input.Limit / length : 8)); break;
            case 2:
                // Copy the line to the end.
                input.Repeat(input.Length, start, length, 1);
                input.Remove(start, length);
                break;
            default: InsertLine(random, input, start); break;
        }
    }

    private void InsertLine(FuzzRandom random, InputBuffer input, int at)
    {
        var other = _corpus.Pick(random).AsSpan();
        var start = other[..random.Below(other.Length + 1)].LastIndexOf((byte)'\n') + 1;
        var length = other[start..].IndexOf((byte)'\n') + 1;
        input.Insert(at, length == 0 ? other[start..] : other.Slice(start, length));
    }
}

/// <summary>The lengths of inputs in bytes.</summary>
/// <param name="Usual">The usual limit.</param>
/// <param name="Most">The limit of some inputs.</param>
/// <param name="OnceIn">One in this many inputs may have that length.</param>
internal sealed record InputSizes(int Usual, int Most, int OnceIn);
