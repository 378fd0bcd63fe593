using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Packing;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The program has everything in it that pack needs, so an installed one packs without the sources.</summary>
[Trait("Category", "OneCulture")]
public sealed class EmbeddedSolutionTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void The_solution_source_in_the_program_is_the_folder_byte_for_byte()
    {
        var embedded = PackSource.Embedded().Files;
        embedded.Select(file => file.Path).Should().Equal(SolutionProject.FilesOf(SourceTree.PathOf("Package")).Where(path => !path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
        foreach (var file in embedded) file.Content.Should().Equal(File.ReadAllBytes(SourceTree.PathOf(["Package", .. file.Path.Split('/')])), file.Path);
    }

    [Fact]
    public void The_version_in_the_program_is_that_of_the_changelog() => PackSource.Embedded().Version.Should().Be(Changelog.VersionOf(File.ReadAllText(SourceTree.PathOf("CHANGELOG.md"))));

    [Fact]
    public void The_dll_in_the_program_is_the_one_that_ships() => ShippedPlugin.Content.Should().Equal(File.ReadAllBytes(SolutionProject.Dll));

    [Fact]
    public void A_file_that_the_program_does_not_have_is_not_found() => FluentActions.Invoking(() => EmbeddedFile.Read("none")).Should().Throw<FileNotFoundException>();

    [Fact]
    public void Without_sources_pack_gives_the_same_zips_as_with_them()
    {
        new SolutionProject(_cli).Pack("--output", _cli.PathOf("zips")).Should().Be(0, _cli.Error);
        var empty = _cli.Folder("empty");
        Pack(empty).Should().Be((0, ""));
        SolutionProject.FilesOf(empty).Should().Equal(SolutionProject.ZipName(isManaged: false), SolutionProject.ZipName(isManaged: true));
        foreach (var name in SolutionProject.FilesOf(empty)) File.ReadAllBytes(Path.Combine(empty, name)).Should().Equal(File.ReadAllBytes(Path.Combine(_cli.PathOf("zips"), name)));

        // A given dll, with the same result.
        Pack(empty, "--assembly", SolutionProject.Dll, "--output", "again").Should().Be((0, ""));
        foreach (var name in SolutionProject.FilesOf(Path.Combine(empty, "again"))) File.ReadAllBytes(Path.Combine(empty, "again", name)).Should().Equal(File.ReadAllBytes(Path.Combine(empty, name)));
    }

    [Fact]
    public void A_dll_of_other_sources_is_not_packed_without_them()
    {
        var empty = _cli.Folder("empty");
        var (code, error) = Pack(empty, "--assembly", Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Solution.dll"));
        code.Should().Be(2);
        error.Should().StartWith("error: The solution source in this program is not what the plug-in assembly declares.\n  missing: ").And.EndWith("\nName the folder of the sources that the assembly was built from with --project.\n");
        SolutionProject.FilesOf(empty).Should().BeEmpty();
    }

    [Fact]
    public void A_given_folder_without_sources_is_reported()
    {
        _cli.Run("pack", "--project", Path.GetTempPath(), "--output", _cli.PathOf("zips")).Should().Be(2);
        _cli.Error.Should().Contain("neither it nor a folder above has PhoneCallCtx.Plugins.sln");
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>Packs in a process of its own, in a folder without sources.</summary>
    private static (int Code, string Error) Pack(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PipelineEvaluator).Assembly.Location, "pack", .. args]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Result.Split('\n')[..^1].Should().NotContain(line => !line.StartsWith("packed: ", StringComparison.Ordinal));
        return (process.ExitCode, error.ReplaceLineEndings("\n"));
    }
}
