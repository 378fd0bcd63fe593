using System.Collections.Generic;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>
/// The states of all automata. A state is its outcome and its ten successors; equal states of all automata are shared, so
/// the table is minimal. Successors come first, except for a sink, which is its own successor.
/// </summary>
internal sealed class StatePool
{
    /// <summary>The length of a row: ten successors and the outcome.</summary>
    public const int RowLength = 11;

    /// <summary>The most states: their count is a 16-bit number.</summary>
    public const int MostStates = 65_535;

    private readonly int _mostStates;
    private readonly List<int[]> _rows = [];
    private readonly Dictionary<int[], int> _states = new(new RowComparer());
    private readonly Dictionary<int, int> _sinks = [];

    public StatePool(int mostStates = MostStates)
    {
        _mostStates = mostStates;
        Sink(Outcome.Nothing);
    }

    /// <summary>The rows, each with ten successors and an outcome. State 0 is the sink with the outcome 0.</summary>
    public IReadOnlyList<int[]> Rows => _rows;

    /// <summary>The sink with an outcome: all digits lead back to it.</summary>
    public int Sink(int outcome)
    {
        if (_sinks.TryGetValue(outcome, out var state)) return state;
        state = Add(new int[RowLength]);
        System.Array.Fill(_rows[state], state, 0, RowLength - 1);
        _rows[state][^1] = outcome;
        _sinks.Add(outcome, state);
        return state;
    }

    /// <summary>The state with an outcome and successors.</summary>
    /// <param name="row">Ten successors and the outcome; the caller must not change it any more.</param>
    public int State(int[] row)
    {
        if (_sinks.TryGetValue(row[^1], out var sink) && System.Array.TrueForAll(row[..^1], successor => successor == sink)) return sink;
        if (_states.TryGetValue(row, out var state)) return state;
        state = Add(row);
        _states.Add(row, state);
        return state;
    }

    private int Add(int[] row)
    {
        if (_rows.Count == _mostStates)
            throw new PlanException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the table has too many states, expected {_mostStates} at most"));
        _rows.Add(row);
        return _rows.Count - 1;
    }

    private sealed class RowComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? left, int[]? right) => System.MemoryExtensions.SequenceEqual<int>(left, right);

        public int GetHashCode(int[] row)
        {
            var hash = new System.HashCode();
            foreach (var value in row) hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
