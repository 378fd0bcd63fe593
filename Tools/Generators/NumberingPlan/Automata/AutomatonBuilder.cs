using System;
using System.Collections.Generic;
using System.Globalization;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>Builds the automaton of a set of patterns: it has an outcome for every string of digits.</summary>
/// <param name="pool">Receives the states.</param>
/// <param name="patterns">The patterns.</param>
/// <param name="outcome">The outcome of a number, from three values: the patterns that match it, its length, and the leading patterns that match its beginning.</param>
internal sealed class AutomatonBuilder(StatePool pool, PatternSet patterns, Func<bool[], int, ulong, int> outcome)
{
    /// <summary>The longest possible length: all longer numbers have the same outcome.</summary>
    private const int MostDigits = 32;

    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly ulong[] _leading = new ulong[patterns.Count];

    /// <summary>Makes a pattern a leading pattern, which is matched against the beginning of a number.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="bit">The bit of the pattern among the leading patterns.</param>
    public void AddLeading(int pattern, int bit) => _leading[pattern] = 1UL << bit;

    /// <summary>Builds the automaton.</summary>
    /// <returns>The start state.</returns>
    public int Build() => StateOf(patterns.Start(), 0, 0);

    private int StateOf(PatternSet.Position position, int length, ulong leading)
    {
        for (var i = 0; i < position.Matches.Length; i++)
            if (position.Matches[i]) leading |= _leading[i];

        var result = outcome(position.Matches, length, leading);
        if (position.Places.Length == 0)
        {
            // Nothing can match any more: all further digits lead to the outcome of a number that no pattern matches.
            var sink = pool.Sink(outcome(new bool[patterns.Count], MostDigits, leading));
            var last = new int[StatePool.RowLength];
            Array.Fill(last, sink);
            last[^1] = result;
            return pool.State(last);
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(length, MostDigits)} {leading} {result} {string.Join(' ', position.Places)}");
        if (_states.TryGetValue(key, out var state)) return state;

        var row = new int[StatePool.RowLength];
        for (var digit = 0; digit < 10; digit++) row[digit] = StateOf(patterns.Next(position, digit), length + 1, leading);
        row[^1] = result;
        state = pool.State(row);
        _states.Add(key, state);
        return state;
    }
}
