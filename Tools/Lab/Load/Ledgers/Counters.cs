using System;
using System.Globalization;
using System.Threading;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>
/// A few rows that all writers share. Each holds a number, which a writer raises by one if nobody was faster
/// (IfRowVersionMatches): at the end it is how often that was acknowledged.
/// </summary>
internal sealed class Counters
{
    public const int Count = 3;

    private readonly long[] _raised = new long[Count];

    /// <summary>How often a counter was raised, as far as that was acknowledged.</summary>
    public long Raised(int counter) => Interlocked.Read(ref _raised[counter]);

    public void Raise(int counter) => Interlocked.Increment(ref _raised[counter]);

    /// <summary>Goes on from the number that a store has.</summary>
    public void Set(int counter, long number) => Interlocked.Exchange(ref _raised[counter], number);

    public static Guid IdOf(int counter) => new(0x10ad4000, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, (byte)counter);

    public static bool IsCounter(Guid id) => IndexOf(id) >= 0;

    /// <summary>Which counter a row is; -1 for none.</summary>
    public static int IndexOf(Guid id)
    {
        for (var i = 0; i < Count; i++)
            if (IdOf(i) == id) return i;
        return -1;
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
