using System;
using System.Diagnostics;
using System.Threading;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>
/// Notices from another thread that an input does not end, which nobody else can. It counts how often it sees the same one,
/// since the clock goes on also while the whole process is halted.
/// </summary>
internal sealed class HangWatch : IDisposable
{
    private readonly Timer _timer;
    private const int Looks = 4;

    private readonly Action _hangs;
    private long _since;
    private long _seen;
    private int _count;

    /// <param name="limit">How long one input may run.</param>
    /// <param name="hangs">Called once when one has run longer. The input is still running then.</param>
    public HangWatch(TimeSpan limit, Action hangs)
    {
        _hangs = hangs;
        _timer = new Timer(_ => Look(), null, limit / Looks, limit / Looks);
    }

    /// <summary>The next input begins.</summary>
    public void Begin() => Volatile.Write(ref _since, Stopwatch.GetTimestamp());

    /// <summary>No input runs.</summary>
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
