using System.Linq;
using PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;
using Xunit.Abstractions;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>The exact comparison finds a table with one wrong place.</summary>
[Trait("Category", "Exhaustive")]
public class CorruptionTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_wrong_edge_and_outcome_is_found()
    {
        var rows = (int[])TableAutomata.Rows.Clone();
        var owners = OwnersOfStates();
        var comparison = new ExactComparison(rows, TableAutomata.All.Max(automaton => automaton.Reference.StateCount));
        var missed = 0;
        var states = TableAutomata.Table.StateCount;
        for (var place = 0; place < rows.Length; place++)
        {
            // Another near or far state; for an outcome, another type.
            var right = rows[place];
            rows[place] = place % 11 == 10 ? right ^ (1 + place % 3) : (int)((right + 1 + (uint)place * 2654435761u % (uint)(states - 1)) % (uint)states);
            var owner = owners[place / 11]!;
            if (rows[place] == right || comparison.IsSame(owner.Start, owner.Reference.Start)) missed++;
            rows[place] = right;
        }

        output.WriteLine($"{states * 10} edges and {states} outcomes were wrong in turn; {comparison.Pairs} pairs of states were compared");
        missed.Should().Be(0);
    }

    /// <summary>The smallest automaton that reaches each state; null for none.</summary>
    internal static Automaton?[] OwnersOfStates()
    {
        var owners = new Automaton?[TableAutomata.Table.StateCount];
        foreach (var automaton in TableAutomata.All.OrderBy(automaton => automaton.Reference.StateCount)) Visit(automaton, automaton.Start);
        return owners;

        void Visit(Automaton automaton, int state)
        {
            // The owner of a state owns all states behind it, so the walk can stop.
            if (owners[state] is not null) return;
            owners[state] = automaton;
            for (var digit = 0; digit < 10; digit++) Visit(automaton, TableAutomata.Rows[state * 11 + digit]);
        }
    }
}
