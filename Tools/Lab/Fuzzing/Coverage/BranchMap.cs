using System;
using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace PhoneCallCtx.Lab.Fuzzing.Coverage;

/// <summary>How often an input took each branch, as the instrumented assemblies count it, and what all inputs before it took.</summary>
internal sealed unsafe class BranchMap
{
    /// <summary>The size that the instrumentation counts on.</summary>
    private const int Size = 65536;

    private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    /// <summary>The only one of the process.</summary>
    public static BranchMap Instance { get; } = new();

    private BranchMap() => Trace.SharedMem = _counts;

    /// <summary>How many branches were taken by any input.</summary>
    public int Branches => Size - _seen.AsSpan().Count((byte)0);

    private Span<byte> Counts => new(_counts, Size);

    /// <summary>The next input begins.</summary>
    public void Begin()
    {
        Counts.Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>No input was run yet.</summary>
    public void Forget() => _seen.AsSpan().Clear();

    /// <summary>Keeps what the input took.</summary>
    /// <param name="countsMatter">Whether a branch is also new that none took so often, in orders of magnitude.</param>
    /// <returns>Whether it took a branch that is new.</returns>
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
