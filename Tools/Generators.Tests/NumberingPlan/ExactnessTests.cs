using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;
using Xunit.Abstractions;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Compares the automata of the table with the patterns of the metadata, for every possible string of digits.</summary>
[Trait("Category", "Exhaustive")]
public class ExactnessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("calling code", 215)]
    [InlineData("general description", 254)]
    [InlineData("short numbers", 254)]
    public void Every_automaton_matches_its_patterns_for_every_string(string kind, int count)
    {
        var automata = TableAutomata.All.Where(automaton => automaton.Kind == kind).ToArray();
        automata.Should().HaveCount(count);

        var comparison = new ExactComparison(TableAutomata.Rows, automata.Max(automaton => automaton.Reference.StateCount));
        automata.Where(automaton => !comparison.IsSame(automaton.Start, automaton.Reference.Start)).Select(automaton => automaton.Name).Should().BeEmpty();
        output.WriteLine($"{kind}: {count} automata, {comparison.Pairs} pairs of states, {10 * comparison.Pairs} edges");
    }

    [Fact]
    public void Every_state_is_used_and_unique()
    {
        var rows = TableAutomata.Rows;
        var owners = CorruptionTests.OwnersOfStates();
        Enumerable.Range(0, TableAutomata.Table.StateCount).Where(state => owners[state] is null).Should().BeEmpty();

        // Different rows are different states, because successors come first; only a sink leads to itself.
        var faults = new List<int>();
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        for (var state = 0; state < TableAutomata.Table.StateCount; state++)
        {
            var row = rows.AsSpan(state * 11, 11);
            var next = row[..10];
            var isSink = !next.ContainsAnyExcept(state);
            var isSinkInDisguise = !isSink && !next.ContainsAnyExcept(next[0]) && rows[next[0] * 11] == next[0] && rows[next[0] * 11 + 10] == row[10];
            if ((!isSink && next.Contains(state)) || isSinkInDisguise || !distinct.Add(isSink ? $"sink {row[10]}" : string.Join(' ', row.ToArray()))) faults.Add(state);
        }

        faults.Should().BeEmpty();
    }
}
