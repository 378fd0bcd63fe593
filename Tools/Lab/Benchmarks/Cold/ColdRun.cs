using System;
using System.Globalization;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks.Cold;

/// <summary>
/// Compares the first call of a process with that of the usual alternatives: an accepted Create and a rejected one. The sides
/// start in turns. The counts do not vary from run to run. A missed target is reported but does not fail.
/// </summary>
internal static class ColdRun
{
    private const int Rounds = 15;

    private static readonly string[] Sides = [FirstCall.Plugin, FirstCall.Expression, FirstCall.Library];

    /// <summary>Measures, and prints the figures of each side, and the ratios with their targets.</summary>
    public static void Run()
    {
        Compare(FirstCall.Accepted, mostMethods: 190, mostBytes: 9 * 1024, FirstCall.Expression, mostRatio: 2);
        Compare(FirstCall.Rejected, mostMethods: 290, mostBytes: 15 * 1024, FirstCall.Library, mostRatio: 0.5);
    }

    /// <summary>Prints the methods that the first call of our plug-in compiles.</summary>
    public static void ListMethods()
    {
        foreach (var outcome in new[] { FirstCall.Accepted, FirstCall.Rejected })
        {
            Console.WriteLine(outcome);
            Console.Write(FirstCall.ListMethods(FirstCall.Plugin, outcome));
        }
    }

    private static void Compare(string outcome, int mostMethods, int mostBytes, string compared, double mostRatio)
    {
        var calls = new FirstCall[Rounds][];
        for (var round = 0; round < Rounds; round++) calls[round] = [.. Sides.Select(side => FirstCall.Measure(side, outcome, hasTiers: true))];

        FirstCall[] medians = [.. Sides.Select((_, side) => MedianOf([.. calls.Select(round => round[side])]))];
        for (var side = 0; side < Sides.Length; side++)
        {
            var once = FirstCall.Measure(Sides[side], outcome, hasTiers: false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"COLD {outcome} {Sides[side]}: {medians[side].Methods} methods, {medians[side].Bytes} bytes of IL, {medians[side].Milliseconds:F1} ms; without tiers {once.Methods} methods, {once.Bytes} bytes"));
        }

        Console.WriteLine($"      target of {FirstCall.Plugin}: at most {mostMethods} methods and {mostBytes} bytes of IL");

        var ratio = Turns.Median([.. calls.Select(round => round[0].Milliseconds / round[Array.IndexOf(Sides, compared)].Milliseconds)]);
        QuickRun.Print("cold." + outcome, ratio, string.Create(CultureInfo.InvariantCulture, $"at most {mostRatio}"), $"elapsed time, against {compared}; smaller is better");
    }

    private static FirstCall MedianOf(FirstCall[] calls) => new(
        (int)Turns.Median([.. calls.Select(call => (double)call.Methods)]),
        (long)Turns.Median([.. calls.Select(call => (double)call.Bytes)]),
        Turns.Median([.. calls.Select(call => call.Milliseconds)]));
}
