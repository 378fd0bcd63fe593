using System;
using System.Diagnostics;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>Runs inputs one after the other, each within the limits of its target.</summary>
/// <param name="target">The target.</param>
internal sealed class InputRunner(FuzzTarget target)
{
    /// <summary>The most runs of a slow input before it counts as a finding: the machine may have been busy.</summary>
    private const int Tries = 3;

    /// <summary>The longest time of an input.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Runs an input.</summary>
    /// <returns>The finding; null for none.</returns>
    public Finding? Run(long number, ReadOnlySpan<byte> input)
    {
        try
        {
            var (time, bytes) = Measure(input);
            if (time > target.Bounds.Time || bytes > target.Bounds.BytesOf(input.Length))
            {
                for (var tries = 1; tries < Tries; tries++)
                {
                    var again = Measure(input);
                    if (again.Time < time) time = again.Time;
                    bytes = Math.Min(bytes, again.Bytes);
                }

                BrokenPropertyException.Require(time <= target.Bounds.Time, FormattableString.Invariant($"an input takes too long: {time.TotalMilliseconds:0} ms for {input.Length} bytes"));
                BrokenPropertyException.Require(bytes <= target.Bounds.BytesOf(input.Length), FormattableString.Invariant($"an input needs too much memory: {bytes} bytes for {input.Length}"));
            }

            if (time > Longest) Longest = time;
            return null;
        }
        catch (Exception exception)
        {
            // Every exception is a finding, because a target lets only documented errors pass.
            return Finding.Of(number, input, exception);
        }
    }

    private (TimeSpan Time, long Bytes) Measure(ReadOnlySpan<byte> input)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        target.Run(input);
        return (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
