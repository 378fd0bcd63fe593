using System;
using System.Linq;
using System.Text;
using PhoneCallCtx.Generators.NumberingPlan.Patterns;
using PhoneNumbers;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>Makes numbers as people of a region dial them, right or slightly wrong.</summary>
internal sealed class DialedNumbers
{
    private readonly Random _random;
    private readonly string[] _examples;
    private readonly PatternNode? _nationalPrefix;
    private readonly PatternNode? _internationalPrefix;

    public DialedNumbers(PhoneMetadata metadata, Random random)
    {
        _random = random;
        _examples = [.. Numbers.Examples.Where(example => example.Code == metadata.CountryCode && example.Id == metadata.Id).Select(example => example.Number)];
        if (metadata.NationalPrefixForParsing.Length > 0) _nationalPrefix = PatternParser.ParsePrefixRule(metadata.Id, metadata.NationalPrefixForParsing, out _);
        if (metadata.InternationalPrefix.Length > 0) _internationalPrefix = PatternParser.Parse(metadata.Id, metadata.InternationalPrefix);
    }

    /// <summary>A national number, with or without something like a national prefix.</summary>
    public string NextNational()
    {
        var number = NextNumber();
        if (_random.Next(5) == 0) number = number[_random.Next(number.Length)..];
        return Change(_random.Next(4) switch
        {
            0 => number,

            // Some rules match only without a number behind the prefix.
            1 => Expand(_nationalPrefix),
            _ => Expand(_nationalPrefix) + number,
        });
    }

    /// <summary>A number, with or without something like an international prefix.</summary>
    public string NextInternational()
    {
        var (code, _, number) = Numbers.Examples[_random.Next(Numbers.Examples.Count)];
        return _random.Next(4) == 0 ? NextNational() : Change(Expand(_internationalPrefix) + (_random.Next(6) == 0 ? "0" : "") + code + number);
    }

    private string NextNumber() => _random.Next(4) == 0 ? Numbers.RandomDigits(_random, _random.Next(1, 14)) : _examples[_random.Next(_examples.Length)];

    /// <summary>Sometimes changes a digit.</summary>
    private string Change(string number)
    {
        if (number.Length == 0) return "0";
        var digits = number.ToCharArray();
        if (_random.Next(3) == 0) digits[_random.Next(digits.Length)] = (char)('0' + _random.Next(10));
        return new string(digits);
    }

    private string Expand(PatternNode? node)
    {
        var digits = new StringBuilder();
        if (node is not null) Expand(node, digits);
        return digits.ToString();
    }

    private void Expand(PatternNode node, StringBuilder digits)
    {
        switch (node)
        {
            case DigitSet set:
                var choices = Enumerable.Range(0, 10).Where(digit => (set.Digits & (1 << digit)) != 0).ToArray();
                digits.Append(choices[_random.Next(choices.Length)]);
                break;
            case Sequence sequence:
                foreach (var part in sequence.Parts) Expand(part, digits);
                break;
            case Alternation alternation:
                Expand(alternation.Choices[_random.Next(alternation.Choices.Count)], digits);
                break;
            case Repeat repeat:
                for (var count = _random.Next(repeat.Fewest, repeat.Most + 1); count > 0; count--) Expand(repeat.Part, digits);
                break;
            case Group group:
                Expand(group.Part, digits);
                break;
        }
    }
}
