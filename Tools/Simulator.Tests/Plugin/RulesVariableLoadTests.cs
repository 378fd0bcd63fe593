using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>Many threads write phone calls while the variable changes between usable and unusable values.</summary>
[Trait("Category", "Volume")]
public class RulesVariableLoadTests(ITestOutputHelper output)
{
    private const int Threads = 16;

    /// <summary>How long a value is stored, and how long a process keeps a reading.</summary>
    private static readonly TimeSpan Stay = TimeSpan.FromMilliseconds(25);

    /// <summary>The values in turn, each with its verdict on one row; null for a value that cannot be used.</summary>
    private static readonly (string Text, string? Verdict)[] Values =
    [
        ("""{"mode":"audit"}""", "accepted"),
        ("""{"mode":"audit",}""", null),
        ("{}", "PCC101"),
        ("""{"moed":"off"}""", null),
        ("""{"required":["msdyn_callsid"]}""", "PCC006 PCC101"),
        ("""{"severity":{"PCC101":"none"}}""", null),
        ("""{"required":["msdyn_callsid","msdyn_providername"],"severity":{"PCC101":"off"}}""", "PCC006 PCC006"),
        ("{", null),
        ("""{"required":["msdyn_callsid","msdyn_providername","msdyn_tophone"]}""", "PCC006 PCC006 PCC006 PCC101"),
        ("\u0000", null),
    ];

    [Fact]
    public Task No_call_meets_an_unusable_value() => Run(TimeSpan.FromSeconds(3));

    [Fact]
    [Trait("Category", "Exhaustive")]
    public Task No_call_meets_an_unusable_value_for_a_minute() => Run(TimeSpan.FromMinutes(1));

    private async Task Run(TimeSpan time)
    {
        using var organization = new RulesOrganization(Values[0].Text);
        var stored = new List<(string? Verdict, TimeSpan From)> { (Values[0].Verdict, TimeSpan.Zero) };
        var calls = new ConcurrentBag<(string Verdict, TimeSpan From, TimeSpan To)>();
        var clock = Stopwatch.StartNew();
        organization.Call().Should().Be(Values[0].Verdict);

        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(() =>
        {
            while (!end.IsCancellationRequested)
            {
                var from = clock.Elapsed;
                calls.Add((organization.Call(), from, clock.Elapsed));

                // The lock of the local Dataverse serves nobody in turn: without a pause, the variable is never written.
                Thread.Sleep(1);
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        for (var turn = 1; clock.Elapsed < time || turn < 3 * Values.Length; turn++)
        {
            var (text, verdict) = Values[turn % Values.Length];
            stored.Add((verdict, clock.Elapsed));
            organization.Save(text, isBypassed: verdict is null);
            organization.Age();
            await Task.Delay(Stay).ConfigureAwait(false);
        }

        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(writers).ConfigureAwait(false);
        output.WriteLine($"{calls.Count} calls while the variable had {stored.Count} values");
        var (ofValues, strange) = Compare(stored, [.. calls]);
        strange.Should().BeEmpty();
        ofValues.Should().BeEquivalentTo(Values.Where(value => value.Verdict is not null).Select(value => value.Verdict), "each usable value was in force at some time");
    }

    /// <summary>The verdicts that occurred, and the calls with a verdict of no value that can have been in force.</summary>
    private static (IEnumerable<string> Verdicts, IEnumerable<string> Strange) Compare(List<(string? Verdict, TimeSpan From)> stored, (string Verdict, TimeSpan From, TimeSpan To)[] calls)
    {
        // A reading begins at most one stay after the value was stored, and applies at the latest when the call that reads ends.
        var window = (2 * calls.Max(call => call.To - call.From)) + Stay;
        var usable = stored.Where(value => value.Verdict is not null).ToArray();
        var strange = calls.Where(call =>
        {
            var first = Array.FindLastIndex(usable, value => value.From <= call.From - window);
            return !usable.Skip(Math.Max(first, 0)).TakeWhile(value => value.From <= call.To).Any(value => value.Verdict == call.Verdict);
        });
        return (calls.Select(call => call.Verdict).Distinct(StringComparer.Ordinal), strange.Select(call => $"{call.Verdict} from {call.From} to {call.To}").Take(10));
    }
}
