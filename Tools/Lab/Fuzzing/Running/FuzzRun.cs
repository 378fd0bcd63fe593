using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>The plan of a run.</summary>
/// <param name="Seed">The same seed gives the same inputs.</param>
/// <param name="First">The number of the first input.</param>
/// <param name="Count">The most inputs.</param>
/// <param name="Time">The longest time.</param>
/// <param name="Findings">The folder for the inputs of findings; null to save none.</param>
internal sealed record FuzzPlan(long Seed, long First, long Count, TimeSpan Time, string? Findings);

/// <summary>Runs a target on the inputs of a plan, and reports the findings.</summary>
/// <param name="target">The target.</param>
/// <param name="corpus">The corpus from which the inputs are made.</param>
/// <param name="output">The writer for reports.</param>
internal sealed class FuzzRun(FuzzTarget target, Corpus corpus, TextWriter output)
{
    /// <summary>The exit code after an input that does not end: the same as for other findings.</summary>
    private const int HangExitCode = 1;

    /// <summary>The most defects in one run.</summary>
    private const int MostFindings = 20;

    /// <summary>The number of inputs between checks of the time and the memory.</summary>
    private const int TimeInterval = 64;
    private const int MemoryInterval = 1 << 18;

    /// <summary>The fewest inputs for which the average time counts. Of fewer, compilation takes most of it.</summary>
    private const int FewestForAverage = 1000;

    /// <summary>The most bytes that may stay on the heap between two inputs.</summary>
    private const long MostKept = 512L * 1024 * 1024;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(30);

    /// <summary>An input that runs this many times longer than its limit counts as endless.</summary>
    private const int HangFactor = 20;

    private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
    private readonly InputRunner _runner = new(target);
    private readonly InputBuffer _input = new();
    private long _number;

    /// <summary>The findings, one for each defect.</summary>
    public IReadOnlyCollection<Finding> Findings => _findings.Values;

    /// <summary>Runs.</summary>
    /// <returns>The number of inputs that ran.</returns>
    public long Run(FuzzPlan plan)
    {
        var start = Stopwatch.GetTimestamp();
        var worked = Environment.CpuUsage.TotalTime;
        var reported = start;
        var random = new FuzzRandom();
        var make = target.InputsOf(corpus);
        long done = 0;
        using (var watch = new HangWatch(target.Bounds.Time * HangFactor, () => ReportHang(plan)))
        {
            for (; done < plan.Count && _findings.Count < MostFindings; done++)
            {
                if (done % TimeInterval == 0 && Stopwatch.GetElapsedTime(start) > plan.Time) break;
                if (Stopwatch.GetElapsedTime(reported) > ProgressInterval)
                {
                    reported = Stopwatch.GetTimestamp();
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {done} inputs, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
                }

                _number = plan.First + done;
                random.Begin(plan.Seed, _number);
                make(random, _input);
                watch.Begin();
                var finding = _runner.Run(_number, _input.Bytes);
                watch.End();
                if (finding is not null) Add(finding, plan);
                if (done % MemoryInterval == MemoryInterval - 1) LookAtMemory(plan);
            }
        }

        var time = Stopwatch.GetElapsedTime(start);

        // Of the processor, because the clock also runs while other processes work.
        worked = Environment.CpuUsage.TotalTime - worked;
        if (done >= FewestForAverage && worked / done > target.Bounds.Average) Add(new Finding(_number, [], "inputs take too long", string.Create(CultureInfo.InvariantCulture, $"inputs take too long: {worked.TotalMilliseconds / done:0.000} ms on average")), plan);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{target.Name}: seed {plan.Seed}, inputs {plan.First} to {plan.First + done - 1}, {done} executions in {time.TotalSeconds:0.0} s ({done / Math.Max(time.TotalSeconds, 0.001):0} a second, longest {_runner.Longest.TotalMilliseconds:0.0} ms), {_findings.Count} findings"));
        return done;
    }

    private void LookAtMemory(FuzzPlan plan)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        if (kept > MostKept) Add(new Finding(_number, _input.Bytes.ToArray(), "memory stays", string.Create(CultureInfo.InvariantCulture, $"memory stays: {kept} bytes after this input")), plan);
    }

    private void Add(Finding finding, FuzzPlan plan)
    {
        if (_findings.ContainsKey(finding.Key)) return;
        var shrunk = new Shrinker(_runner).Shrink(finding);
        _findings.Add(finding.Key, shrunk);
        Report(shrunk, plan);
    }

    private void Report(Finding finding, FuzzPlan plan)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"finding of {target.Name}: seed {plan.Seed}, input {finding.Number}, {finding.Input.Length} bytes: {finding.Message}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  made again:  dotnet run -c Release --project Tools/Lab -- fuzz {target.Name} --seed {plan.Seed} --first {finding.Number} --count 1"));
        if (plan.Findings is null) return;
        Directory.CreateDirectory(plan.Findings);
        var path = Path.Combine(plan.Findings, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{plan.Seed}-{finding.Number}.input"));
        File.WriteAllBytes(path, finding.Input);
        output.WriteLine($"  run again:   dotnet run -c Release --project Tools/Lab -- fuzz {target.Name} --input {path}");
    }

    private void ReportHang(FuzzPlan plan)
    {
        Report(new Finding(_number, _input.Bytes.ToArray(), "an input does not end", $"an input does not end: it runs for more than {(target.Bounds.Time * HangFactor).TotalSeconds:0} s"), plan);
        output.Flush();

        // Only the end of the process can end the input.
        Environment.Exit(HangExitCode);
    }
}
