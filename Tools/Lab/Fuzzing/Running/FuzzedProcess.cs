using System;
using System.Runtime;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>The settings of a process that runs inputs.</summary>
internal static class FuzzedProcess
{
    private const ulong MostHeapBytes = 2UL * 1024 * 1024 * 1024;

    /// <summary>Limits the memory: an input that needs more is a finding, and the machine stays usable. Garbage is collected on demand, not in parallel with timed inputs.</summary>
    public static void Limit()
    {
        AppContext.SetData("GCHeapHardLimit", MostHeapBytes);
        GC.RefreshMemoryLimit();
        GCSettings.LatencyMode = GCLatencyMode.Batch;
    }
}
