using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Threading;
using PhoneCallCtx.Lab.Load.Http;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Stores;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>
/// Many writers at once on one store. Each keeps a ledger of its responses; from time to time all stop, and the store is
/// compared with the ledgers row by row.
/// </summary>
internal sealed class Soak
{
    /// <summary>One in this many rows gets its primary key from the platform.</summary>
    private const int UnnamedShare = 8;

    private readonly SoakOptions _options;
    private readonly ILoadTarget _target;
    private readonly Action<string> _progress;
    private readonly Findings _findings = new();
    private readonly Counters _counters = new();
    private readonly Ledger[] _ledgers;
    private readonly Writer[] _writers;
    private readonly RequestCounts[] _counts;
    private readonly RequestCounts _ownCounts = new();
    private readonly List<MemorySample> _samples = [];
    private readonly Stopwatch _working = new();
    private long _sent;

    /// <param name="options">The size of the soak.</param>
    /// <param name="target">The empty store.</param>
    /// <param name="progress">Receives a report of each comparison.</param>
    public Soak(SoakOptions options, ILoadTarget target, Action<string> progress)
    {
        (_options, _target, _progress) = (options, target, progress);
        var versions = new SeenVersions();
        _ledgers = [.. Enumerable.Range(0, options.Writers).Select(writer => new Ledger(writer, options.RowsPerWriter, options.RowsPerWriter / UnnamedShare))];
        People.AddTo(target.Administrator);
        _writers = [.. _ledgers.Select(ledger => new Writer(new Planner(ledger, Seeds.Of(options.Seed, ledger.Writer), $"writer {ledger.Writer}", versions, target is HttpTarget ? planned => HttpService.CanSend(planned.Request) : null), target, _counters, versions, _findings))];
        _counts = [.. _ledgers.Select(_ => new RequestCounts())];
    }

    public SoakReport Run()
    {
        for (var look = 1; look <= _options.Looks && _findings.HasNone; look++)
        {
            var upTo = _options.Requests * look / _options.Looks;
            Work(upTo - _sent);
            _sent = upTo;
            Look();
        }

        if (_samples.Count >= FlatMemory.FewestSamples) _findings.AddRange(FlatMemory.Evaluate(_samples));
        return new SoakReport(_options, RequestCounts.Sum(_counts.Append(_ownCounts)), _working.Elapsed, _samples, Enumerable.Range(0, Counters.Count).Sum(_counters.Raised), _findings);
    }

    /// <summary>Lets all writers send their share of a number of requests at once.</summary>
    private void Work(long requests)
    {
        using var start = new Barrier(_writers.Length);
        var threads = _writers.Select((_, writer) => new Thread(() =>
        {
            start.SignalAndWait();
            Send(writer, (requests / _writers.Length) + (writer < requests % _writers.Length ? 1 : 0));
        })).ToArray();
        _working.Start();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        _working.Stop();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every exception of a writer is a finding.")]
    private void Send(int writer, long requests)
    {
        try
        {
            for (var i = 0L; i < requests && _findings.HasNone; i++)
            {
                var (message, isAccepted) = _writers[writer].Send();
                _counts[writer].Add(message, isAccepted);
            }
        }
        catch (Exception exception)
        {
            _findings.Add($"writer {writer} met {exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Compares the store with the ledgers, empties the long term retention and measures the memory.</summary>
    private void Look()
    {
        var rows = Compare();
        if (!_findings.HasNone) return;
        var purge = Retaining.Purge();
        _target.Administrator.Execute(purge);
        _ownCounts.Add(purge.RequestName!, isAccepted: true);
        foreach (var row in _ledgers.SelectMany(ledger => ledger.Rows)) row.State = row.State.Purged(row.IsNamed);
        Compare();

        var sample = MemorySample.Take(_sent, rows);
        _samples.Add(sample);
        _progress(string.Create(CultureInfo.InvariantCulture, $"{_sent,10:#,##0} requests {_sent / Math.Max(_working.Elapsed.TotalSeconds, 0.001),8:#,##0} a second   {sample}"));
    }

    private int Compare()
    {
        var contents = new StoreContents(_target);
        _findings.AddRange(ContentsCheck.Compare(contents, _ledgers));
        _findings.AddRange(ContentsCheck.Compare(contents, _counters));
        return contents.LiveRows;
    }
}
