using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

public sealed class VersionTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void The_version_has_one_line_for_each_fact()
    {
        var version = Changelog.VersionOf(File.ReadAllText(SourceTree.PathOf("CHANGELOG.md"))).ToString(fieldCount: 3);
        var plan = XDocument.Load(SourceTree.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Single(package => (string?)package.Attribute("Include") == "libphonenumber-csharp");
        _cli.Run("--version").Should().Be(0);
        _cli.Error.Should().BeEmpty();
        _cli.Output.Split('\n').Should().SatisfyRespectively(
            line => line.Should().Be($"phonecallctx {version}"),
            line => line.Should().MatchRegex("^commit: ([0-9a-f]{40}|unknown)$"),
            line => line.Should().Be($"numbering plan: libphonenumber {((string?)plan.Attribute("Version"))!.Trim('[', ']')}"),
            line => line.Should().Be($"plug-in: {AssemblyName.GetAssemblyName(SolutionProject.Dll).FullName}").And.MatchRegex("PublicKeyToken=[0-9a-f]{16}$"),
            line => line.Should().BeEmpty());
    }

    [Fact]
    public void The_plug_in_does_not_know_the_commit() =>
        File.ReadAllText(SourceTree.PathOf("Directory.Build.props")).Should().Contain("<IncludeSourceRevisionInInformationalVersion>false<");

    public void Dispose() => _cli.Dispose();
}
