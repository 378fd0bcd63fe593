using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests.Scale;

/// <summary>check as a pipe: JSON lines in, JSON lines out, in order, and nothing else on standard output.</summary>
[Trait("Category", "OneCulture")]
public sealed class PipeTests : IDisposable
{
    private const string Options = "--format json --quiet --rules-only --key id";

    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Each_line_has_a_verdict_in_its_order_and_a_record_that_cannot_be_read_an_error()
    {
        var random = new Random(1);
        var records = Numbered(RandomRecords.Json(random, 5000)).Split('\n');
        var broken = Enumerable.Range(0, 20).Select(_ => random.Next(1, records.Length - 1)).Distinct().Order().ToArray();
        foreach (var index in broken) records[index] = "{\"id\":" + index;
        var code = _cli.RunWithInput(Encoding.UTF8.GetBytes(string.Join('\n', records)), ["check", "-", .. Options.Split(' ')]);
        code.Should().Be(2);

        var lines = _cli.Output.Split('\n');
        lines[^1].Should().BeEmpty("each line ends");
        var keys = lines[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()!).Select(int.Parse).ToArray();
        keys.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.NotIntersectWith(broken);
        var errors = _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Should().OnlyContain(error => error.StartsWith("error: standard input, line ", StringComparison.Ordinal));
        (keys.Length + errors.Length).Should().Be(records.Count(record => record.Length > 0));
    }

    [UnixFact]
    public async Task A_process_writes_nothing_else_to_standard_output()
    {
        var input = _cli.File("calls.jsonl", Numbered(RandomRecords.Json(new Random(2), 3000)));
        _cli.Run(["check", input, .. Options.Split(' ')]);
        var expected = _cli.Output;
        var (code, output, _) = await Shell($"phonecallctx check - {Options} < calls.jsonl");
        code.Should().Be(2);
        output.Should().Be(expected);
    }

    [UnixFact]
    public async Task A_reader_that_is_slow_or_leaves_loses_nothing_before()
    {
        _cli.File("calls.jsonl", Numbered(RandomRecords.Json(new Random(3), 20_000)));
        var (_, output, _) = await Shell($"phonecallctx check - {Options} < calls.jsonl 2>/dev/null | (sleep 1; head -n 3)");
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3).And.OnlyContain(line => line.StartsWith("{\"row\":", StringComparison.Ordinal) && line.EndsWith('}'));
    }

    [UnixTheory]
    [InlineData("", 0, 0)]
    [InlineData("""{"id":1,"msdyn_fromphone":"112"}""", 0, 1)]
    [InlineData("""{"id":1,"msdyn_fromphone":"112"}""" + "\n", 0, 1)]
    [InlineData("""{"id":1,"msdyn_fromphone":"112"}""" + "\n" + """{"id":"\\n","msdyn_fromphone":"CALL ME"}""" + "\n", 0, 2)]
    [InlineData("""{"id":1,"msdyn_fromphone":"112"}""" + "\n" + """{"id":2,"statecode":"green"}""" + "\n", 1, 1)]
    [InlineData("""{"other":1,"msdyn_fromphone":"112"}""" + "\n", 1, 0)]
    public async Task The_sample_ends_with_0_when_every_record_has_a_verdict(string records, int expected, int verdicts)
    {
        _cli.File("part", records);
        var (code, output, error) = await Shell($"sh '{SourceTree.PathOf("samples", "scale", "check-partition.sh")}' < part");
        (code, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length).Should().Be((expected, verdicts), error);
        error.Length.Should().Be(expected == 0 ? 0 : error.Length);
    }

    [UnixFact]
    public async Task The_commands_of_the_page_run()
    {
        var page = new MarkdownPage("docs/scale.md");
        var commands = page.Commands.Where(command => !command.Text.StartsWith("dotnet ", StringComparison.Ordinal)).ToArray();
        commands.Should().HaveCountGreaterThan(3);
        _cli.File("calls.jsonl", Numbered(RandomRecords.Json(new Random(4), 2500)));
        File.Copy(SourceTree.PathOf("samples", "scale", "check-partition.sh"), _cli.PathOf("check-partition.sh"));
        foreach (var command in commands)
        {
            var (code, output, error) = await Shell(command.Text);
            (code, output.TrimEnd('\n')).Should().Be((0, string.Join('\n', command.Shown).TrimEnd('\n')), $"{command.Text}\n{error}");
        }
    }

    [Fact]
    public void The_page_shows_the_sample() =>
        File.ReadAllText(SourceTree.PathOf("docs", "scale.md")).Should().Contain(File.ReadAllText(SourceTree.PathOf("samples", "scale", "check-partition.sh")));

    /// <summary>Gives each record its number, from 0, as id.</summary>
    private static string Numbered(string records) => string.Join('\n', records.Split('\n').Select((record, index) => record.Length == 0 ? "" : $"{{\"id\":{index},{record[1..]}"));

    private async Task<(int Code, string Output, string Error)> Shell(string command)
    {
        _cli.Folder("bin");
        var program = _cli.File(Path.Combine("bin", "phonecallctx"), $"#!/bin/sh\nexec dotnet '{typeof(PipelineEvaluator).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(_cli.PathOf("x")),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = _cli.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return (process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }
}
