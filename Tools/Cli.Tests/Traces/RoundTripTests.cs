using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests.Traces;

/// <summary><c>traces</c> reads what the dll writes: random requests on local Dataverses give exactly the counts that the requests themselves have.</summary>
[Trait("Category", "OneCulture")]
public sealed class RoundTripTests : IDisposable
{
    private const int Requests = 10_000;

    private readonly CommandLine _cli = new();

    [Fact]
    public void Ten_thousand_requests_give_the_known_counts()
    {
        var random = new Random(22);
        TracedRun[] runs =
        [
            new(random, "{}"),
            new(random, """{"mode":"audit"}"""),
            new(random, """{"mode":"off"}"""),
            new(random, """{"severity":{"PCC101":"trace","PCC203":"trace","PCC001":"trace"}}"""),
            new(random, """{"applicationUsers":"audit"}"""),
            new(random, """{"mode":"audit","lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true,"defaultRegion":"GB"}}}"""),
            new(random, "{}", isBulk: true),
            new(random, """{"mode":"audit"}""", isBulk: true),
            new(random, "{", failure: "PCC902"),
            new(random, "{}", failure: "PCC900"),
        ];
        var expected = new Expectation();
        List<(string Day, string Type, string Text)> log = [];
        try
        {
            for (var i = 0; i < Requests; i++)
            {
                var run = runs[random.Next(runs.Length)];
                var isLarge = run.IsBulk && random.Next(40) == 0;
                run.Send(isLarge ? TracedRun.BulkDay : string.Create(CultureInfo.InvariantCulture, $"2026-11-{random.Next(20, 27)}"), isLarge);
            }

            foreach (var run in runs)
            {
                expected.Add(run.Expected);
                log.AddRange(run.Log);
            }
        }
        finally
        {
            foreach (var run in runs) run.Dispose();
        }

        log.AddRange(Enumerable.Range(0, 100).Select(_ => ("2026-11-20", "Contoso.Plugins.Audit", "ValidateOnCreate: Create account, 1 row, 0.1 ms, rejected\nreject PCC101 [0] statecode")));
        var cut = log.Where(row => row.Text.EndsWith(" more lines)", StringComparison.Ordinal)).ToArray();
        cut.Should().HaveCountGreaterThan(20).And.OnlyContain(row => row.Day == TracedRun.BulkDay, "only large requests fill a trace");

        _cli.Run("traces", _cli.File("traces.json", Json(log)), "--format", "json").Should().Be(1);
        var found = _cli.Json.Single();
        Compare(found, expected);
        found.GetProperty("fullTraces").GetInt32().Should().Be(cut.Length);
        found.GetProperty("otherTraces").GetInt32().Should().Be(100);

        var fromJson = _cli.Output;
        _cli.Run("traces", _cli.File("traces.csv", Csv(log)), "--format", "json").Should().Be(1);
        _cli.Output.Should().Be(fromJson, "both forms of an export say the same");
    }

    public void Dispose() => _cli.Dispose();

    private static void Compare(JsonElement found, Expectation expected)
    {
        (Number("unknownTraces"), Number("unknownLines")).Should().Be((0, 0), "every line is understood");
        (Number("answers"), Number("notEvaluated"), Number("normalizations"), Number("unwrittenNumbers"))
            .Should().Be((expected.Answers, expected.NotEvaluated, expected.Normalizations, expected.UnwrittenNumbers));
        expected.Answers.Should().BePositive();
        expected.Counts.Keys.Should().Contain(["accepted", "wouldBeRejected", "rejected", "failed", "user wouldBeRejected", "user rejected", "application user wouldBeRejected", "application user rejected"])
            .And.Contain(key => key.StartsWith("PCC101 ", StringComparison.Ordinal) && key.EndsWith(" trace", StringComparison.Ordinal));
        expected.UnwrittenNumbers.Should().BePositive();
        List("failures").ToDictionary(entry => (Text(entry, "code"), Text(entry, "day")), entry => entry.GetProperty("requests").GetInt32()).Should().BeEquivalentTo(expected.Failures);
        expected.Failures.Keys.Select(key => key.Code).Distinct().Should().BeEquivalentTo("PCC900", "PCC901", "PCC902");

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        AddOutcomes(found, "", ["accepted", "wouldBeRejected", "rejected", "failed"]);
        foreach (var day in List("days")) AddOutcomes(day, Text(day, "day") + " ", ["accepted", "wouldBeRejected", "rejected", "failed"]);
        foreach (var caller in List("callers")) AddOutcomes(caller, Text(caller, "caller") + " ", ["wouldBeRejected", "rejected"]);
        foreach (var violation in List("violations"))
            AddOutcomes(violation, $"{Text(violation, "code")} {Text(violation, "column")} {Text(violation, "caller")} {Text(violation, "day")} ", ["reject", "trace"]);

        // A full trace leaves violations out, and has their number.
        var isCut = (string key) => key.Contains(TracedRun.BulkDay, StringComparison.Ordinal) && key.StartsWith("PCC", StringComparison.Ordinal);
        counts.Where(entry => !isCut(entry.Key)).Should().BeEquivalentTo(expected.Counts.Where(entry => !isCut(entry.Key)));
        counts.Where(entry => isCut(entry.Key)).Should().OnlyContain(entry => entry.Value <= expected.Counts[entry.Key]);
        (counts.Where(entry => isCut(entry.Key)).Sum(entry => entry.Value) + Number("omittedViolations")).Should().Be(expected.Counts.Where(entry => isCut(entry.Key)).Sum(entry => entry.Value));

        int Number(string name) => found.GetProperty(name).GetInt32();
        IEnumerable<JsonElement> List(string name) => found.GetProperty(name).EnumerateArray();
        void AddOutcomes(JsonElement entry, string prefix, string[] names)
        {
            foreach (var name in names)
                if (entry.GetProperty(name).GetInt32() is > 0 and var count) counts.Add(prefix + name, count);
        }
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private static string Json(IEnumerable<(string Day, string Type, string Text)> log)
    {
        var pages = log.Chunk(5000).ToArray();
        return string.Join('\n', pages.Select((page, index) => JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@odata.context"] = "[organization URI]/api/data/v9.2/$metadata#plugintracelogs(createdon,typename,messageblock)",
            ["value"] = page.Select(row => new { createdon = row.Day + "T10:11:12Z", typename = row.Type, messageblock = row.Text, correlationid = Guid.Empty }),
            [index == pages.Length - 1 ? "@other" : "@odata.nextLink"] = "next",
        })));
    }

    private static string Csv(IEnumerable<(string Day, string Type, string Text)> log)
    {
        var text = new StringBuilder("Message Block;Type Name;Created On\r\n");
        foreach (var (day, type, trace) in log) text.Append('"').Append(trace.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)).Append("\";").Append(type).Append(';').Append(day).Append(" 10:11:12\r\n");
        return text.ToString();
    }
}
