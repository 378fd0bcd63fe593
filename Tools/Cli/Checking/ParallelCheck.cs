using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// Judges the records of an input on all processors: one thread reads batches, the threads of the pool judge them, and the
/// caller gets them back in the order of the input. A bounded number of batches is on its way, so memory does not grow with
/// the input.
/// </summary>
/// <param name="createJudge">Makes the judge of one thread; there are never more than threads that judge at once.</param>
internal sealed class ParallelCheck(Func<BatchJudge> createJudge) : IDisposable
{
    /// <summary>For each processor one batch that is judged and one that waits.</summary>
    private static readonly int MostOnTheirWay = 8 * Environment.ProcessorCount;

    private readonly ConcurrentBag<BatchJudge> _judges = [];
    private readonly ConcurrentBag<Round> _free = [];

    /// <summary>Judges all records of an input.</summary>
    /// <param name="source">The input.</param>
    /// <param name="input">The name of the input for the verdicts; null when there is only one.</param>
    /// <returns>The judged batches in their order. Each is valid until the next.</returns>
    /// <exception cref="InputException">The input cannot be read, or not any further; all that was read before has been returned.</exception>
    public IEnumerable<JudgedBatch> Judge(RecordSource source, string? input)
    {
        using var stop = new CancellationTokenSource();
        using var ahead = new BlockingCollection<Task<Round>>(MostOnTheirWay);
        var reading = Task.Factory.StartNew(() => ReadAll(source, input, ahead, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var judging in ahead.GetConsumingEnumerable())
            {
                var round = judging.GetAwaiter().GetResult();
                yield return round.Judged;
                Free(round);
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // A caller that stops early leaves a reader that may be waiting for room.
            stop.Cancel();
        }
    }

    public void Dispose()
    {
        foreach (var judge in _judges) judge.Dispose();
    }

    private void ReadAll(RecordSource source, string? input, BlockingCollection<Task<Round>> ahead, CancellationToken stop)
    {
        try
        {
            for (var isMore = true; isMore;)
            {
                var round = NewRound();
                try
                {
                    isMore = source.Read(round.Records);
                }
                finally
                {
                    // What was read before the input broke is judged like all else.
                    if (!round.Records.Parts.IsEmpty) ahead.Add(Task.Run(() => Judge(round, input), stop), stop);
                }
            }
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }

    private Round Judge(Round round, string? input)
    {
        if (!_judges.TryTake(out var judge)) judge = createJudge();
        judge.Judge(input, round.Records, round.Judged);
        _judges.Add(judge);
        return round;
    }

    private Round NewRound() => _free.TryTake(out var round) ? round : new Round();

    private void Free(Round round)
    {
        round.Records.Clear();
        round.Judged.Clear();
        _free.Add(round);
    }

    private sealed class Round
    {
        public RecordBatch Records { get; } = new();

        public JudgedBatch Judged { get; } = new();
    }
}
