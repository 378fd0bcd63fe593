using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace PhoneCallCtx.Cli.Tests.Formats;

/// <summary>The same rows have the same verdicts in every format.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly Lazy<string[]> Expected = new(() =>
    {
        using var cli = new CommandLine();
        cli.Check(MixedRows.PathOf("calls.csv")).Should().Be(1);
        return [.. VerdictsOf(cli)];
    });

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Names => [.. FormatFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rows_have_the_same_verdicts_and_keys(string format) => RequireSame(FormatFiles.All[format](new FormatFiles(_cli)));

    [Fact]
    public async Task An_environment_has_the_same_verdicts_and_keys()
    {
        await using var server = await PageServer.Start();
        RequireSame(server.Address);
    }

    [Theory]
    [InlineData("samples/foreign-calls.csv")]
    [InlineData("foreign.xlsx")]
    [InlineData("foreign.parquet")]
    public void Names_of_other_systems_are_mapped_in_each_format(string file)
    {
        var input = file.Contains('/', StringComparison.Ordinal) ? SourceTree.PathOf(file.Split('/')) : MixedRows.PathOf(file);
        _cli.Run("check", input, "--columns", SourceTree.PathOf("samples", "columns.json"), "--format", "json", "--quiet").Should().Be(1, _cli.Error);
        _cli.Verdicts.Should().Equal("1 accepted", "2 accepted", "3 rejected");
    }

    [Fact]
    public void The_rows_are_a_thousand_with_keys_and_break_each_rule_that_data_can_break_on_Create()
    {
        MixedRows.All.Should().HaveCountGreaterThan(1000);
        MixedRows.All.Select(row => row[0]).Should().OnlyHaveUniqueItems();
        var violations = Expected.Value.SelectMany(verdict => verdict.Split(' ')[1..]).ToLookup(violation => violation.Split('|')[0], StringComparer.Ordinal);
        foreach (var code in new[] { "PCC001", "PCC003", "PCC004", "PCC101", "PCC201", "PCC202", "PCC203" }) violations[code].Count().Should().BeGreaterThan(5, code);
        Expected.Value.Count(verdict => !verdict.Contains(' ', StringComparison.Ordinal)).Should().BeInRange(300, 800);
    }

    public void Dispose() => _cli.Dispose();

    private void RequireSame(params string[] inputs)
    {
        _cli.Run(["check", .. inputs, "--format", "json", "--quiet"]).Should().Be(1, _cli.Error);
        _cli.Error.Should().BeEmpty();
        VerdictsOf(_cli).Should().Equal(Expected.Value);
    }

    /// <summary>The key of each row, with the code and column of each violation.</summary>
    private static IEnumerable<string> VerdictsOf(CommandLine cli) => cli.Json.Select(verdict => string.Join(' ', verdict.GetProperty("violations").EnumerateArray()
        .Select(violation => $"{violation.GetProperty("code").GetString()}|{violation.GetProperty("column").GetString()}").Order(StringComparer.Ordinal).Prepend(verdict.GetProperty("id").GetString())));
}
