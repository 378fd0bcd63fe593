using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Benchmarks;

/// <summary>
/// Compares the plug-in with the library in less than a minute. The sides take turns, so that whatever else the machine does
/// falls on both, and the median of the rounds' ratios is told. Misses of a target are told, not punished: machines are noisy.
/// </summary>
internal static class QuickRun
{
    private const int Rounds = 41;
    private const int MillisecondsOfWarmUp = 1500;
    private const double MillisecondsOfTurn = 15;

    private delegate int Side(in PhoneQuestion question);

    /// <summary>Measures, and prints a line for each ratio.</summary>
    public static void Run()
    {
        // The floor comes from the same texts as the first ratio.
        var e164 = PhoneTexts.E164();
        Compare("phones.e164", e164, PhoneSides.AskLibrary, "library", "at least 25");
        Compare("phones.national", PhoneTexts.National(), PhoneSides.AskLibrary, "library", "at least 10");
        Compare("phones.garbage", PhoneTexts.NoNumbers(), PhoneSides.AskLibrary, "library", "at least 50");
        Compare("phones.floor", e164, PhoneSides.LoopOverDigits, "loop", "at most 8");
        var (library, plugin) = ColdStart.Measure();
        Tell("phones.cold", library / plugin, "at least 8", string.Create(CultureInfo.InvariantCulture, $"library {library:F2} ms, plug-in {plugin:F2} ms"));
    }

    private static void Compare(string name, PhoneQuestion[] questions, Side other, string otherName, string target)
    {
        var isFloor = other == PhoneSides.LoopOverDigits;
        if (!isFloor) PhoneSides.MustAgree(questions);
        Side plugin = PhoneSides.AskPlugin;

        var otherPasses = WarmUp(questions, other);
        var pluginPasses = WarmUp(questions, plugin);
        var otherTimes = new double[Rounds];
        var pluginTimes = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            otherTimes[round] = Time(questions, other, otherPasses);
            pluginTimes[round] = Time(questions, plugin, pluginPasses);
        }

        var ratios = otherTimes.Zip(pluginTimes, (others, ours) => isFloor ? ours / others : others / ours).ToArray();
        Tell(name, Median(ratios), target, string.Create(
            CultureInfo.InvariantCulture,
            $"{questions.Length} texts; each: {otherName} {Median(otherTimes):F1} ns {Bytes(questions, other):F0} B, plug-in {Median(pluginTimes):F1} ns {Bytes(questions, plugin):F0} B"));
    }

    private static void Tell(string name, double ratio, string target, string details)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RATIO {name} {ratio:F2}"));
        Console.WriteLine($"      target: {target}; {details}");
    }

    /// <summary>Runs until the code is as fast as it gets.</summary>
    /// <returns>How many passes make a turn.</returns>
    private static int WarmUp(PhoneQuestion[] questions, Side side)
    {
        var passes = 0;
        var best = double.MaxValue;
        for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < MillisecondsOfWarmUp || passes < 3; passes++)
            best = Math.Min(best, Time(questions, side, 1));
        return (int)Math.Max(1, MillisecondsOfTurn * 1_000_000 / (best * questions.Length));
    }

    /// <summary>Nanoseconds for a text.</summary>
    private static double Time(PhoneQuestion[] questions, Side side, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++) Pass(questions, side);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / passes / questions.Length;
    }

    private static double Bytes(PhoneQuestion[] questions, Side side)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(questions, side);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / questions.Length;
    }

    private static int Pass(PhoneQuestion[] questions, Side side)
    {
        var all = 0;
        foreach (ref readonly var question in questions.AsSpan()) all ^= side(question);
        return all;
    }

    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
