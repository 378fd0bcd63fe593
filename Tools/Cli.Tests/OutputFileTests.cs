using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The option --output loses no file: no earlier result, no input, and no file that another process writes.</summary>
[Trait("Category", "OneCulture")]
public sealed class OutputFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void An_earlier_result_survives_a_missing_input()
    {
        var result = _cli.File("good.json", "earlier");
        _cli.Run("check", _cli.PathOf("missing.csv"), "-o", result).Should().Be(2);
        File.ReadAllText(result).Should().Be("earlier");
        _cli.Error.Should().Contain("good.json: was not written, since not all input could be read.");
        Names().Should().Equal("good.json");
    }

    [Fact]
    public void An_earlier_result_survives_an_input_that_breaks_in_the_middle()
    {
        var result = _cli.File("good.json", "earlier");
        var input = _cli.File("calls.json", """[{"msdyn_fromphone":"112"},{"msdyn_fromphone":""");
        _cli.Run("check", input, "-o", result).Should().Be(2);
        File.ReadAllText(result).Should().Be("earlier");
        Names().Should().Equal("calls.json", "good.json");
    }

    [Fact]
    public void A_record_that_cannot_be_read_does_not_keep_the_others_from_the_result()
    {
        var result = _cli.File("verdicts.json", "earlier");
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n\"x\n113\n"), "-o", result, "--format", "json").Should().Be(2);
        File.ReadAllLines(result).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString()).Should().Equal("accepted", "accepted");
    }

    [Fact]
    public void An_input_with_the_name_of_an_old_temporary_file_is_kept()
    {
        var input = _cli.File("calls.csv.partial", "msdyn_fromphone\n112\n");
        _cli.Run("check", input, "-o", _cli.PathOf("calls.csv")).Should().Be(0);
        File.ReadAllText(input).Should().Be("msdyn_fromphone\n112\n");
        Names().Should().Equal("calls.csv", "calls.csv.partial");
    }

    [UnixFact]
    public void The_settings_are_an_input_too()
    {
        var settings = _cli.File("settings.json", "{}");
        File.CreateSymbolicLink(_cli.PathOf("link.json"), settings);
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--settings", settings, "-o", _cli.PathOf("link.json")).Should().Be(2);
        _cli.Error.Should().Contain("it is an input");
        File.ReadAllText(settings).Should().Be("{}");
    }

    [Fact]
    public async Task Two_processes_with_one_output_give_one_whole_result()
    {
        var many = _cli.File("many.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("CALL ME\n", 40_000)));
        var few = _cli.File("few.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("112\n", 10)));
        var result = _cli.PathOf("verdicts.json");
        using var first = Start("check", many, "--format", "json", "-q", "-o", result);
        using var second = Start("check", few, "--format", "json", "-q", "-o", result);
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        first.ExitCode.Should().Be(1);
        second.ExitCode.Should().Be(0);
        var verdicts = File.ReadAllLines(result).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString()).ToArray();
        verdicts.Should().HaveCount(verdicts[0] == "rejected" ? 40_000 : 10).And.OnlyContain(verdict => verdict == verdicts[0]);
        Names().Should().Equal("few.csv", "many.csv", "verdicts.json");
    }

    [UnixTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task A_signal_ends_the_process_and_leaves_only_what_was_there(string name, int exitCode)
    {
        var result = _cli.File("verdicts.json", "earlier");
        using var process = Start("check", "-", "--format", "json", "-q", "-o", result);
        await process.StandardInput.WriteAsync("msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("CALL ME\n", 10_000)));
        await process.StandardInput.FlushAsync();
        await Wait(() => Directory.EnumerateFiles(Path.GetDirectoryName(result)!, ".*.partial").Any());

        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Wait(() => process.HasExited);

        process.ExitCode.Should().Be(exitCode);
        File.ReadAllText(result).Should().Be("earlier");
        Names().Should().Equal("verdicts.json");
    }

    private static async Task Wait(Func<bool> isThere)
    {
        for (var i = 0; i < 600 && !isThere(); i++) await Task.Delay(50).ConfigureAwait(false);
        isThere().Should().BeTrue();
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(PipelineEvaluator).Assembly.Location, .. args])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_cli.PathOf("x"))!).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
