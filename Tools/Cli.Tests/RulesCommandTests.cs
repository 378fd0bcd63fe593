using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void The_table_has_a_line_for_each_rule()
    {
        _cli.Run("rules").Should().Be(0);
        var lines = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(RuleBook.Default.Rules.Count + 4);
        lines[1].Should().MatchRegex("│ code +│ rule +│ columns +│ severity +│ setting +│ by default +│");
        lines.Should().ContainSingle(line => line.StartsWith("│ PCC007 │ A column that Dataverse sets is not supplied", StringComparison.Ordinal)).Which.Should().MatchRegex("│ 12 columns +│ trace +│ +│ yes +│");
        lines.Should().ContainSingle(line => line.Contains("PCC301")).Which.Should().MatchRegex("│ 3 columns +│ reject +│ fixedOnceSet +│ no +│");
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void JSON_has_an_object_of_a_fixed_shape_for_each_rule()
    {
        _cli.Run("rules", "--format", "json").Should().Be(0);
        _cli.Json.Select(rule => rule.GetProperty("code").GetString()).Should().Equal(RuleBook.Default.Rules.Select(rule => rule.Code));
        _cli.Output.Split('\n').Should().Contain(
        [
            """{"code":"PCC004","title":"A number lies in the range of its column","columns":["importsequencenumber","timezoneruleversionnumber","utcconversiontimezonecode"],"severity":"reject","setting":null,"byDefault":true}""",
            """{"code":"PCC205","title":"The change of status is allowed","columns":["statecode"],"severity":"reject","setting":"transitions","byDefault":true}""",
            """{"code":"PCC301","title":"A row keeps the identity of its call","columns":["msdyn_callsid","msdyn_fromphone","msdyn_tophone"],"severity":"reject","setting":"fixedOnceSet","byDefault":false}""",
        ]);
        _cli.Json.Single(rule => rule.GetProperty("code").GetString() == "PCC007").GetProperty("severity").GetString().Should().Be("trace");
    }

    [Fact]
    public void Markdown_is_the_table_of_the_index()
    {
        _cli.Run("rules", "--format", "markdown").Should().Be(0);
        var lines = _cli.Output.Split('\n');
        lines[0].Should().Be("| code | rule | columns | severity | setting | by default |");
        lines[1].Should().Be("| --- | --- | --- | --- | --- | --- |");
        lines.Should().Contain("| [PCC205](PCC205.md) | The change of status is allowed | `statecode` | reject | `transitions` | yes |");
        File.ReadAllText(SourceTree.PathOf("docs", "rules", "README.md")).Should().Contain("\n" + _cli.Output);
    }

    [Fact]
    public void Every_code_of_the_messages_is_listed()
    {
        var codes = LanguageCatalog.All[0].Templates.Keys.Where(key => key.StartsWith("PCC", StringComparison.Ordinal)).Select(key => key.Split('.')[0]).Distinct();
        RuleEntry.Rules.Concat(RuleEntry.Failures).Select(rule => rule.Code).Should().Equal(codes);
    }

    [Theory]
    [InlineData("rules", "--format", "xml")]
    [InlineData("rules", "--write")]
    [InlineData("rules", "--write", "pages", "--format", "json")]
    [InlineData("rules", "PCC101")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(args).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("rules --help");
        _cli.Output.Should().BeEmpty();
    }

    public void Dispose() => _cli.Dispose();
}
