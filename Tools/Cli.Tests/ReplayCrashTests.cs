using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>A killed process loses nothing that it acknowledged.</summary>
[Trait("Category", "OneCulture")]
public sealed class ReplayCrashTests : IDisposable
{
    private readonly CommandLine _line = new();

    [Trait("Category", "Exhaustive")]
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(150)]
    public async Task Acknowledged_requests_survive_when_the_process_is_killed(int answers)
    {
        var database = _line.PathOf("rows.sqlite");
        var acknowledged = new List<string>();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PipelineEvaluator).Assembly.Location, "replay", "-", "--database", database, "--format", "json"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        // More is written than is read, so that the process is killed in the middle of its work.
        var writing = Task.Run(async () =>
        {
            try
            {
                for (var i = 0; i < 5_000; i++) await process.StandardInput.WriteLineAsync($$$"""{"message":"CreateMultiple","parameters":{"Targets":[{"id":"$a{{{i}}}","msdyn_callername":"caller {{{i}}}"},{"id":"$b{{{i}}}","msdyn_callername":"caller {{{i}}}"}]}}""").ConfigureAwait(false);
            }
            catch (IOException)
            {
                // It is dead.
            }
        });
        while (acknowledged.Count < 2 * answers && await process.StandardOutput.ReadLineAsync() is { } answer)
            acknowledged.AddRange(JsonDocument.Parse(answer).RootElement.GetProperty("response").GetProperty("ids").EnumerateArray().Select(id => id.GetString()!));
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await writing;

        var script = _line.File("look.jsonl", """{"message":"RetrieveMultiple","parameters":{"Query":"<fetch><entity name='msdyn_ocphonecallengagementctx'><attribute name='msdyn_callername'/></entity></fetch>"}}""");
        _line.Run("replay", script, "--database", database, "--format", "json").Should().Be(0);
        var rows = _line.Json[0].GetProperty("response").GetProperty("entityCollection").GetProperty("rows").EnumerateArray().ToArray();
        rows.Select(row => row.GetProperty("id").GetString()).Should().Contain(acknowledged);
        rows.GroupBy(row => row.GetProperty("msdyn_callername").GetString()).Should().OnlyContain(pair => pair.Count() == 2, "no transaction is there by half");
    }

    public void Dispose() => _line.Dispose();
}
