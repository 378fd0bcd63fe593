using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests.Traces;

/// <summary>samples/plugin-traces.json has what the dll traces in audit mode: a day at a contact center, then the same day with an application user.</summary>
public sealed class SampleTests : IDisposable
{
    private const string Ana = "\"fullname\":\"Ana Kovač\"";

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_sample_has_the_traces_of_the_dll()
    {
        var script = File.ReadAllText(SourceTree.PathOf("samples", "day-at-a-contact-center.jsonl"));
        script.Should().Contain(Ana);
        var expected = Traces("2026-11-28", script).Concat(Traces("2026-11-29", script.Replace(Ana, Ana + ",\"applicationid\":\"5f8dd2d3-4b55-4d0e-8a6c-0d6f3a9e1b22\"", StringComparison.Ordinal)));

        using var sample = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("samples", "plugin-traces.json")));
        sample.RootElement.GetProperty("value").EnumerateArray().Select(row => (row.GetProperty("createdon").GetString(), row.GetProperty("typename").GetString(), row.GetProperty("messageblock").GetString()))
            .Should().Equal(expected);
    }

    public void Dispose() => _cli.Dispose();

    private List<(string?, string?, string?)> Traces(string day, string script)
    {
        _cli.Run("replay", _cli.File("script.jsonl", script), "--trace", "--format", "json", "--settings", SourceTree.PathOf("samples", "audit.json"));
        List<(string?, string?, string?)> rows = [];
        foreach (var result in _cli.Json)
        {
            foreach (var trace in result.GetProperty("trace").EnumerateArray())
            {
                var text = Regex.Replace(trace.GetProperty("text").GetString()!, @", [0-9]+\.[0-9] ms, ", ", 0.1 ms, ", RegexOptions.None, TimeSpan.FromMinutes(1));
                rows.Add(($"{day}T09:{result.GetProperty("line").GetInt32():00}:00Z", "PhoneCallCtx.Plugins.Steps." + text.Split(':')[0], text));
            }
        }

        rows.Add((day + "T09:59:00Z", "Contoso.Plugins.CallScoring", "score 7"));
        return rows;
    }
}
