using System;
using System.Diagnostics;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Measures two sides in turns, so that other work of the machine affects both.</summary>
/// <param name="Ratio">The median ratio of the rounds: how many times longer the other side takes.</param>
/// <param name="Other">The median of the other side in nanoseconds for one operation.</param>
/// <param name="Ours">The median of our side in nanoseconds for one operation.</param>
/// <param name="OtherBytes">The bytes that the other side allocates for one operation.</param>
/// <param name="OurBytes">The bytes that our side allocates for one operation.</param>
internal readonly record struct Turns(double Ratio, double Other, double Ours, double OtherBytes, double OurBytes)
{
    private const int Rounds = 41;
    private const int MillisecondsOfWarmUp = 1500;
    private const double MillisecondsOfTurn = 15;

    /// <summary>Measures two sides.</summary>
    /// <param name="other">A pass of the other side.</param>
    /// <param name="ours">A pass of ours.</param>
    /// <param name="operations">The number of operations in a pass.</param>
    public static Turns Take(Action other, Action ours, int operations)
    {
        var otherPasses = WarmUp(other);
        var ourPasses = WarmUp(ours);
        var otherTimes = new double[Rounds];
        var ourTimes = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            otherTimes[round] = Time(other, otherPasses) / operations;
            ourTimes[round] = Time(ours, ourPasses) / operations;
        }

        return new Turns(
            Median(otherTimes.Zip(ourTimes, (others, our) => others / our).ToArray()), Median(otherTimes), Median(ourTimes), Bytes(other) / operations, Bytes(ours) / operations);
    }

    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Runs a side until its code is fully optimized.</summary>
    /// <returns>The number of passes in a turn.</returns>
    private static int WarmUp(Action side)
    {
        var passes = 0;
        var best = double.MaxValue;
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < MillisecondsOfWarmUp || passes < 3; passes++) best = Math.Min(best, Time(side, 1));
        return (int)Math.Max(1, MillisecondsOfTurn * 1_000_000 / best);
    }

    private static double Time(Action side, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++) side();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / passes;
    }

    private static double Bytes(Action side)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        side();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
