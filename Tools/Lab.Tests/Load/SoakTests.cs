using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Lab.Load.Requests;
using PhoneCallCtx.Lab.Load.Soaking;
using PhoneCallCtx.Lab.Load.Stores;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Lab.Tests.Load;

/// <summary>Many writers at once, for seconds; the command <c>soak</c> runs longer.</summary>
[Trait("Category", "Exhaustive")]
public class SoakTests
{
    [Fact]
    public void Sixteen_writers_keep_all_rows_and_flat_memory()
    {
        using var output = new StringWriter();
        Program.Run(["soak", "--requests", "20000", "--seed", "1"], output, output).Should().Be(ExitCode.NoFindings, output.ToString());
        output.ToString().Should().Contain("20,016 requests of 16 writers").And.Contain("No findings.");

        // The 25 messages of the table, and the other messages of clients.
        var sent = output.ToString().Split('\n').Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        LocalSchema.Messages.Except(sent).Should().BeEmpty();
    }

    [Fact]
    public void Sixteen_writers_over_http_keep_all_rows_and_flat_memory()
    {
        using var output = new StringWriter();
        Program.Run(["soak", "--http", "--requests", "20000", "--seed", "1"], output, output).Should().Be(ExitCode.NoFindings, output.ToString());
        output.ToString().Should().Contain("20,016 requests of 16 writers").And.Contain("No findings.").And.Contain("ExecuteTransaction").And.Contain("ExecuteMultiple");
    }

    [Fact]
    public void The_rows_of_a_file_match_the_acknowledged_state()
    {
        var folder = Directory.CreateTempSubdirectory("phonecallctx-");
        using (var target = new LocalTarget(Path.Combine(folder.FullName, "rows.sqlite")))
        {
            var report = new Soak(new SoakOptions { Requests = 400, Looks = 2 }, target, _ => { }).Run();
            report.Findings.Texts.Should().BeEmpty();
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void One_seed_gives_the_same_requests()
    {
        Requests(1).Should().Equal(Requests(1)).And.NotEqual(Requests(2));

        static List<string> Requests(int seed)
        {
            var planner = new Planner(new Ledger(0, 32, unnamed: 0), seed, "writer 0", new SeenVersions());
            return Enumerable.Range(0, 2_000).Select(_ =>
            {
                var planned = planner.Next();
                if (planned.Rejection is null) planned.Enter();
                return $"{planned.User} {planned.Request.RequestName} {planned.Rejection} {string.Join(", ", planned.Parts.SelectMany(part => part).Select(change => change.After))}";
            }).ToList();
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(FlatMemory.HeapBound, true)]
    [InlineData(FlatMemory.HeapBound + 1, false)]
    public void Memory_may_grow_up_to_a_limit(long growth, bool isFlat)
    {
        // Growth in the first quarter and fluctuation do not count.
        long[] heaps = [0, 50_000_000, 60_000_000, 59_000_000, 0, 0, 60_000_000 + growth, 90_000_000];
        FlatMemory.Evaluate(heaps.Select(heap => new MemorySample(0, 0, heap, 0)).ToArray()).Any().Should().Be(!isFlat);
    }
}
