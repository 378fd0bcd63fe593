using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>Compares the requests a second of two servers, in turns, with the same client.</summary>
internal sealed class ServeRatios(Uri served, BareHost bare) : IDisposable
{
    private const int Rounds = 21;
    private const int SecondsOfWarmUp = 3;
    private const double SecondsOfTurn = 0.25;

    /// <summary>More than the processors, so that both servers always have work.</summary>
    private const int Connections = 4;

    private readonly RawConnection[] _served = Open(served);
    private readonly RawConnection[] _bare = Open(bare.Address);

    /// <summary>Measures one request and prints the ratio.</summary>
    public void Compare(string name, string target, byte[] request)
    {
        bare.Repeat(_served[0].Send(request));
        PerSecond(_bare, request, SecondsOfWarmUp);
        PerSecond(_served, request, SecondsOfWarmUp);
        var (bares, ours) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            bares[round] = PerSecond(_bare, request, SecondsOfTurn);
            ours[round] = PerSecond(_served, request, SecondsOfTurn);
        }

        QuickRun.Print(name, Turns.Median([.. ours.Zip(bares, (our, bare) => our / bare)]), target, string.Create(
            CultureInfo.InvariantCulture, $"bare Kestrel {Turns.Median(bares):#,##0} a second, the Web API {Turns.Median(ours):#,##0} a second"));
    }

    public void Dispose()
    {
        foreach (var connection in _served.Concat(_bare)) connection.Dispose();
    }

    private static RawConnection[] Open(Uri address) => [.. Enumerable.Range(0, Connections).Select(_ => new RawConnection(address))];

    private static double PerSecond(RawConnection[] connections, byte[] request, double seconds)
    {
        var (sent, start) = (0L, Stopwatch.GetTimestamp());
        var threads = connections.Select(connection => new Thread(() =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; count++) connection.Send(request);
            Interlocked.Add(ref sent, count);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return sent / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
