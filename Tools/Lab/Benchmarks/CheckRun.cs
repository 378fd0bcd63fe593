using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Compares the command <c>check</c>, with and without the pipeline, with the plain loop, and with itself without reports, over
/// files of a million records and more. Each side runs in its own process, so that start and compilation count, and the sides take turns.
/// </summary>
internal static class CheckRun
{
    internal const int Million = 1_000_000;
    private const int Rounds = 5;

    /// <summary>The kinds of reports.</summary>
    private static readonly string[] Endings = [".html", ".md", ".csv", ".xml", ".json"];

    /// <summary>A size like that of an export to Excel.</summary>
    private const int Exported = 100_000;

    /// <summary>A size like that of an audit, at which the start hardly counts.</summary>
    private const int Millions = 10;

    /// <summary>Compares over a million records: with the sample's share of bad ones, and with the share in cleaned data.</summary>
    public static void Run() => InFolder(folder =>
    {
        Compare(folder, badOfHundred: 11, "");
        Compare(folder, badOfHundred: 1, ".1percent");
    });

    /// <summary>Measures a workbook.</summary>
    public static void RunWorkbook() => InFolder(folder =>
    {
        var file = Path.Combine(folder, "calls.csv");
        var workbook = Path.Combine(folder, "calls.xlsx");
        CallFile.Write(file, Exported, badOfHundred: 11);
        WorkbookFile.Write(file, workbook);
        var checks = Enumerable.Range(0, Rounds).Select(_ => Check(folder, workbook)).ToArray();
        QuickRun.Print("workbook", Fastest(checks).Seconds, "at most 5 seconds", Describe(Fastest(checks), Exported));
    });

    /// <summary>Measures ten million records, for speed and memory over a long run.</summary>
    public static void RunLong() => InFolder(folder =>
    {
        var file = Path.Combine(folder, "calls.csv");
        CallFile.Write(file, Millions * Million, badOfHundred: 11);
        Console.WriteLine($"check --rules-only: {Describe(Check(folder, file, "--rules-only"), Millions * Million)}");
        Console.WriteLine($"check:              {Describe(Check(folder, file), Millions * Million)}");
    });

    internal static void InFolder(Action<string> run)
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
        Child[] loops = new Child[Rounds], checks = new Child[Rounds], rules = new Child[Rounds], reports = new Child[Rounds], rulesReports = new Child[Rounds];
        string[] all = [.. Endings.SelectMany(ending => new[] { "--report", Path.Combine(folder, "report" + ending) })];
        for (var round = 0; round < Rounds; round++)
        {
            loops[round] = Child.Run(Child.Lab, PlainLoop.Argument, file, Path.Combine(folder, "verdicts.json"));
            checks[round] = Check(folder, file);
            rules[round] = Check(folder, file, "--rules-only");
            reports[round] = Check(folder, file, all);
            rulesReports[round] = Check(folder, file, ["--rules-only", .. all]);
        }

        Print("check" + name, "at least 2, and 150,000 a second", "plain loop", loops, "check", checks);
        Print("check.rules" + name, "at least 12, and 1,000,000 a second", "plain loop", loops, "check", rules);
        Print("check.reports" + name, "at least 0.7", "check", checks, "with all reports", reports);
        Print("check.rules.reports" + name, "at least 0.7", "check", rules, "with all reports", rulesReports);
    }

    internal static Child Check(string folder, string file, params string[] further) =>
        Child.Run(Child.CommandLine, ["check", file, "--format", "json", "--quiet", "--output", Path.Combine(folder, "verdicts.json"), .. further]);

    private static void Print(string name, string target, string side, Child[] sides, string other, Child[] others)
    {
        var ratio = Turns.Median(sides.Zip(others, (one, another) => one.Seconds / another.Seconds).ToArray());
        QuickRun.Print(name, ratio, target, $"{side} {Describe(Fastest(sides), Million)}; {other} {Describe(Fastest(others), Million)}");
    }

    internal static string Describe(IEnumerable<Child> children, int records) => Describe(Fastest([.. children]), records);

    private static Child Fastest(Child[] children) => children.MinBy(child => child.Seconds)!;

    private static string Describe(Child child, int records) => string.Create(
        CultureInfo.InvariantCulture,
        $"{records / child.Seconds:#,##0} a second, {records / child.ProcessorSeconds:#,##0} in a second of one core, {child.Megabytes:F0} MB at most");

    /// <summary>The measurements of a process that has ended.</summary>
    /// <param name="Seconds">The elapsed time in seconds.</param>
    /// <param name="ProcessorSeconds">The processor time of all threads in seconds.</param>
    /// <param name="Megabytes">The peak memory in megabytes.</param>
    internal sealed record Child(double Seconds, double ProcessorSeconds, double Megabytes)
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
                // A process that has ended reports nothing, so the last measurement counts.
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
