using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;

/// <summary>Reads the patterns of the metadata. The generator rejects other constructs, so the reader does not check for them.</summary>
internal sealed class ExpressionReader(ExpressionPool pool, string pattern)
{
    private int _position;

    public static Expression Read(ExpressionPool pool, string pattern) =>
        pattern.Length == 0 ? pool.None : new ExpressionReader(pool, pattern).ReadChoices();

    private Expression ReadChoices()
    {
        var choices = new List<Expression> { ReadOne() };
        while (_position < pattern.Length && pattern[_position] == '|')
        {
            _position++;
            choices.Add(ReadOne());
        }

        return pool.Union(choices);
    }

    private Expression ReadOne()
    {
        var parts = new List<Expression>();
        while (_position < pattern.Length && pattern[_position] is not ('|' or ')'))
        {
            var part = ReadPart();
            if (_position < pattern.Length && pattern[_position] == '?')
            {
                _position++;
                part = pool.Union([pool.Empty, part]);
            }
            else if (_position < pattern.Length && pattern[_position] == '{')
            {
                var end = pattern.IndexOf('}', _position);
                var counts = pattern[(_position + 1)..end].Split(',').Select(int.Parse).ToArray();
                _position = end + 1;
                part = pool.Union(Enumerable.Range(counts[0], counts[^1] - counts[0] + 1)
                    .Select(count => Enumerable.Repeat(part, count).Aggregate(pool.Empty, pool.Concatenate)));
            }

            parts.Add(part);
        }

        return parts.AsEnumerable().Reverse().Aggregate(pool.Empty, (rest, part) => pool.Concatenate(part, rest));
    }

    private Expression ReadPart()
    {
        var character = pattern[_position++];
        if (character == '[')
        {
            var end = pattern.IndexOf(']', _position);
            var set = pattern[_position..end];
            _position = end + 1;
            var digits = 0;
            for (var i = 0; i < set.Length; i++)
            {
                var last = i + 2 < set.Length && set[i + 1] == '-' ? set[i + 2] : set[i];
                for (var digit = set[i]; digit <= last; digit++) digits |= 1 << (digit - '0');
                if (last != set[i] || (i + 1 < set.Length && set[i + 1] == '-')) i += 2;
            }

            return pool.Digit(digits);
        }

        if (character != '(') return pool.Digit(1 << (character - '0'));
        _position += "?:".Length;
        var choices = ReadChoices();
        _position++;
        return choices;
    }
}
