using System;
using System.Diagnostics;
using System.Threading;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>
/// Detects from another thread that an input does not end. It counts how often it sees the same input, because the clock also
/// runs while the whole process is suspended.
/// </summary>
internal sealed class HangWatch : IDisposable
{
    private readonly Timer _timer;
    private const int Looks = 4;

    private readonly Action _hangs;
    private long _since;
    private long _seen;
    private int _count;

    /// <param name="limit">The longest time of one input.</param>
    /// <param name="hangs">Called once when an input runs longer. The input is still running then.</param>
    public HangWatch(TimeSpan limit, Action hangs)
    {
        _hangs = hangs;
        _timer = new Timer(_ => Look(), null, limit / Looks, limit / Looks);
    }

    /// <summary>Begins the next input.</summary>
    public void Begin() => Volatile.Write(ref _since, Stopwatch.GetTimestamp());

    /// <summary>Ends the input.</summary>
    public void End() => Volatile.Write(ref _since, 0);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var since = Volatile.Read(ref _since);
        _count = since == _seen ? _count + 1 : 0;
        _seen = since;
        if (since == 0 || _count < Looks) return;
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        _hangs();
    }
}
