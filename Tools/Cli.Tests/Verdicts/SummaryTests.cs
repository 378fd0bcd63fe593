using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Verdicts;

/// <summary>The summary of a check: what it counts, and where it appears.</summary>
public sealed class SummaryTests : IDisposable
{
    private const string Records = "msdyn_fromphone,statecode\n112,0\n425 555 0123,0\nCALL ME,0\nx,7\n1\n";

    private readonly CommandLine _cli = new();

    [Fact]
    public void It_counts_each_verdict_and_shows_traced_codes_in_a_column_of_their_own()
    {
        Check("""{"severity":{"PCC101":"trace"},"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"US"}}}""").Should().Be(2);
        SummaryOf(_cli.Output).Should().Equal(
            "│ records           │ 5 │ traced │",
            "│ accepted          │ 2 │        │",
            "│ would be rejected │ 1 │        │",
            "│ rejected          │ 1 │        │",
            "│ not readable      │ 1 │        │",
            "│   PCC101          │ 0 │      2 │",
            "│   PCC201          │ 1 │      0 │",
            "│ rewritten         │ 1 │        │");
    }

    [Fact]
    public void What_does_not_occur_takes_no_room()
    {
        Check("{}", "msdyn_fromphone\n112\nCALL ME\n").Should().Be(1);
        SummaryOf(_cli.Output).Should().Equal("│ records  │ 2 │", "│ accepted │ 1 │", "│ rejected │ 1 │", "│   PCC101 │ 1 │");
    }

    [Fact]
    public void It_names_each_input_with_its_kind()
    {
        var csv = _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        var json = _cli.File("calls.json", """[{"msdyn_fromphone":"112"}]""");
        var lines = _cli.File("calls.txt", """{"msdyn_fromphone":"112"}""");
        _cli.Run("check", csv, json, lines).Should().Be(0);
        _cli.Output.Should().Contain($"╯\n{csv}: CSV\n{json}: JSON\n{lines}: JSON lines\n");
    }

    [Fact]
    public void Of_many_inputs_it_names_the_first()
    {
        var files = Enumerable.Range(0, 23).Select(number => _cli.File($"{number}.csv", "msdyn_fromphone\n112\n")).ToArray();
        _cli.Run(["check", .. files]).Should().Be(0);
        _cli.Output.Should().Contain("19.csv: CSV\nand 3 more inputs\n").And.NotContain("20.csv: CSV");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void With_an_output_file_it_still_appears_and_the_file_has_verdicts_only(string format)
    {
        var result = _cli.PathOf("verdicts.txt");
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--format", format, "--output", result).Should().Be(0);
        SummaryOf(format == "json" ? _cli.Error : _cli.Output).Should().Equal("│ records  │ 1 │", "│ accepted │ 1 │", "│ rejected │ 0 │");
        (format == "json" ? _cli.Output : _cli.Error).Should().BeEmpty();
        File.ReadAllLines(result).Should().ContainSingle().Which.Should().Be(format == "json"
            ? """{"row":1,"line":2,"id":null,"verdict":"accepted","violations":[],"traced":[],"changes":{}}"""
            : "     1  accepted  line 2");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void Quiet_leaves_it_out(string format)
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\n112\n"), "--format", format, "--output", _cli.PathOf("verdicts.txt"), "--quiet").Should().Be(0);
        (_cli.Output + _cli.Error).Should().BeEmpty();
    }

    public void Dispose() => _cli.Dispose();

    private static string[] SummaryOf(string text) => [.. text.Split('\n').Where(line => line.StartsWith('│'))];

    private int Check(string settings, string records = Records) => _cli.Run("check", _cli.File("calls.csv", records), "--settings", _cli.File("settings.json", settings));
}
