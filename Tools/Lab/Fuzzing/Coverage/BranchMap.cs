using System;
using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace PhoneCallCtx.Lab.Fuzzing.Coverage;

/// <summary>Counts the branches that an input takes in the instrumented assemblies, and remembers those of all earlier inputs.</summary>
internal sealed unsafe class BranchMap
{
    /// <summary>The size that the instrumentation expects.</summary>
    private const int Size = 65536;

    private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    /// <summary>The instance of the process.</summary>
    public static BranchMap Instance { get; } = new();

    private BranchMap() => Trace.SharedMem = _counts;

    /// <summary>The number of branches that any input took.</summary>
    public int Branches => Size - _seen.AsSpan().Count((byte)0);

    private Span<byte> Counts => new(_counts, Size);

    /// <summary>Begins the next input.</summary>
    public void Begin()
    {
        Counts.Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Forgets all earlier inputs.</summary>
    public void Forget() => _seen.AsSpan().Clear();

    /// <summary>Remembers the branches of the input.</summary>
    /// <param name="countsMatter">Whether a branch with a new order of magnitude of counts is also new.</param>
    /// <returns>Whether the input took a new branch.</returns>
    public bool End(bool countsMatter)
    {
        var isNew = false;
        var counts = Counts;
        for (var at = counts.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            var magnitude = countsMatter ? (byte)(1 << BitOperations.Log2(counts[at])) : (byte)1;
            isNew |= (_seen[at] & magnitude) == 0;
            _seen[at] |= magnitude;
            var next = counts[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isNew;
    }
}
