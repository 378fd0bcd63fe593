using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests.Scale;

/// <summary>Any split of an input into parts gives the verdicts of the whole.</summary>
[Trait("Category", "OneCulture")]
public sealed class SplitTests : IDisposable
{
    private const string Settings = """{"severity":{"PCC003":"trace"},"phones":{"msdyn_fromphone":{"level":"e164","defaultRegion":"GB","normalize":true},"msdyn_tophone":{"level":"e164","defaultRegion":"US"}}}""";

    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void JSON_lines_have_the_same_verdicts_in_any_parts(int seed)
    {
        var random = new Random(seed);
        var lines = RandomRecords.Json(random, 3000).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => $"{{\"id\":\"{index}\",{line[1..]}\n").ToArray();
        lines = [.. lines.Select(line => random.Next(100) == 0 ? line[..(line.Length / 2)] + "\n" : line)];
        lines[0] = "{\"id\":\"0\",\"msdyn_fromphone\":\"112\"}\n";
        AreSame(string.Concat(lines), Parts(random, lines).Select(part => string.Concat(part.Prepend("{\"id\":\"-\",\"msdyn_fromphone\":\"112\"}\n"))), leading: 1);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void CSV_has_the_same_verdicts_in_any_parts_that_have_its_header(int seed)
    {
        var random = new Random(seed);
        var records = Enumerable.Range(0, 1000).Select(_ => RandomRecords.Csv(random, 1)).ToArray();
        var header = "id," + records[0][..(records[0].IndexOf('\n', StringComparison.Ordinal) + 1)];
        string[] rows = [.. records.Select((record, index) => $"{index}," + record[(record.IndexOf('\n', StringComparison.Ordinal) + 1)..])];
        AreSame(header + string.Concat(rows), Parts(random, rows).Select(part => header + string.Concat(part)), leading: 0);
    }

    /// <summary>Cuts rows into parts at random places. Some parts have one row.</summary>
    private static IEnumerable<string[]> Parts(Random random, string[] rows)
    {
        for (var start = 0; start < rows.Length;)
        {
            var length = Math.Min(rows.Length - start, random.Next(3) == 0 ? 1 : random.Next(1, 400));
            yield return rows[start..(start + length)];
            start += length;
        }
    }

    private void AreSame(string whole, IEnumerable<string> parts, int leading)
    {
        var settings = _cli.File("settings.json", Settings);
        var expected = Verdicts(whole, settings);
        var found = parts.SelectMany(part => Verdicts(part, settings).Skip(leading)).ToArray();
        expected.Length.Should().BeGreaterThan(500);
        found.Should().Equal(expected);
    }

    /// <summary>The verdicts without the places of the records.</summary>
    private string[] Verdicts(string records, string settings)
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes(records), "check", "-", "--settings", settings, "--format", "json", "--quiet", "--rules-only", "--key", "id");
        return [.. _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Regex.Replace(line, "^\\{\"row\":[0-9]+,\"line\":[0-9]+,", "", RegexOptions.None, TimeSpan.FromMinutes(1)))];
    }
}
