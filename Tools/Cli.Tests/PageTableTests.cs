using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Tables and names on pages are those of the code.</summary>
public sealed class PageTableTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>The pages that people write, but for the changelog.</summary>
    public static TheoryData<string> AllPages =>
    [
        .. new[] { ".", "docs", "samples" }.SelectMany(folder => Directory.GetFiles(SourceTree.PathOf(folder), "*.md"))
            .Select(file => Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/')).Where(page => page != "CHANGELOG.md"),
    ];

    [Fact]
    public void README_lists_every_rule_with_its_title_and_default() =>
        new MarkdownPage("README.md").TableIn("Rules").Select(cells => string.Join(" | ", cells.Take(3)))
            .Should().Equal(RuleEntry.Rules.Select(rule => $"[{rule.Code}](docs/rules/{rule.Code}.md) | {rule.Title} | {(rule.IsByDefault ? RuleEntry.Show(rule.DefaultSeverity) : "off")}"));

    [Theory]
    [InlineData("README.md", "Settings")]
    [InlineData("docs/settings.md", "All settings")]
    public void A_table_of_settings_has_the_settings_and_defaults_of_the_schema(string page, string heading)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("docs", "settings.schema.json")));
        var settings = schema.RootElement.GetProperty("properties").EnumerateObject().Where(setting => setting.Name != "$schema").ToArray();
        settings.Should().HaveCountGreaterThan(5);

        var rows = new MarkdownPage(page).TableIn(heading);
        rows.Select(cells => cells[0]).Should().Equal(settings.Select(setting => $"`{setting.Name}`"));
        foreach (var (setting, cells) in settings.Zip(rows))
            if (setting.Value.TryGetProperty("default", out var value)) cells[2].Should().Be($"`{value}`".ToLowerInvariant(), $"it is the default of {setting.Name}");
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void A_page_names_the_zips_as_pack_does_and_only_in_output_and_one_command(string page)
    {
        var version = Changelog.VersionOf(File.ReadAllText(SourceTree.PathOf("CHANGELOG.md"))).ToString().Replace('.', '_');
        var markdown = new MarkdownPage(page);
        ZipsIn(File.ReadAllText(SourceTree.PathOf(page.Split('/')))).Except([$"PhoneCallCtx_{version}.zip", $"PhoneCallCtx_{version}_managed.zip"]).Should().BeEmpty("pack gives the zips the version of the changelog");
        markdown.Prose.SelectMany(ZipsIn).Should().BeEmpty("prose says [version]");
        markdown.Commands.Where(command => ZipsIn(command.Text).Length > 0).Should().HaveCountLessThanOrEqualTo(1, "a new version changes one command");
        markdown.Commands.Where(command => command.Arguments?[0] != "pack").SelectMany(command => command.Shown).SelectMany(ZipsIn).Should().BeEmpty("only pack prints the names");
    }

    private static string[] ZipsIn(string text) =>
        Regex.Matches(text, @"PhoneCallCtx_[0-9_]+(_managed)?\.zip", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout).Select(match => match.Value).ToArray();
}
