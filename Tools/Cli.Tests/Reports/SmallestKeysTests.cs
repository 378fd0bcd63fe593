using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Cli.Reports.Counting;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>Bounded counts are exact for the keys that they keep, and do not depend on how the values are split.</summary>
public class SmallestKeysTests
{
    private const int Most = 5;

    [Fact]
    public void As_many_keys_as_allowed_are_all_kept()
    {
        var keys = New();
        foreach (var key in "abcde") keys.Add(key.ToString(), 1);
        keys.Add("a", 2);
        keys.Values.Should().HaveCount(Most).And.Contain("a", 3L);
    }

    [Fact]
    public void One_key_more_leaves_out_the_one_with_the_largest_hash()
    {
        var keys = New();
        foreach (var key in "abcdef") keys.Add(key.ToString(), 1);
        keys.Values.Keys.Should().BeEquivalentTo("abcdef".Select(key => key.ToString()).OrderBy(StableHash.Of).Take(Most));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_split_keeps_the_same_keys_with_exact_values(int seed)
    {
        var random = new Random(seed);
        string[] values = [.. Enumerable.Range(0, 500).Select(_ => ((char)('a' + random.Next(20))).ToString())];
        var exact = values.GroupBy(value => value, StringComparer.Ordinal).OrderBy(group => StableHash.Of(group.Key)).Take(Most).ToDictionary(group => group.Key, group => (long)group.Count(), StringComparer.Ordinal);

        foreach (var parts in new[] { 1, 2, 7, 100 })
        {
            var whole = New();
            foreach (var chunk in values.Chunk((values.Length / parts) + 1).OrderBy(_ => random.Next()))
            {
                var part = New();
                foreach (var value in chunk) part.Add(value, 1);
                whole.Add(part.Values);
            }

            whole.Values.Should().Equal(exact, $"{parts} parts");
        }
    }

    [Fact]
    public void Cleared_keys_count_from_zero()
    {
        var keys = New();
        foreach (var key in "abcdef") keys.Add(key.ToString(), 1);
        keys.Clear();
        keys.Add("f", 1);
        keys.Values.Should().Equal(new Dictionary<string, long> { ["f"] = 1 });
    }

    [Fact]
    public void Hashes_are_the_same_on_every_machine()
    {
        StableHash.Of("").Should().Be(0xEFD01F60BA992926);
        new[] { StableHash.Of(Guid.Empty), StableHash.Of(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), StableHash.Of(new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)) }.Should().OnlyHaveUniqueItems();
    }

    private static SmallestKeys<string, long> New() => new(Most, StableHash.Of, StringComparer.Ordinal, (one, other) => one + other);
}
