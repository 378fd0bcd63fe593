using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>Rules in Markdown: their list, and the generated parts of their pages.</summary>
internal static class RuleMarkdown
{
    /// <summary>A table of rules. The codes link to the rule pages.</summary>
    public static string List(IEnumerable<RuleEntry> rules) => Markdown.Table(
        ["code", "rule", "columns", "severity", "setting", "by default"],
        rules.Select(rule => new[] { Link(rule), rule.Title, Names(rule.Columns), RuleEntry.Show(rule.DefaultSeverity), Setting(rule), YesOrNo(rule.IsByDefault) }));

    /// <summary>A table of the page, the class and the test class of each rule.</summary>
    public static string Sources(IEnumerable<RuleEntry> rules) => Markdown.Table(
        ["code", "rule", "page", "class", "test class"],
        rules.Select(rule => new[] { rule.Code, rule.Title, $"[page]({rule.Code}.md)", Source("Plugins", rule.ClassName!), Source("Plugins.Tests", rule.ClassName + RuleEntry.TestSuffix) }));

    /// <summary>A table of failures of steps. The codes link to their pages.</summary>
    public static string FailureList(IEnumerable<RuleEntry> failures) => Markdown.Table(
        ["code", "failure"], failures.Select(failure => new[] { Link(failure), failure.Title }));

    /// <summary>The title of a page, and the facts below it.</summary>
    public static string TitleAndFacts(RuleEntry rule) => $"# {rule.Code}: {rule.Title}\n\n" + Markdown.Table(
        ["", ""],
        [
            ["default severity", RuleEntry.Show(rule.DefaultSeverity)],
            ["severities", string.Join(", ", rule.Severities.Select(RuleEntry.Show))],
            ["columns", Names(rule.Columns)],
            ["own setting", Setting(rule)],
            ["evaluated by default", YesOrNo(rule.IsByDefault)],
        ]);

    /// <summary>The English message templates, with their keys.</summary>
    public static string Messages(RuleEntry rule) => Markdown.Table(
        ["template", "English"], rule.Messages.Select(message => new[] { Markdown.Code(message.Key), Markdown.Code(message.Value) }));

    private static string Link(RuleEntry rule) => $"[{rule.Code}]({rule.Code}.md)";

    private static string Source(string project, string name) => $"[{Markdown.Code(name)}](../../{project}/Rules/{name}.cs)";

    private static string Names(IReadOnlyList<string> columns) => columns.Count == 0 ? "none" : string.Join(", ", columns.Select(Markdown.Code));

    private static string Setting(RuleEntry rule) => rule.Setting is null ? "none" : Markdown.Code(rule.Setting);

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
