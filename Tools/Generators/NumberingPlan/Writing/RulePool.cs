using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Patterns;
using PhoneCallCtx.Generators.NumberingPlan.Reading;

namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>The rules for prefixes as 16-bit words; equal rules are shared. Word 0 means no rule.</summary>
internal sealed class RulePool
{
    private readonly List<int> _words = [0];
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    /// <summary>All words.</summary>
    public IReadOnlyList<int> Words => _words;

    /// <summary>Adds the rule for an international prefix: the program of its pattern.</summary>
    /// <returns>The index of the first word; 0 for no rule.</returns>
    public int AddInternationalPrefix(string region, string pattern) =>
        pattern.Length == 0 ? 0 : Add(region, pattern, [], PatternCompiler.Compile(PatternParser.Parse(region, pattern)));

    /// <summary>Adds the rule for a national prefix: number of groups, number of transform items, the items, the program.</summary>
    /// <returns>The index of the first word; 0 for no rule.</returns>
    public int AddNationalPrefix(string region, string pattern, string transform)
    {
        if (pattern.Length == 0)
            return transform.Length == 0 ? 0 : throw new PlanException(region, transform, "there is a transform rule without a national prefix, expected both");

        var node = PatternParser.ParsePrefixRule(region, pattern, out var groups);
        if (groups > TableFormat.MostGroups)
            throw new PlanException(region, pattern, string.Create(CultureInfo.InvariantCulture, $"there are {groups} groups, expected {TableFormat.MostGroups} at most"));
        var items = ParseTransform(region, transform, groups);
        return Add(region, pattern, [groups, items.Count, .. items], PatternCompiler.Compile(node));
    }

    private static List<int> ParseTransform(string region, string transform, int groups)
    {
        var items = new List<int>();
        for (var i = 0; i < transform.Length; i++)
        {
            if (transform[i] is >= '0' and <= '9')
            {
                items.Add(transform[i] - '0');
                continue;
            }

            var group = transform[i] == '$' && i + 1 < transform.Length ? transform[++i] - '0' : 0;
            if (group < 1 || group > groups || (i + 1 < transform.Length && transform[i + 1] is >= '0' and <= '9'))
                throw new PlanException(region, transform, "the transform rule is unknown, expected digits and groups $1 of the national prefix, no digit after a group");
            items.Add(TableFormat.TransformGroup + group);
        }

        if (items.Count > TableFormat.MostTransformItems)
            throw new PlanException(region, transform, string.Create(CultureInfo.InvariantCulture, $"the transform rule has {items.Count} items, expected {TableFormat.MostTransformItems} at most"));
        return items;
    }

    private int Add(string region, string pattern, IReadOnlyList<int> head, IReadOnlyList<Instruction> program)
    {
        var words = head.Concat(program.Select((instruction, place) => Encode(region, pattern, instruction, place))).ToArray();
        var key = string.Join(' ', words);
        if (_rules.TryGetValue(key, out var rule)) return rule;

        rule = _words.Count;
        if (rule + words.Length > ushort.MaxValue) throw new PlanException(region, pattern, string.Create(CultureInfo.InvariantCulture, $"all rules together have more than {ushort.MaxValue} words"));
        _words.AddRange(words);
        _rules.Add(key, rule);
        return rule;
    }

    private static int Encode(string region, string pattern, Instruction instruction, int place)
    {
        // The argument of a split or jump is its distance, always forward.
        var argument = instruction.Operation is Operation.Split or Operation.Jump ? instruction.Argument - place : instruction.Argument;
        return argument < 1 << TableFormat.ArgumentBits
            ? ((int)instruction.Operation << TableFormat.ArgumentBits) | argument
            : throw new PlanException(region, pattern, string.Create(CultureInfo.InvariantCulture, $"the rule is too long, expected fewer than {1 << TableFormat.ArgumentBits} instructions"));
    }
}
