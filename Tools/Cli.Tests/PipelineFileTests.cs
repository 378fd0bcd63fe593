using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The pipelines for teams that take the project over: what they run is what the documentation says.</summary>
public class PipelineFileTests
{
    private const string GitHub = ".github/workflows/ci.yml";
    private const string Azure = "azure-pipelines.yml";

    private const string GitHubAudit = ".github/workflows/audit.yml";
    private const string AzureAudit = "azure-audit.yml";
    private const string Release = ".github/workflows/release.yml";
    private const string Audit = "dotnet restore --locked-mode -p:MappedSources=true -p:NuGetAudit=true";

    private static readonly string[] Steps = ["run", "script"];

    private static readonly HashSet<string> Documented = new[] { "README.md", "docs/deploy.md" }
        .SelectMany(page => File.ReadLines(SourceTree.PathOf(page.Split('/')))).Select(line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line)
        .ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string> Files => [GitHub, Azure];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_is_in_the_documentation(string file)
    {
        var commands = Commands(file).ToArray();
        commands.Should().Contain("dotnet run --project Tools/Cli -- pack").And.HaveCountGreaterThan(5);
        commands.Except(Documented, StringComparer.Ordinal).Should().BeEmpty("README.md and docs/deploy.md say what is run");
    }

    [Fact]
    public void Both_pipelines_run_the_same() => Commands(GitHub).Should().Equal(Commands(Azure));

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_modes_of_the_SDK_are_built_and_tested_and_their_dlls_compared(string file)
    {
        Commands(file).Count(command => command.StartsWith("dotnet test ", StringComparison.Ordinal)).Should().Be(2);
        Scalars(Read(file)).Where(pair => pair.Key == "DataverseSdk").Select(pair => pair.Value).Should().Equal("nuget");
        Commands(file).Should().Contain("cmp \"$dll\" plugin-nuget/PhoneCallCtx.Plugins.dll");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_zips_and_the_test_reports_are_kept(string file)
    {
        var text = File.ReadAllText(SourceTree.PathOf(file.Split('/')));
        text.Should().Contain("solution/*.zip").And.Contain("artifacts/test-results").And.Contain("artifacts-nuget/test-results");
    }

    [Fact]
    public void The_workflow_may_only_read_the_repository()
    {
        var root = Read(GitHub);
        var permissions = (YamlMappingNode)root.Children["permissions"];
        permissions.Select(permission => $"{permission.Key}: {permission.Value}").Should().Equal("contents: read");
        Scalars(root).Where(pair => pair.Key == "permissions" && pair.Value.Length > 0).Should().BeEmpty();
        Uses(root).Where(use => use.StartsWith("actions/checkout@", StringComparison.Ordinal)).Should().NotBeEmpty();
        Scalars(root).Where(pair => pair.Key == "persist-credentials").Should().HaveCount(4).And.OnlyContain(pair => pair.Value == "false");
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit() => Uses(Read(GitHub)).Should().NotBeEmpty().And.OnlyContain(use => Regex.IsMatch(use, "^actions/[a-z-]+@[0-9a-f]{40}$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)));

    [Fact]
    public void Every_task_and_image_has_a_version()
    {
        Scalars(Read(Azure)).Where(pair => pair.Key == "task").Should().NotBeEmpty().And.OnlyContain(pair => Regex.IsMatch(pair.Value, "^[A-Za-z]+@[0-9]+$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)));
        foreach (var file in new[] { GitHub, Azure })
            Scalars(Read(file)).Where(pair => pair.Key is "image" or "vmImage" or "runs-on").Should().NotBeEmpty().And.NotContain(pair => pair.Value.Contains("latest", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_secret_is_needed(string file) => File.ReadAllText(SourceTree.PathOf(file.Split('/'))).Should().NotContain("secrets.").And.NotContain("$(System.AccessToken)");

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_pipelines_restore_from_mapped_sources_only(string file) => Scalars(Read(file)).Should().Contain(("MappedSources", "true"));

    [Fact]
    public void All_packages_are_mapped_to_the_one_registry_that_the_pipeline_names()
    {
        var root = System.Xml.Linq.XDocument.Load(SourceTree.PathOf("eng", "mapped.nuget.config")).Root!;
        foreach (var list in new[] { "packageSources", "auditSources", "packageSourceMapping", "fallbackPackageFolders" })
            root.Element(list)!.Elements().First().Name.LocalName.Should().Be("clear", "no configuration of the machine counts");
        root.Descendants("add").Select(source => (string?)source.Attribute("value")).Should().HaveCount(2).And.OnlyContain(address => address == "%PACKAGE_REGISTRY%");
        root.Descendants("package").Select(package => (string?)package.Attribute("pattern")).Should().Equal("*");
    }

    [Fact]
    public void A_machine_keeps_its_own_package_sources_and_reads_advisories_only_on_request()
    {
        Directory.EnumerateFiles(SourceTree.Root).Select(file => Path.GetFileName(file)).Should().NotContain(name => name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase));
        var properties = File.ReadAllText(SourceTree.PathOf("Directory.Build.props"));
        properties.Should().Contain("""<NuGetAudit Condition="'$(NuGetAudit)' == ''">false</NuGetAudit>""").And.Contain("""<RestoreConfigFile Condition="'$(MappedSources)' == 'true'">$(MSBuildThisFileDirectory)eng/mapped.nuget.config</RestoreConfigFile>""");
        File.ReadAllText(SourceTree.PathOf(".ci", "run")).Should().NotContain("NuGetAudit").And.NotContain("MappedSources");
    }

    [Theory]
    [InlineData(GitHubAudit, "schedule", "cron")]
    [InlineData(AzureAudit, "schedules", "cron")]
    public void Advisories_are_read_every_day_and_by_a_documented_command(string file, string schedule, string cron)
    {
        Commands(file).Should().Equal(Audit);
        Documented.Should().Contain(Audit);
        File.ReadAllText(SourceTree.PathOf(file.Split('/'))).Should().Contain(schedule + ":");
        Scalars(Read(file)).Where(pair => pair.Key == cron).Select(pair => pair.Value).Should().Equal("23 5 * * *");
    }

    [Fact]
    public void The_workflow_of_the_audit_may_only_read_the_repository_and_its_actions_are_pinned()
    {
        var root = Read(GitHubAudit);
        ((YamlMappingNode)root.Children["permissions"]).Select(permission => $"{permission.Key}: {permission.Value}").Should().Equal("contents: read");
        Scalars(root).Where(pair => pair.Key == "persist-credentials").Select(pair => pair.Value).Should().Equal("false");
        Uses(root).Should().BeSubsetOf(Uses(Read(GitHub)));
        foreach (var file in new[] { GitHubAudit, AzureAudit }) File.ReadAllText(SourceTree.PathOf(file.Split('/'))).Should().NotContain("secrets.").And.NotContain("latest");
    }

    [Fact]
    public void A_tag_makes_a_release_from_two_equal_runs_of_the_documented_script()
    {
        var root = Read(Release);
        ((YamlMappingNode)root.Children["on"]).Should().ContainSingle().Which.Key.ToString().Should().Be("push");
        root.Children["on"]["push"]["tags"].ToString().Should().Be("[ v* ]");
        Commands(Release).Should().Equal(
            "eng/release.sh release",
            "eng/release.sh again",
            "diff -r release again",
            "test -f \"release/phonecallctx.${GITHUB_REF_NAME#v}.nupkg\"",
            "(cd release && sha256sum --check --strict SHA256SUMS)",
            "gh release create \"$GITHUB_REF_NAME\" --verify-tag --title \"$GITHUB_REF_NAME\" --notes \"See CHANGELOG.md.\" release/*");
        File.ReadAllText(SourceTree.PathOf("CONTRIBUTING.md")).Should().Contain("$ eng/release.sh artifacts/release\n");
    }

    [Fact]
    public void Only_the_job_that_publishes_may_write_and_it_runs_no_code_of_the_repository()
    {
        var root = Read(Release);
        Permissions(root).Should().Equal("contents: read");
        var jobs = (YamlMappingNode)root.Children["jobs"];
        jobs.Children.Keys.Select(name => name.ToString()).Should().Equal("files", "publish");
        ((YamlMappingNode)jobs["files"]).Children.Keys.Should().NotContain(key => key.ToString() == "permissions");
        Permissions((YamlMappingNode)jobs["publish"]).Should().Equal("contents: write");
        Uses(jobs["publish"]).Should().ContainSingle().Which.Should().StartWith("actions/download-artifact@");
        Scalars(root).Where(pair => pair.Key == "persist-credentials").Select(pair => pair.Value).Should().Equal("false");
        Uses(root).Should().BeSubsetOf(Uses(Read(GitHub)), "the versions are the same as in ci");
        Scalars(root).Where(pair => pair.Key == "runs-on").Should().HaveCount(2).And.NotContain(pair => pair.Value.Contains("latest", StringComparison.Ordinal));
        File.ReadAllText(SourceTree.PathOf(Release.Split('/'))).Should().NotContain("secrets.").And.Contain("MappedSources: true");
    }

    [Fact]
    public void New_versions_are_proposed_except_those_that_would_break_a_promise()
    {
        var text = File.ReadAllText(SourceTree.PathOf(".github", "dependabot.yml"));
        Scalars(Read(".github/dependabot.yml")).Where(pair => pair.Key == "package-ecosystem").Select(pair => pair.Value).Should().Equal("nuget", "github-actions");
        text.Should().Contain("dependency-name: libphonenumber-csharp").And.Contain("dependency-name: FluentAssertions");
    }

    private static IEnumerable<string> Permissions(YamlMappingNode node) => ((YamlMappingNode)node.Children["permissions"]).Select(permission => $"{permission.Key}: {permission.Value}");

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(SourceTree.PathOf(file.Split('/')));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Should().ContainSingle().Subject.RootNode;
    }

    /// <summary>The lines of all scripts, in the order of the file.</summary>
    private static IEnumerable<string> Commands(string file) => Scalars(Read(file)).Where(pair => Steps.Contains(pair.Key, StringComparer.Ordinal))
        .SelectMany(pair => pair.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Uses(YamlNode root) => Scalars(root).Where(pair => pair.Key == "uses").Select(pair => pair.Value);

    private static IEnumerable<(string Key, string Value)> Scalars(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => child.Value is YamlScalarNode scalar ? [((child.Key as YamlScalarNode)?.Value ?? "", scalar.Value ?? "")] : Scalars(child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Scalars),
        _ => [],
    };
}
