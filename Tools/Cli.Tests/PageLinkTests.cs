using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Relative links between pages lead to files and headings that exist.</summary>
public sealed class PageLinkTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Pages =>
    [
        .. new[] { ".", "docs", "docs/rules", "samples" }.SelectMany(folder => Directory.GetFiles(SourceTree.PathOf(folder.Split('/')), "*.md"))
            .Select(file => Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading(string page) =>
        Links(page).Where(link => !Exists(page, link)).Should().BeEmpty();

    [Theory]
    [InlineData("missing.md")]
    [InlineData("docs/deploy.md#no-such-heading")]
    [InlineData("#no-such-heading")]
    public void A_wrong_link_is_noticed(string link) => Exists("README.md", link).Should().BeFalse();

    private static IEnumerable<string> Links(string page) => new MarkdownPage(page).Prose
        .SelectMany(line => Regex.Matches(Regex.Replace(line, "`[^`]*`", "", Options, Timeout), @"\]\((?<link>[^)\s]+)\)", Options, Timeout))
        .Select(match => match.Groups["link"].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static bool Exists(string page, string link)
    {
        var parts = link.Split('#');
        var folder = Path.GetDirectoryName(SourceTree.PathOf(page.Split('/')))!;
        var target = parts[0].Length == 0 ? SourceTree.PathOf(page.Split('/')) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        if (parts.Length == 1) return File.Exists(target) || Directory.Exists(target);
        return File.Exists(target) && new MarkdownPage(Path.GetRelativePath(SourceTree.Root, target).Replace('\\', '/')).Prose
            .Where(line => line.StartsWith('#')).Select(AnchorOf).Contains(parts[1], StringComparer.Ordinal);
    }

    /// <summary>The anchor that GitHub gives a heading.</summary>
    private static string AnchorOf(string heading) =>
        Regex.Replace(heading.TrimStart('#').Trim(), @"[^\w\- ]", "", Options, Timeout).ToLowerInvariant().Replace(' ', '-');
}
