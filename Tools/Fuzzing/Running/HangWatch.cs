using System;
using System.Diagnostics;
using System.Threading;

namespace PhoneCallCtx.Fuzzing.Running;

/// <summary>Notices from another thread that an input does not end, which nobody else can.</summary>
internal sealed class HangWatch : IDisposable
{
    private readonly Timer _timer;
    private readonly TimeSpan _limit;
    private readonly Action _hangs;
    private long _since;

    /// <param name="limit">How long one input may run.</param>
    /// <param name="hangs">Called once when one has run longer. The input is still running then.</param>
    public HangWatch(TimeSpan limit, Action hangs)
    {
        _limit = limit;
        _hangs = hangs;
        _timer = new Timer(_ => Look(), null, limit, limit / 4);
    }

    /// <summary>The next input begins.</summary>
    public void Begin() => Volatile.Write(ref _since, Stopwatch.GetTimestamp());

    /// <summary>No input runs.</summary>
    public void End() => Volatile.Write(ref _since, 0);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var since = Volatile.Read(ref _since);
        if (since == 0 || Stopwatch.GetElapsedTime(since) < _limit) return;
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        _hangs();
    }
}
