using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>The result of a soak.</summary>
internal sealed record SoakReport(SoakOptions Options, RequestCounts Counts, TimeSpan Working, IReadOnlyList<MemorySample> Samples, long CountersRaised, Findings Findings)
{
    public bool IsClean => Findings.HasNone;

    public long Requests => Counts.Accepted + Counts.Rejected;

    public void Write(TextWriter output)
    {
        var numbers = CultureInfo.InvariantCulture;
        output.WriteLine();
        output.WriteLine($"{"message",-36} {"accepted",12} {"rejected",12}");
        foreach (var (message, accepted, rejected) in Counts.ByMessage) output.WriteLine(string.Create(numbers, $"{message,-36} {accepted,12:#,##0} {rejected,12:#,##0}"));
        output.WriteLine(string.Create(numbers, $"{"all",-36} {Counts.Accepted,12:#,##0} {Counts.Rejected,12:#,##0}"));
        output.WriteLine();
        output.WriteLine(string.Create(numbers, $"{Requests:#,##0} requests of {Options.Writers} writers in {Working.TotalSeconds:0.0} s of work: {Requests / Working.TotalSeconds:#,##0} a second (seed {Options.Seed})"));
        output.WriteLine(string.Create(numbers, $"shared counters raised {CountersRaised:#,##0} times, each time by one writer"));
        if (Samples.Count >= FlatMemory.FewestSamples)
        {
            WriteGrowth("managed heap", sample => sample.Heap, FlatMemory.HeapBound);
            WriteGrowth("working set", sample => sample.WorkingSet, FlatMemory.WorkingSetBound);
        }

        output.WriteLine(IsClean ? "No findings." : Findings.Show());

        void WriteGrowth(string name, Func<MemorySample, long> value, long bound) => output.WriteLine(string.Create(
            numbers, $"{name}: growth {MemorySample.Mebibytes(FlatMemory.Growth(Samples, value)):0.00} MB, limit {MemorySample.Mebibytes(bound):0.00} MB; {MemorySample.Mebibytes(value(Samples[0])):0.00} MB at first, {MemorySample.Mebibytes(value(Samples[^1])):0.00} MB at last"));
    }
}
