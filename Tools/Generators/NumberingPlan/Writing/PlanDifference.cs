using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Generators.NumberingPlan.Automata;
using PhoneCallCtx.Generators.NumberingPlan.Model;

namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>The differences between two tables by region.</summary>
internal static class PlanDifference
{
    /// <summary>Lists the differences, one line for each region.</summary>
    public static IEnumerable<string> Of(TableView before, TableView after)
    {
        if (before.MetadataVersion != after.MetadataVersion) yield return $"metadata: {before.MetadataVersion} -> {after.MetadataVersion}";

        var examples = FindExamples(before, after);
        var old = before.Regions.ToDictionary(region => region.Key, StringComparer.Ordinal);
        foreach (var region in after.Regions)
        {
            if (!old.Remove(region.Key, out var was)) yield return $"+ {region.Key}: {region.Name}";
            else if (Compare(before, was, after, region, examples.GetValueOrDefault(region.Key)) is { Count: > 0 } changes) yield return $"~ {region.Key}: {string.Join("; ", changes)}";
        }

        foreach (var region in old.Values) yield return $"- {region.Key}: {region.Name}";
    }

    private static List<string> Compare(TableView before, RegionView was, TableView after, RegionView region, string? example)
    {
        var changes = new List<string>();
        if (example is not null) changes.Add($"numbers, such as {example}");
        if (was.CallingCode != region.CallingCode) changes.Add(string.Create(CultureInfo.InvariantCulture, $"calling code {was.CallingCode} -> {region.CallingCode}"));
        if (OrderOf(before, was) != OrderOf(after, region)) changes.Add("the order of the regions of its calling code");
        if (was.Lengths != region.Lengths) changes.Add($"possible lengths {DescribeLengths(was.Lengths)} -> {DescribeLengths(region.Lengths)}");
        if (was.LocalOnlyLengths != region.LocalOnlyLengths) changes.Add($"local-only lengths {DescribeLengths(was.LocalOnlyLengths)} -> {DescribeLengths(region.LocalOnlyLengths)}");
        if (Walk(before, was.General, after, region.General).Any()) changes.Add("general description");
        if (was.InternationalPrefix != region.InternationalPrefix) changes.Add("international prefix");
        if (was.NationalPrefix != region.NationalPrefix) changes.Add("national prefix");
        if (was.ShortLengths != region.ShortLengths) changes.Add($"short lengths {DescribeLengths(was.ShortLengths)} -> {DescribeLengths(region.ShortLengths)}");
        foreach (var (digits, _, _) in Walk(before, was.ShortNumbers, after, region.ShortNumbers).Take(1)) changes.Add($"short numbers, such as {digits}");
        if (was.Name != region.Name) changes.Add($"name {was.Name} -> {region.Name}");
        return changes;
    }

    /// <summary>The shortest number of each region with a changed region or type.</summary>
    private static Dictionary<string, string> FindExamples(TableView before, TableView after)
    {
        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        var old = before.CallingCodes.ToDictionary(code => code.Code);
        foreach (var code in after.CallingCodes)
        {
            if (!old.TryGetValue(code.Code, out var was)) continue;
            foreach (var (digits, outcomeBefore, outcomeAfter) in Walk(before, was.Start, after, code.Start, (left, right) => Resolve(was, left) == Resolve(code, right)))
            {
                var (keyBefore, typeBefore) = Resolve(was, outcomeBefore);
                var (keyAfter, typeAfter) = Resolve(code, outcomeAfter);
                var example = string.Create(CultureInfo.InvariantCulture, $"+{code.Code} {digits}: {keyBefore} {typeBefore} -> {keyAfter} {typeAfter}");
                examples.TryAdd(keyBefore, example);
                examples.TryAdd(keyAfter, example);
            }
        }

        return examples;
    }

    private static (string Key, NumberType Type) Resolve(CallingCodeView code, int outcome)
    {
        var region = Outcome.RegionOf(outcome);
        return (region == Outcome.NoRegion ? "no region" : code.Regions[region].Key, Outcome.TypeOf(outcome));
    }

    /// <summary>Walks two automata together, the shortest numbers first.</summary>
    /// <returns>One number for each pair of states with different outcomes.</returns>
    private static IEnumerable<(string Digits, int Before, int After)> Walk(TableView before, int left, TableView after, int right, Func<int, int, bool>? isSame = null)
    {
        isSame ??= (was, now) => was == now;
        var seen = new HashSet<(int, int)> { (left, right) };
        var next = new Queue<(int Left, int Right, string Digits)>();
        next.Enqueue((left, right, ""));
        while (next.TryDequeue(out var pair))
        {
            var (was, now) = (before.Outcome(pair.Left), after.Outcome(pair.Right));
            if (!isSame(was, now)) yield return (pair.Digits, was, now);
            for (var digit = 0; digit < 10; digit++)
            {
                var (nextLeft, nextRight) = (before.Next(pair.Left, digit), after.Next(pair.Right, digit));
                if (seen.Add((nextLeft, nextRight))) next.Enqueue((nextLeft, nextRight, pair.Digits + (char)('0' + digit)));
            }
        }
    }

    private static string OrderOf(TableView table, RegionView region) =>
        string.Join(' ', table.CallingCodes.First(code => code.Code == region.CallingCode).Regions.Select(other => other.Key));

    private static string DescribeLengths(uint lengths) =>
        string.Join(' ', Enumerable.Range(0, 32).Where(length => (lengths & (1u << length)) != 0).Select(length => length.ToString(CultureInfo.InvariantCulture)));
}
