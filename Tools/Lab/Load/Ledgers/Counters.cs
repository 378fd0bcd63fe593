using System;
using System.Globalization;
using System.Threading;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>
/// A few rows that all writers share. Each contains a number, which a writer raises by one unless another writer was faster
/// (IfRowVersionMatches). At the end the number must equal the acknowledged raises.
/// </summary>
internal sealed class Counters
{
    public const int Count = 3;

    private readonly long[] _raised = new long[Count];

    /// <summary>The number of acknowledged raises of a counter.</summary>
    public long Raised(int counter) => Interlocked.Read(ref _raised[counter]);

    public void Raise(int counter) => Interlocked.Increment(ref _raised[counter]);

    /// <summary>Continues from the number in a store.</summary>
    public void Set(int counter, long number) => Interlocked.Exchange(ref _raised[counter], number);

    public static Guid IdOf(int counter) => new(0x10ad4000, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)counter);

    public static bool IsCounter(Guid id) => IndexOf(id) >= 0;

    /// <summary>The index of the counter in a row; -1 for none.</summary>
    public static int IndexOf(Guid id)
    {
        for (var i = 0; i < Count; i++)
            if (IdOf(i) == id) return i;
        return -1;
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
