using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>
/// Holds memory flat: once the first quarter of the run has filled the tables, the lowest sample of the last quarter lies no
/// higher above the highest of the second than a bound. What leaks on each request rises beyond any bound; what fluctuates does not.
/// </summary>
internal static class FlatMemory
{
    /// <summary>The bound for the managed heap: in two million requests less than a byte for each.</summary>
    public const long HeapBound = 1024 * 1024;

    /// <summary>The bound for the working set, which also has what the runtime and SQLite take for themselves.</summary>
    public const long WorkingSetBound = 32 * 1024 * 1024;

    /// <summary>As few samples show anything at least.</summary>
    public const int FewestSamples = 8;

    /// <summary>What is wrong with the samples.</summary>
    public static IEnumerable<string> Evaluate(IReadOnlyList<MemorySample> samples)
    {
        if (samples.Count < FewestSamples) throw new ArgumentException($"It takes at least {FewestSamples} samples.", nameof(samples));
        foreach (var (name, bound, value) in new (string, long, Func<MemorySample, long>)[] { ("managed heap", HeapBound, sample => sample.Heap), ("working set", WorkingSetBound, sample => sample.WorkingSet) })
            if (Growth(samples, value) is var growth && growth > bound)
                yield return string.Create(CultureInfo.InvariantCulture, $"the {name} grows with the requests: by {MemorySample.Mebibytes(growth):0.00} MB from the second quarter of the run to the last; {MemorySample.Mebibytes(bound):0.00} MB is the bound");
    }

    /// <summary>How far the lowest sample of the last quarter lies above the highest of the second.</summary>
    public static long Growth(IReadOnlyList<MemorySample> samples, Func<MemorySample, long> value)
    {
        var quarter = samples.Count / 4;
        return samples.Skip(samples.Count - quarter).Min(value) - samples.Skip(quarter).Take(quarter).Max(value);
    }
}
