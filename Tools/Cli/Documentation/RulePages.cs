using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>A page with generated parts.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Parts">Its generated parts by name.</param>
/// <param name="Skeleton">The page before anybody has written anything, with the markers of its parts.</param>
internal sealed record Page(string Name, IReadOnlyDictionary<string, string> Parts, string Skeleton);

/// <summary>The pages of <c>docs/rules</c>: one for each code, and their index.</summary>
internal static class RulePages
{
    private const string Index = "README.md";

    /// <summary>The pattern of the file names of pages that belong to a code.</summary>
    public const string CodePattern = "PCC*.md";

    /// <summary>Every page.</summary>
    public static IReadOnlyList<Page> All { get; } = [.. RuleEntry.Rules.Concat(RuleEntry.Failures).Select(Of), IndexPage()];

    private static Page Of(RuleEntry rule) => new(
        $"{rule.Code}.md",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["rule"] = RuleMarkdown.TitleAndFacts(rule), ["message"] = RuleMarkdown.Messages(rule) },
        $"""
        {GeneratedParts.BeginOf("rule")}
        {GeneratedParts.End}

        ## What

        ## Why

        ## {(rule.Severities.Contains(Severity.Reject) ? "Rejected" : "Traced")}

        ```jsonl
        ```

        ## Accepted

        ```jsonl
        ```

        ## Settings

        ## Message

        {GeneratedParts.BeginOf("message")}
        {GeneratedParts.End}

        """);

    private static Page IndexPage() => new(
        Index,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["rules"] = RuleMarkdown.List(RuleEntry.Rules),
            ["sources"] = RuleMarkdown.Sources(RuleEntry.Rules),
            ["failures"] = RuleMarkdown.FailureList(RuleEntry.Failures),
        },
        $"""
        # Rules

        {GeneratedParts.BeginOf("rules")}
        {GeneratedParts.End}

        ## Where a rule is

        {GeneratedParts.BeginOf("sources")}
        {GeneratedParts.End}

        ## Failures of steps

        {GeneratedParts.BeginOf("failures")}
        {GeneratedParts.End}

        """);
}
