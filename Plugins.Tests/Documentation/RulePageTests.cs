using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>The steps do what the pages of docs/rules say: every example is run.</summary>
public class RulePageTests
{
    private const string Rejected = "Rejected";
    private const string Traced = "Traced";
    private const string Accepted = "Accepted";

    /// <summary>The codes that a rejection can have: those of the templates, without their causes.</summary>
    private static readonly string[] AllCodes =
        [.. LanguageCatalog.All[0].Templates.Keys.Where(key => key.StartsWith("PCC", StringComparison.Ordinal)).Select(key => key.Split('.')[0]).Distinct()];

    public static TheoryData<string> Codes => [.. AllCodes];

    public static TheoryData<string> Rules => [.. RuleBook.Default.Rules.Select(rule => rule.Code)];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var example in RulePage.All.SelectMany(page => page.Examples)) data.Add(example.Code, example.Line);
            return data;
        }
    }

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code() => RulePage.All.Select(page => page.Code).Should().BeEquivalentTo(AllCodes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_one_shape_and_examples_of_both_kinds(string code)
    {
        var page = RulePage.All.Single(page => page.Code == code);
        var breaks = RuleBook.Default.Rules.SingleOrDefault(rule => rule.Code == code) is { MayReject: false } ? Traced : Rejected;
        page.Sections.Should().Equal("What", "Why", breaks, Accepted, "Settings", "Message");
        page.Examples.Select(example => example.Section).Distinct().Should().Equal(breaks, Accepted);
        page.Examples.Count(example => example.Section == Accepted).Should().BeGreaterThanOrEqualTo(2);
        page.Examples.Select(example => example.Json).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_begins_with_the_title_and_the_facts_of_its_rule(string code)
    {
        var rule = RuleBook.Default.Rules.Single(rule => rule.Code == code);
        RulePage.All.Single(page => page.Code == code).Head.Where(line => line.StartsWith('#') || line.StartsWith('|')).Should().Equal(
            $"# {code}: {rule.Title}",
            "|  |  |",
            "| --- | --- |",
            $"| default severity | {(rule.DefaultSeverity == Severity.Reject ? "reject" : "trace")} |",
            $"| severities | {(rule.MayReject ? "reject, trace, off" : "trace, off")} |",
            $"| columns | {string.Join(", ", rule.Columns.Select(column => $"`{column.LogicalName}`"))} |",
            $"| own setting | {(rule.Setting is null ? "none" : $"`{rule.Setting}`")} |",
            $"| evaluated by default | {(rule.IsDemanded ? "yes" : "no")} |");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_index_lists_the_class_and_the_test_class_of_every_rule(string code)
    {
        var rule = RuleBook.Default.Rules.Single(rule => rule.Code == code);
        var name = rule.GetType().Name;
        rule.GetType().Namespace.Should().Be("PhoneCallCtx.Plugins.Rules");
        File.ReadAllText(SourceTree.PathOf("Plugins", "Rules", name + ".cs")).Should().Contain($"class {name}").And.Contain($"\"{code}\"");

        var tests = typeof(RulePageTests).Assembly.GetType($"PhoneCallCtx.Plugins.Tests.Rules.{name}Tests");
        tests.Should().NotBeNull();
        tests!.GetMethods().Should().Contain(method => method.IsDefined(typeof(FactAttribute), inherit: false), $"{tests.Name} has tests");
        File.ReadAllText(SourceTree.PathOf("Plugins.Tests", "Rules", tests.Name + ".cs")).Should().Contain($"class {tests.Name}");

        File.ReadLines(SourceTree.PathOf("docs", "rules", "README.md")).Should().ContainSingle(line => line.StartsWith(
            $"| {code} | {rule.Title} | [page]({code}.md) | [`{name}`](../../Plugins/Rules/{name}.cs) | [`{tests.Name}`](../../Plugins.Tests/Rules/{tests.Name}.cs) |", StringComparison.Ordinal));
    }

    [Fact]
    public void The_rules_folder_has_one_file_for_each_rule() => Directory.EnumerateFiles(SourceTree.PathOf("Plugins", "Rules"), "*Rule.cs").Select(Path.GetFileNameWithoutExtension)
        .Should().BeEquivalentTo(RuleBook.Default.Rules.Select(rule => rule.GetType().Name).Append(nameof(Rule)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_the_verdict_on_its_page(string code, int line)
    {
        var page = RulePage.All.Single(page => page.Code == code);
        var example = page.Examples.Single(example => example.Line == line);
        var (rejected, trace) = new ExampleRequest(example.Json).Execute();

        rejected.Distinct().Should().Equal(example.Section == Rejected ? [code] : []);
        if (page.Sections.Contains(Traced)) TracedCodes(trace).Should().Equal(example.Section == Traced ? [code] : []);
    }

    /// <summary>The codes of the lines about rules that are broken but reject nothing.</summary>
    private static IEnumerable<string> TracedCodes(string trace) =>
        trace.Split('\n').Where(line => line.StartsWith("trace ", StringComparison.Ordinal)).Select(line => line.Split(' ', '.')[1]).Distinct();
}
