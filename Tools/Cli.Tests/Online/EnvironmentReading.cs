using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Online;
using PhoneCallCtx.Cli.Records.Online.SignIn;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>Reads the rows of an environment under a clock that does not wait.</summary>
internal sealed class EnvironmentReading
{
    private readonly List<int> _rows = [];
    private readonly List<string> _notes = [];

    /// <summary>The numbers of the rows, in the order of reading.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Why not all rows could be read; null when they could.</summary>
    public string? Fault { get; private set; }

    public InstantClock Clock { get; } = new();

    /// <summary>Reads all rows.</summary>
    /// <param name="address">The address of the environment.</param>
    /// <param name="options">What to read.</param>
    /// <param name="tokens">Where tokens are from; null for none.</param>
    /// <param name="limit">The longest time of an answer; null for the usual.</param>
    public static EnvironmentReading Of(string address, EnvironmentOptions? options = null, ITokenSource? tokens = null, TimeSpan? limit = null)
    {
        var reading = new EnvironmentReading();
        reading.Read(address, options ?? EnvironmentOptions.Default, tokens, limit ?? EnvironmentServices.Default.AnswerLimit);
        return reading;
    }

    /// <summary>The number of rows that the progress shows; null when it shows none.</summary>
    public static long? TotalOf(string address, EnvironmentOptions options)
    {
        using var source = EnvironmentInput.Open(address, InputContext.Default with { Environment = options });
        source.Read(new RecordBatch());
        long? total = null;
        if (options.Filter is null) SpinWait.SpinUntil(() => (total = source.Length()) is not null, TimeSpan.FromMinutes(1));
        return total ?? source.Length();
    }

    private void Read(string address, EnvironmentOptions options, ITokenSource? tokens, TimeSpan limit)
    {
        var services = new EnvironmentServices { Clock = Clock, AnswerLimit = limit, SignIn = (environment, command) => tokens ?? TokenSources.For(environment.Origin, environment.IsLocal, command, variable: null) };
        try
        {
            using var source = EnvironmentInput.Open(address, InputContext.Default with { Environment = options }, services);
            for (var isMore = true; isMore;)
            {
                var batch = new RecordBatch();
                isMore = source.Read(batch);
                foreach (var part in batch.Parts)
                {
                    if (part.Note is { } note) _notes.Add(note);
                    else _rows.Add(BitConverter.ToInt32(part.Record!.Row!.Id!.Value.ToByteArray()));
                }

                batch.Position.Should().Be(_rows.Count);
            }

        }
        catch (InputException exception)
        {
            Fault = exception.Message;
        }
    }
}

/// <summary>A clock that advances as far as somebody waits for it, and keeps the waits.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock) return _waits.ToArray();
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _waits.Add(dueTime);
            _now += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
