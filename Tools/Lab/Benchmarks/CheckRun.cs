using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// The command <c>check</c> over files of a million records and more, with and without the pipeline, against the plain loop. Each side
/// is a process of its own, so that what starting and compiling take is in it, and they take turns.
/// </summary>
internal static class CheckRun
{
    private const int Million = 1_000_000;
    private const int Rounds = 5;

    /// <summary>As many records as an audit has: what starting takes hardly counts.</summary>
    private const int Millions = 10;

    /// <summary>Compares over a million records: with as many bad ones as in the sample, and as in data that were cleaned before.</summary>
    public static void Run() => InFolder(folder =>
    {
        Compare(folder, badOfHundred: 11, "");
        Compare(folder, badOfHundred: 1, ".1percent");
    });

    /// <summary>Runs over ten million records, to show speed and memory at length.</summary>
    public static void RunLong() => InFolder(folder =>
    {
        var file = Path.Combine(folder, "calls.csv");
        CallFile.Write(file, Millions * Million, badOfHundred: 11);
        Console.WriteLine($"check --rules-only: {Describe(Check(folder, file, "--rules-only"), Millions * Million)}");
        Console.WriteLine($"check:              {Describe(Check(folder, file), Millions * Million)}");
    });

    private static void InFolder(Action<string> run)
    {
        var folder = Directory.CreateTempSubdirectory("phonecallctx-");
        try
        {
            run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(string folder, int badOfHundred, string name)
    {
        var file = Path.Combine(folder, "calls.csv");
        CallFile.Write(file, Million, badOfHundred);
        Child[] loops = new Child[Rounds], checks = new Child[Rounds], rules = new Child[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            loops[round] = Child.Run(Child.Lab, PlainLoop.Argument, file, Path.Combine(folder, "verdicts.json"));
            checks[round] = Check(folder, file);
            rules[round] = Check(folder, file, "--rules-only");
        }

        Tell("check" + name, "at least 2, and 150,000 a second", loops, checks);
        Tell("check.rules" + name, "at least 12, and 1,000,000 a second", loops, rules);
    }

    private static Child Check(string folder, string file, params string[] further) =>
        Child.Run(Child.CommandLine, ["check", file, "--format", "json", "--quiet", "--output", Path.Combine(folder, "verdicts.json"), .. further]);

    private static void Tell(string name, string target, Child[] loops, Child[] checks)
    {
        var ratio = Turns.Median(loops.Zip(checks, (loop, check) => loop.Seconds / check.Seconds).ToArray());
        QuickRun.Tell(name, ratio, target, $"plain loop {Describe(Fastest(loops), Million)}; check {Describe(Fastest(checks), Million)}");
    }

    private static Child Fastest(Child[] children) => children.MinBy(child => child.Seconds)!;

    private static string Describe(Child child, int records) => string.Create(
        CultureInfo.InvariantCulture,
        $"{records / child.Seconds:#,##0} a second, {records / child.ProcessorSeconds:#,##0} in a second of one core, {child.Megabytes:F0} MB at most");

    /// <summary>A process that has ended.</summary>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="ProcessorSeconds">How long processors worked for it, all together.</param>
    /// <param name="Megabytes">The most memory that it had.</param>
    private sealed record Child(double Seconds, double ProcessorSeconds, double Megabytes)
    {
        public static readonly string Lab = typeof(CheckRun).Assembly.Location;
        public static readonly string CommandLine = Path.Combine(AppContext.BaseDirectory, "phonecallctx.dll");

        private const int MillisecondsBetweenLooks = 20;

        public static Child Run(string program, params string[] arguments)
        {
            var start = Stopwatch.GetTimestamp();
            using var child = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false }) ?? throw new InvalidOperationException("The child does not start.");
            var most = 0L;
            var worked = TimeSpan.Zero;
            while (!child.WaitForExit(MillisecondsBetweenLooks))
            {
                // Of a process that has ended nothing can be asked: the last look counts.
                child.Refresh();
                try
                {
                    most = Math.Max(most, child.PeakWorkingSet64);
                    worked = child.TotalProcessorTime;
                }
                catch (InvalidOperationException)
                {
                    break;
                }
            }

            child.WaitForExit();

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (child.ExitCode > 1) throw new InvalidOperationException($"{program} ended with {child.ExitCode}.");
            return new Child(seconds, worked.TotalSeconds, most / (1024.0 * 1024.0));
        }
    }
}
