using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>
/// Verifies that memory does not grow. After the first quarter of the run has filled the tables, the lowest sample of the
/// last quarter may exceed the highest of the second by a limit. A leak on each request exceeds any limit; fluctuation does not.
/// </summary>
internal static class FlatMemory
{
    /// <summary>The limit for the managed heap: less than a byte for each of two million requests.</summary>
    public const long HeapBound = 1024 * 1024;

    /// <summary>The limit for the working set, which includes memory of the runtime and of SQLite.</summary>
    public const long WorkingSetBound = 32 * 1024 * 1024;

    /// <summary>The fewest samples for a verdict.</summary>
    public const int FewestSamples = 8;

    /// <summary>The findings about the samples.</summary>
    public static IEnumerable<string> Evaluate(IReadOnlyList<MemorySample> samples)
    {
        if (samples.Count < FewestSamples) throw new ArgumentException($"At least {FewestSamples} samples are needed.", nameof(samples));
        foreach (var (name, bound, value) in new (string, long, Func<MemorySample, long>)[] { ("managed heap", HeapBound, sample => sample.Heap), ("working set", WorkingSetBound, sample => sample.WorkingSet) })
            if (Growth(samples, value) is var growth && growth > bound)
                yield return string.Create(CultureInfo.InvariantCulture, $"the {name} grows with the requests: by {MemorySample.Mebibytes(growth):0.00} MB from the second quarter of the run to the last; the limit is {MemorySample.Mebibytes(bound):0.00} MB");
    }

    /// <summary>The difference between the lowest sample of the last quarter and the highest of the second.</summary>
    public static long Growth(IReadOnlyList<MemorySample> samples, Func<MemorySample, long> value)
    {
        var quarter = samples.Count / 4;
        return samples.Skip(samples.Count - quarter).Min(value) - samples.Skip(quarter).Take(quarter).Max(value);
    }
}
