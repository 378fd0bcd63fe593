using System;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Solution;

/// <summary>The changelog. Its newest heading has the version that is packed.</summary>
public static partial class Changelog
{
    /// <summary>The version of the solution: that of the first heading such as <c>## 1.2.3 - unreleased</c>, with a fourth number, 0.</summary>
    /// <param name="text">The text of the changelog.</param>
    /// <returns>The version, of four numbers.</returns>
    /// <exception cref="SolutionException">There is no such heading.</exception>
    public static Version VersionOf(string text)
    {
        var heading = Heading().Match(text);
        if (!heading.Success) throw new SolutionException("CHANGELOG.md: there is no heading with a version. Write one such as \"## 1.2.3 - 2026-01-31\".");
        return new Version(heading.Groups["version"].Value + ".0");
    }

    [GeneratedRegex(@"^## (?<version>[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5})(?: |\r?$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
