using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>
/// Evaluates the records of an input on all processors: one thread reads batches, the threads of the pool evaluate them, and the
/// caller gets them back in the order of the input. The number of batches in work is bounded, so memory does not grow with
/// the input.
/// </summary>
/// <param name="createEvaluator">Makes an evaluator for one thread. There are at most as many as threads that evaluate at once.</param>
internal sealed class ParallelCheck(Func<BatchEvaluator> createEvaluator) : IDisposable
{
    /// <summary>For each processor one batch that is evaluated and one that waits.</summary>
    private static readonly int MostOnTheirWay = 8 * Environment.ProcessorCount;

    private readonly ConcurrentBag<BatchEvaluator> _evaluators = [];
    private readonly ConcurrentBag<Round> _free = [];

    /// <summary>Evaluates all records of an input.</summary>
    /// <param name="source">The input.</param>
    /// <param name="input">The name of the input for the verdicts; null when there is only one.</param>
    /// <returns>The evaluated batches in their order. Each is valid until the next.</returns>
    /// <exception cref="InputException">The input cannot be read to its end; everything before that has been returned.</exception>
    public IEnumerable<EvaluatedBatch> Evaluate(RecordSource source, string? input)
    {
        using var stop = new CancellationTokenSource();
        using var ahead = new BlockingCollection<Task<Round>>(MostOnTheirWay);
        var reading = Task.Factory.StartNew(() => ReadAll(source, input, ahead, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var evaluating in ahead.GetConsumingEnumerable())
            {
                var round = evaluating.GetAwaiter().GetResult();
                yield return round.Evaluated;
                Free(round);
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // When the caller stops early, the reader may still wait for room.
            stop.Cancel();
        }
    }

    public void Dispose()
    {
        foreach (var evaluator in _evaluators) evaluator.Dispose();
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
                    // Records before the broken part of the input are evaluated too.
                    if (round.Records.Parts.IsEmpty) Free(round);
                    else ahead.Add(Task.Run(() => Evaluate(round, input), stop), stop);
                }
            }
        }
        finally
        {
            ahead.CompleteAdding();
        }
    }

    private Round Evaluate(Round round, string? input)
    {
        if (!_evaluators.TryTake(out var evaluator)) evaluator = createEvaluator();
        evaluator.Evaluate(input, round.Records, round.Evaluated);
        _evaluators.Add(evaluator);
        return round;
    }

    private Round NewRound() => _free.TryTake(out var round) ? round : new Round();

    private void Free(Round round)
    {
        round.Records.Clear();
        round.Evaluated.Clear();
        _free.Add(round);
    }

    private sealed class Round
    {
        public RecordBatch Records { get; } = new();

        public EvaluatedBatch Evaluated { get; } = new();
    }
}
