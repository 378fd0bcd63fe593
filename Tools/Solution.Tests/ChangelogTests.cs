using System;

namespace PhoneCallCtx.Solution.Tests;

public sealed class ChangelogTests
{
    [Theory]
    [InlineData("# Changelog\n\n## 1.2.3 - unreleased\n\n## 1.2.2\n", "1.2.3.0")]
    [InlineData("## 1.2.3\r\n\r\n## 4.0.0\r\n", "1.2.3.0")]
    [InlineData("## 10.20.30", "10.20.30.0")]
    [InlineData("## Unreleased\n## 1.0.0 - 2026-01-31\n", "1.0.0.0")]
    public void The_first_heading_with_a_version_gives_the_version(string text, string version) => Changelog.VersionOf(text).Should().Be(Version.Parse(version));

    [Theory]
    [InlineData("")]
    [InlineData("# 1.2.3")]
    [InlineData("## 1.2")]
    [InlineData("## 1.2.3.4")]
    [InlineData("## v1.2.3")]
    [InlineData(" ## 1.2.3")]
    [InlineData("## 1.2.3-beta")]
    [InlineData("## \u0661.\u0662.\u0663 - unreleased")]
    public void A_changelog_without_a_version_is_rejected(string text) =>
        FluentActions.Invoking(() => Changelog.VersionOf(text)).Should().Throw<SolutionException>().WithMessage("CHANGELOG.md: there is no heading with a version. Write one such as *");
}
