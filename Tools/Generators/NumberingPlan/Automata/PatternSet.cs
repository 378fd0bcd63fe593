using System;
using System.Collections.Generic;
using PhoneCallCtx.Generators.NumberingPlan.Patterns;

namespace PhoneCallCtx.Generators.NumberingPlan.Automata;

/// <summary>Matches several patterns at the same time.</summary>
internal sealed class PatternSet
{
    private readonly List<Instruction> _program = [];
    private readonly List<int> _starts = [];

    /// <summary>The number of patterns.</summary>
    public int Count => _starts.Count;

    /// <summary>Adds a pattern.</summary>
    /// <returns>The number of the pattern; -1 for an empty pattern, which matches nothing.</returns>
    public int Add(string region, string pattern)
    {
        if (pattern.Length == 0) return -1;
        var start = _program.Count;
        foreach (var (operation, argument) in PatternCompiler.Compile(PatternParser.Parse(region, pattern)))
        {
            _program.Add(operation switch
            {
                Operation.Split or Operation.Jump => new(operation, argument + start),
                Operation.Match => new(operation, _starts.Count),
                _ => new(operation, argument),
            });
        }

        _starts.Add(start);
        return _starts.Count - 1;
    }

    /// <summary>The position before the first digit.</summary>
    public Position Start()
    {
        var position = new PositionBuilder(_program, Count);
        foreach (var start in _starts) position.Enter(start);
        return position.ToPosition();
    }

    /// <summary>The position after a digit.</summary>
    public Position Next(Position position, int digit)
    {
        var next = new PositionBuilder(_program, Count);
        foreach (var place in position.Places)
            if ((_program[place].Argument & (1 << digit)) != 0) next.Enter(place + 1);
        return next.ToPosition();
    }

    private sealed class PositionBuilder(List<Instruction> program, int patterns)
    {
        private readonly SortedSet<int> _places = [];
        private readonly HashSet<int> _seen = [];
        private readonly bool[] _matches = new bool[patterns];

        public void Enter(int place)
        {
            while (_seen.Add(place))
            {
                var (operation, argument) = program[place];
                switch (operation)
                {
                    case Operation.Digit:
                        _places.Add(place);
                        return;
                    case Operation.Split:
                        Enter(place + 1);
                        place = argument;
                        break;
                    case Operation.Jump:
                        place = argument;
                        break;
                    case Operation.Match:
                        _matches[argument] = true;
                        return;
                    default:
                        throw new InvalidOperationException("The pattern of a number has no groups and no end.");
                }
            }
        }

        public Position ToPosition() => new([.. _places], _matches);
    }

    /// <summary>A position in all patterns.</summary>
    /// <param name="Places">The instructions that take the next digit, ascending.</param>
    /// <param name="Matches">Whether each pattern matches the digits so far.</param>
    public sealed record Position(int[] Places, bool[] Matches);
}
