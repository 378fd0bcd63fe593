using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>docs/reports.md describes the reports as they are.</summary>
public sealed class ReportPageTests : IDisposable
{
    private readonly MarkdownPage _page = new("docs/reports.md");
    private readonly CommandLine _cli = new();

    [Fact]
    public void The_page_has_every_member_of_the_totals()
    {
        var members = _page.SectionOf("Totals").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim().Trim('`'));
        _cli.Run("check", Sample("calls.csv"), "--rules-only", "--baseline", Sample("totals.json"), "--report", _cli.PathOf("totals.json"));
        members.Should().Equal(Totals(_cli.PathOf("totals.json")).Select(member => member.Key));
    }

    [Fact]
    public void The_sample_has_the_totals_of_the_sample_records()
    {
        _cli.Run("check", Sample("calls.csv"), "--report", _cli.PathOf("totals.json")).Should().Be(1);
        Comparable(_cli.PathOf("totals.json")).Should().Be(Comparable(Sample("totals.json")));
    }

    [Fact]
    public void The_page_shows_parts_of_the_reports_of_the_sample_records()
    {
        string[] reports = [_cli.PathOf("r.md"), _cli.PathOf("r.csv"), _cli.PathOf("r.xml")];
        _cli.Run(["check", Sample("calls.csv"), .. reports.SelectMany(report => new[] { "--report", report })]).Should().Be(1);
        string[] written = [.. reports.SelectMany(report => File.ReadAllLines(report)).Select(line => line.Replace(Sample("calls.csv"), "samples/calls.csv", StringComparison.Ordinal).Trim())];
        foreach (var language in new[] { "markdown", "csv", "xml" })
        {
            var shown = CodeIn(language);
            shown.Should().NotBeEmpty();
            foreach (var line in shown) written.Should().Contain(line.Trim(), language);
        }
    }

    [Theory]
    [InlineData("- run: ")]
    [InlineData("- script: ")]
    public void The_pipelines_run_a_check_that_writes_what_they_publish(string step)
    {
        var lines = CodeIn("yaml");
        var command = lines.Single(line => line.StartsWith(step + "phonecallctx ", StringComparison.Ordinal))[(step + "phonecallctx ").Length..];
        _cli.File("calls.csv", "msdyn_fromphone\n112\n");
        _cli.Run([.. command.Split(' ').Select(argument => argument.Contains('.', StringComparison.Ordinal) && !argument.EndsWith('%') ? _cli.PathOf(argument) : argument)]).Should().Be(0);
        foreach (var name in new[] { "calls.md", "calls.xml" })
        {
            File.Exists(_cli.PathOf(name)).Should().BeTrue();
            lines.Should().Contain(line => line.Contains(name, StringComparison.Ordinal) && !line.Contains("phonecallctx", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _cli.Dispose();

    private static string Sample(string name) => SourceTree.PathOf("samples", name);

    private static JsonObject Totals(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    /// <summary>Totals without the time and the path.</summary>
    private static string Comparable(string path)
    {
        var totals = Totals(path);
        totals.Remove("ended");
        totals.Remove("inputs");
        return totals.ToJsonString();
    }

    /// <summary>The lines of the code blocks in a language.</summary>
    private static string[] CodeIn(string language) =>
        [.. File.ReadAllText(SourceTree.PathOf("docs", "reports.md")).Split("```" + language + "\n").Skip(1).SelectMany(block => block.Split("\n```")[0].Split('\n')).Where(line => line.Length > 0)];
}
