using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Standard streams that are full, closed or left by their reader: a lost result is an error, a lost message is not.</summary>
[Trait("Category", "OneCulture")]
public sealed class StandardStreamTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [UnixTheory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task A_full_standard_error_does_not_cost_the_result(string redirection)
    {
        var (code, _) = await Shell($"check calls.csv --format json -o verdicts.json {redirection}");
        code.Should().Be(1);
        File.ReadAllLines(_cli.PathOf("verdicts.json")).Should().HaveCount(2);
    }

    [UnixTheory]
    [InlineData("check calls.csv >/dev/full")]
    [InlineData("check calls.csv >&-")]
    [InlineData("rules >&-")]
    public async Task A_full_standard_output_is_an_error(string command)
    {
        var (code, error) = await Shell(command);
        code.Should().Be(2);
        error.Should().StartWith("error: the output cannot be written: ").And.NotContain("defect");
    }

    [UnixTheory]
    [InlineData("check - <&-")]
    [InlineData("phone <&-")]
    [InlineData("replay - <&-")]
    public async Task A_missing_standard_input_is_an_error_without_waiting(string command)
    {
        var (code, error) = await Shell(command);
        code.Should().Be(2);
        error.Should().StartWith("error: standard input: the process was started without standard input. Name a file.");
    }

    [UnixFact]
    public async Task A_reader_that_goes_away_ends_the_command()
    {
        var (code, error) = await Shell("phone --format json", before: "yes +14255550123 2>/dev/null | (", after: "; echo $? >code) | head -n 1 >/dev/null; exit $(cat code)");
        code.Should().Be(2);
        error.Should().Be("error: the output cannot be written: Broken pipe\n");
    }

    [Theory]
    [InlineData("check", "-", "-")]
    [InlineData("check", "-", "--settings", "-")]
    public void Standard_input_can_be_named_once(params string[] args)
    {
        _cli.Run(args).Should().Be(2);
        _cli.Error.Should().StartWith("error: Standard input can be read once. Give - once.");
    }

    [Trait("Category", "Exhaustive")]
    [UnixTheory]
    [InlineData("check calls.csv --settings /dev/zero", "4,194,304 bytes")]
    [InlineData("steps --assembly /dev/zero", "268,435,456 bytes")]
    [InlineData("steps --compare /dev/zero", "268,435,456 bytes")]
    [InlineData("pack --verify /dev/zero", "268,435,456 bytes")]
    [InlineData("unpack /dev/zero --output new", "268,435,456 bytes")]
    public async Task An_endless_input_is_reported(string command, string limit)
    {
        var (code, error) = await Shell(command);
        code.Should().Be(2);
        error.Should().Contain($"It has more than {limit}.").And.NotContain("defect");
    }

    private async Task<(int Code, string Error)> Shell(string command, string before = "", string after = "")
    {
        _cli.File("calls.csv", "msdyn_fromphone\n112\nxx\n");
        var script = $"{before} dotnet '{typeof(PipelineEvaluator).Assembly.Location}' {command} {after}";
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(_cli.PathOf("x")),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        await output.ConfigureAwait(false);
        return (process.ExitCode, await error.ConfigureAwait(false));
    }
}
