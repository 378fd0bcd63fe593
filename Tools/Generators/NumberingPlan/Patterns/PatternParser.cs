using System;
using System.Collections.Generic;
using System.Globalization;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Patterns;

/// <summary>
/// Reads a pattern of the metadata: digits, <c>[ ]</c>, <c>(?: )</c>, <c>|</c>, <c>?</c>, <c>{n}</c> and <c>{n,m}</c>; in a
/// rule for the national prefix also groups <c>( )</c> and <c>$</c>. Anything else is an error, so that a new construct
/// cannot get into the table with a wrong meaning.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>The most repetitions of a part.</summary>
    private const int MostRepeats = 31;

    private readonly string _region;
    private readonly string _pattern;
    private readonly bool _isPrefixRule;
    private int _position;
    private int _groups;

    private PatternParser(string region, string pattern, bool isPrefixRule)
    {
        _region = region;
        _pattern = pattern;
        _isPrefixRule = isPrefixRule;
    }

    /// <summary>Reads the pattern of numbers or of an international prefix.</summary>
    public static PatternNode Parse(string region, string pattern) => new PatternParser(region, pattern, isPrefixRule: false).ParseAll();

    /// <summary>Reads a rule for the national prefix.</summary>
    public static PatternNode ParsePrefixRule(string region, string pattern, out int groups)
    {
        var parser = new PatternParser(region, pattern, isPrefixRule: true);
        var node = parser.ParseAll();
        groups = parser._groups;
        return node;
    }

    private PatternNode ParseAll()
    {
        var node = ParseAlternation();
        return _position == _pattern.Length ? node : throw Fault("there is a ) without (");
    }

    private PatternNode ParseAlternation()
    {
        var choices = new List<PatternNode> { ParseSequence() };
        while (Skip('|')) choices.Add(ParseSequence());
        return choices.Count == 1 ? choices[0] : new Alternation(choices);
    }

    private PatternNode ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')')) parts.Add(ParseRepeat());
        if (parts.Count == 0) throw Fault("there is nothing, expected a digit or a group");
        return parts.Count == 1 ? parts[0] : new Sequence(parts);
    }

    private PatternNode ParseRepeat()
    {
        var groups = _groups;
        var part = ParsePart();
        if (_position == _pattern.Length || _pattern[_position] is not ('?' or '{')) return part;

        var fewest = 0;
        var most = 1;
        if (!Skip('?'))
        {
            _position++;
            fewest = most = ParseCount();
            if (Skip(',')) most = ParseCount();
            if (!Skip('}')) throw Fault("the count has no end, expected {n} or {n,m}");
            if (fewest > most || most == 0) throw Fault("the count is empty, expected {n} or {n,m} with n not above m and m not 0");
            if (groups != _groups) throw Fault("a group is repeated, expected one that comes once or not at all");
        }

        if (part is End) throw Fault("the end $ is repeated, expected a digit or a group");
        if (_position < _pattern.Length && _pattern[_position] is '?' or '{' or '*' or '+') throw Fault("a count follows a count, expected one");
        return new Repeat(part, fewest, most);
    }

    private PatternNode ParsePart()
    {
        var character = _pattern[_position];
        switch (character)
        {
            case >= '0' and <= '9':
                _position++;
                return new DigitSet(1 << (character - '0'));
            case '[':
                _position++;
                return ParseSet();
            case '(':
                _position++;
                return ParseGroup();
            case '$' when _isPrefixRule:
                _position++;
                return new End();
            default:
                throw Fault($"the construct {character} is unknown, expected digits, [ ], (?: ), |, ?, {{ }}{(_isPrefixRule ? ", ( ) or $" : "")}");
        }
    }

    private DigitSet ParseSet()
    {
        var digits = 0;
        while (!Skip(']'))
        {
            var first = ParseDigit();
            var last = Skip('-') ? ParseDigit() : first;
            if (first > last) throw Fault("a range runs backwards");
            for (var digit = first; digit <= last; digit++) digits |= 1 << digit;
        }

        return digits == 0 ? throw Fault("a set is empty") : new DigitSet(digits);
    }

    private PatternNode ParseGroup()
    {
        var number = 0;
        if (Skip('?'))
        {
            if (!Skip(':')) throw Fault("a group begins with the unknown construct (?, expected (?:");
        }
        else
        {
            if (!_isPrefixRule) throw Fault("there is a group ( ), expected (?: )");
            number = ++_groups;
        }

        var part = ParseAlternation();
        if (!Skip(')')) throw Fault("a group has no end, expected )");
        return number == 0 ? part : new Group(part, number);
    }

    private int ParseDigit()
    {
        if (_position == _pattern.Length) throw Fault("a set has no end, expected ]");
        var character = _pattern[_position++];
        return character is >= '0' and <= '9' ? character - '0' : throw Fault($"a set has the character {character}, expected digits and ranges of digits");
    }

    private int ParseCount()
    {
        var start = _position;
        while (_position < _pattern.Length && _pattern[_position] is >= '0' and <= '9') _position++;
        return int.TryParse(_pattern.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostRepeats
            ? count
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"the count is no number up to {MostRepeats}, expected {{n}} or {{n,m}}"));
    }

    private bool Skip(char character)
    {
        if (_position == _pattern.Length || _pattern[_position] != character) return false;
        _position++;
        return true;
    }

    private PlanException Fault(string message) =>
        new(_region, _pattern, string.Create(CultureInfo.InvariantCulture, $"at character {_position + 1} {message}"));
}
