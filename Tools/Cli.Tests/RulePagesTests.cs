using System;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Cli.Documentation;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Tests;

public sealed class RulePagesTests : IDisposable
{
    private const string Page = "PCC004.md";

    private const string Written =
        "<!-- generated: rule -->\nsomething old\n<!-- end -->\n\n## What\n\nAna’s own words:  two blanks at the end  \n\ta tab, an emoji 📞\n\n" +
        "<!-- generated: message -->\n<!-- end -->\nNo line end behind this";

    private readonly CommandLine _cli = new();
    private readonly string _folder;

    public RulePagesTests() => _folder = _cli.Folder("pages");

    [Fact]
    public void The_pages_in_docs_are_up_to_date()
    {
        var folder = new PageFolder(SourceTree.PathOf("docs", "rules"));
        folder.Compare(RulePages.All).Select(change => change.Name).Should().BeEmpty("their generated parts are written by: dotnet run --project Tools/Cli -- rules --write docs/rules");
        folder.FindOthers("*", RulePages.All).Should().BeEmpty("every page has a rule");
    }

    [Fact]
    public void Every_link_of_the_pages_to_a_file_leads_to_one()
    {
        foreach (var page in RulePages.All)
        {
            var path = SourceTree.PathOf("docs", "rules", page.Name);
            foreach (var target in File.ReadAllText(path).Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).Where(target => !target.StartsWith("https://", StringComparison.Ordinal)))
                File.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)).Should().BeTrue($"{page.Name} links to {target}");
        }
    }

    [Fact]
    public void An_empty_folder_gets_a_page_for_each_code_and_the_index()
    {
        _cli.Run("rules", "--write", _folder).Should().Be(0);
        var names = RuleBook.Default.Rules.Select(rule => rule.Code).Concat(["PCC900", "PCC901", "PCC902", "README"]).Select(name => name + ".md").ToArray();
        _cli.Output.Should().Be(string.Concat(names.Select(name => $"created: {name}\n")));
        _cli.Error.Should().BeEmpty();
        Directory.GetFiles(_folder).Select(Path.GetFileName).Should().BeEquivalentTo(names);

        Read(Page).Should().Be("""
            <!-- generated: rule -->

            # PCC004: A number lies in the range of its column

            |  |  |
            | --- | --- |
            | default severity | reject |
            | severities | reject, trace, off |
            | columns | `importsequencenumber`, `timezoneruleversionnumber`, `utcconversiontimezonecode` |
            | own setting | none |
            | evaluated by default | yes |

            <!-- end -->

            ## What

            ## Why

            ## Rejected

            ```jsonl
            ```

            ## Accepted

            ```jsonl
            ```

            ## Settings

            ## Message

            <!-- generated: message -->

            | template | English |
            | --- | --- |
            | `PCC004` | `{value} is out of range. Enter a whole number from {minimum} to {maximum}.` |

            <!-- end -->

            """);
        Read("PCC007.md").Should().Contain("\n## Traced\n").And.Contain("| severities | trace, off |");
        Read("PCC206.md").Should().Contain("| own setting | `lockInactiveRows` |\n| evaluated by default | no |");
        Read("PCC901.md").Should().Contain("| `Misregistered` | `The phone call record was not saved").And.Contain("| `PCC901.Table` |");
    }

    [Fact]
    public void A_missing_folder_is_created_and_a_second_run_writes_nothing()
    {
        var folder = _cli.PathOf(Path.Combine("new", "pages"));
        _cli.Run("rules", "--write", folder).Should().Be(0);
        Directory.GetFiles(folder).Should().HaveCount(RulePages.All.Count);

        _cli.Run("rules", "--write", folder).Should().Be(0);
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Text_outside_the_generated_parts_stays_byte_by_byte(string lineEnd, bool mark)
    {
        var before = (mark ? "\uFEFF" : "") + Written.ReplaceLineEndings(lineEnd);
        Write(Page, before);
        _cli.Run("rules", "--write", _folder).Should().Be(0);
        _cli.Output.Should().Contain($"written: {Page}\n");

        var after = Read(Page);
        after.Should().StartWith(before[..before.IndexOf("something", StringComparison.Ordinal)]);
        var own = before[before.IndexOf("<!-- end", StringComparison.Ordinal)..before.LastIndexOf("<!-- end", StringComparison.Ordinal)];
        after.Should().Contain(own).And.EndWith(before[before.LastIndexOf("<!-- end", StringComparison.Ordinal)..]).And.NotContain("something old");
        after.ReplaceLineEndings(lineEnd).Should().Be(after, "the generated parts have the line ends of the page");
        after.Should().Contain($"{lineEnd}# PCC004: A number lies in the range of its column{lineEnd}");
    }

    [Fact]
    public void A_page_without_a_rule_is_reported_and_stays()
    {
        Write("PCC999.md", "mine");
        Write("notes.md", "mine too");
        _cli.Run("rules", "--write", _folder).Should().Be(0);
        _cli.Error.Should().Be("note: PCC999.md: there is no such rule.\n");
        Read("PCC999.md").Should().Be("mine");
        Read("notes.md").Should().Be("mine too");
    }

    public static TheoryData<string, string> BrokenMarkers => new()
    {
        { "<!-- generated: rule -->\n<!-- end -->\n\n<!-- generated: message -->\ntext\n", "line 4: the part that begins here does not end" },
        { "<!-- generated: rule -->\n<!-- generated: message -->\n<!-- end -->\n", "line 2: a part begins inside the one of line 1" },
        { "<!-- generated: rule -->\n<!-- end -->\n<!-- end -->\n", "line 3: a part ends that has not begun" },
        { "<!-- generated: rule -->\n<!-- end -->\n<!-- generated: rule -->\n<!-- end -->\n", "line 3: the part rule is there twice" },
        { "<!-- generated: rules -->\n<!-- end -->\n", "line 1: this page has no part of that name. Give one of: rule, message." },
        { "<!-- generated: rule\n<!-- end -->\n", "line 1: this page has no part of that name" },
        { "<!-- generated: rule -->\n<!-- end -->\n", ": there is no part message. Put the lines <!-- generated: message --> and <!-- end --> where it belongs." },
        { "", ": there is no part rule" },
    };

    [Theory]
    [MemberData(nameof(BrokenMarkers))]
    public void Broken_markers_are_reported_and_nothing_is_written(string text, string fault)
    {
        Write("PCC301.md", text);
        _cli.Run("rules", "--write", _folder).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {Path.Combine(_folder, "PCC301.md")}").And.Contain(fault);
        _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
        _cli.Output.Should().BeEmpty();
        Directory.GetFiles(_folder).Should().ContainSingle();
        Read("PCC301.md").Should().Be(text);
    }

    [Fact]
    public void A_page_that_is_not_UTF_8_is_reported_and_nothing_is_written()
    {
        File.WriteAllBytes(Path.Combine(_folder, Page), [0xC3, 0x28]);
        _cli.Run("rules", "--write", _folder).Should().Be(2);
        _cli.Error.Should().Contain(Page).And.Contain("not UTF-8");
        Directory.GetFiles(_folder).Should().ContainSingle();
    }

    [Fact]
    public void A_folder_that_is_a_file_is_reported()
    {
        _cli.Run("rules", "--write", _cli.File("file", "x")).Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
    }

    public void Dispose() => _cli.Dispose();

    private string Read(string name) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(Path.Combine(_folder, name)));

    private void Write(string name, string text) => File.WriteAllBytes(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(text));
}
