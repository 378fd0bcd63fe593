using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// Judges the records of an input on all processors: one thread reads batches, the threads of the pool judge them, and whoever
/// calls gets them back in the order of the input. A bounded number of batches is on its way, so memory does not grow with
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
    /// <param name="open">Gives the reader of the input, which tells its notes to the action.</param>
    /// <param name="position">How many bytes of the input are read.</param>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="write">Takes each judged batch, in their order, on the thread of the caller, with the bytes that are read.</param>
    /// <returns>How many records there are.</returns>
    /// <exception cref="InputException">The input cannot be read, or not any further; all that was read before has been written.</exception>
    public int Check(Func<Action<string>, IRecordReader> open, Func<long> position, string? input, Action<JudgedBatch, long> write)
    {
        using var stop = new CancellationTokenSource();
        using var ahead = new BlockingCollection<Task<Round>>(MostOnTheirWay);
        var reading = Task.Factory.StartNew(
            () => ReadAll(open, position, input, ahead, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            var count = 0;
            foreach (var judging in ahead.GetConsumingEnumerable())
            {
                var round = judging.GetAwaiter().GetResult();
                count += round.Records.Count;
                write(round.Judged, round.Records.Position);
                Free(round);
            }

            reading.GetAwaiter().GetResult();
            return count;
        }
        catch
        {
            // The reader may be waiting for room: it shall not wait for ever.
            stop.Cancel();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var judge in _judges) judge.Dispose();
    }

    private void ReadAll(Func<Action<string>, IRecordReader> open, Func<long> position, string? input, BlockingCollection<Task<Round>> ahead, CancellationToken stop)
    {
        try
        {
            var round = NewRound();
            using var reader = open(text => round.Records.AddNote(text));
            var isMore = true;
            while (isMore)
            {
                try
                {
                    isMore = reader.Read(round.Records);
                }
                finally
                {
                    round.Records.Position = position();

                    // What was read before the input broke is judged like all else.
                    if (!round.Records.Parts.IsEmpty) Hand(round, input, ahead, stop);
                }

                round = NewRound();
            }
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }

    private void Hand(Round round, string? input, BlockingCollection<Task<Round>> ahead, CancellationToken stop) =>
        ahead.Add(Task.Run(() => Judge(round, input), stop), stop);

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
