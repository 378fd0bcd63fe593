using System;
using System.Globalization;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>The memory of the process while no request is running.</summary>
/// <param name="Requests">The number of requests so far.</param>
/// <param name="LiveRows">The number of live phone calls.</param>
/// <param name="Heap">The managed heap after a full collection, in bytes.</param>
/// <param name="WorkingSet">The working set, in bytes.</param>
internal readonly record struct MemorySample(long Requests, int LiveRows, long Heap, long WorkingSet)
{
    /// <summary>Collects all garbage and measures the rest.</summary>
    public static MemorySample Take(long requests, int liveRows)
    {
        // Aggressive also returns memory to the system, so that the working set contains only used memory.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new MemorySample(requests, liveRows, GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LiveRows,6:#,##0} live rows   heap {Mebibytes(Heap),6:0.00} MB   working set {Mebibytes(WorkingSet),6:0.0} MB");

    public static double Mebibytes(long bytes) => bytes / (1024.0 * 1024.0);
}
