using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The notices name every package that the tool contains, and no other.</summary>
public class ThirdPartyNoticesTests
{
    /// <summary>The compiler uses it, and the tool does not contain it.</summary>
    private const string Analyzer = "Meziantou.Analyzer";

    [Fact]
    public void The_notices_name_the_packages_of_the_lock_file()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(SourceTree.PathOf("Tools", "Cli", "packages.lock.json")));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project" && package.Name != Analyzer).Select(package => package.Name);

        var named = File.ReadLines(SourceTree.PathOf("LICENSES", "THIRD-PARTY-NOTICES.txt"))
            .SkipWhile(line => !line.StartsWith("Package ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0]);

        named.Should().BeEquivalentTo(packages);
    }
}
