using System;
using System.Diagnostics;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>Runs inputs one after the other, each within the bounds of its target.</summary>
/// <param name="target">The target.</param>
internal sealed class InputRunner(FuzzTarget target)
{
    /// <summary>An input that took too long is run again before it is called a finding: the machine may have done something else.</summary>
    private const int Tries = 3;

    /// <summary>The longest time that an input took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Runs an input.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
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
            // Whatever it is: that nothing but what is documented gets out is what is asked here.
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
