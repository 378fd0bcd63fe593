using System;
using System.Runtime;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>What holds for a process in which inputs are run.</summary>
internal static class FuzzedProcess
{
    private const ulong MostHeapBytes = 2UL * 1024 * 1024 * 1024;

    /// <summary>Limits the memory: an input that needs more is a finding, and not a dead machine. Collects when it is needed, not beside what is timed.</summary>
    public static void Limit()
    {
        AppContext.SetData("GCHeapHardLimit", MostHeapBytes);
        GC.RefreshMemoryLimit();
        GCSettings.LatencyMode = GCLatencyMode.Batch;
    }
}
