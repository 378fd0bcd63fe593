using System;
using System.Numerics;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>
/// Pseudo-random numbers that depend only on the seed and the number of the input, so that any input can be made again
/// without those before it. The generator is SplitMix64 (Steele, Lea and Flood, 2014).
/// </summary>
internal sealed class FuzzRandom
{
    private ulong _state;

    /// <summary>Restarts for one input.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="number">The number of the input.</param>
    public void Begin(long seed, long number)
    {
        _state = (ulong)seed;
        _state = NextBits() ^ (ulong)number;
        _state = NextBits();
    }

    /// <summary>A number from 0 to a limit, which is excluded.</summary>
    public int Below(int limit) => limit <= 0 ? throw new ArgumentOutOfRangeException(nameof(limit)) : (int)(((NextBits() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from 0 to a maximum; small numbers are far more frequent.</summary>
    public int Small(int most)
    {
        if (most <= 0) return 0;
        var bits = Below(BitOperations.Log2((uint)most) + 2);
        return Math.Min(most, Below(1 << Math.Min(bits, 30)));
    }

    /// <summary>True once in this many times, on average.</summary>
    public bool Once(int of) => Below(of) == 0;

    /// <summary>One of several values.</summary>
    public T Pick<T>(ReadOnlySpan<T> of) => of[Below(of.Length)];

    private ulong NextBits()
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
