using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

public sealed class UnpackCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly SolutionProject _project;

    public UnpackCommandTests() => _project = new SolutionProject(_cli);

    private string Folder => _cli.PathOf("unpacked");

    [Fact]
    public void It_writes_the_folder_and_the_dll_and_tells_each_file()
    {
        _cli.Run("unpack", _project.Zip(), "--output", Folder).Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var files = SolutionProject.FilesOf(Folder);
        _cli.Output.Should().Be(string.Concat(files.Select(file => $"written: {file}\n")));
        var package = SolutionProject.FilesOf(_project.Package);
        files.Except(package).Should().ContainSingle().Which.Should().EndWith("/PhoneCallCtxPlugins.dll");
        package.Except(files).Should().BeEmpty();
        foreach (var file in package.Where(file => file != "Other/Solution.xml")) File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Should().Be(File.ReadAllText(Path.Combine(_project.Package, file)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_empty_folder_is_written_into()
    {
        _cli.Run("unpack", _project.Zip(), "--output", _cli.Folder("unpacked") + "/").Should().Be(0);
        SolutionProject.FilesOf(Folder).Should().Contain("Other/Solution.xml");
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_cli.Folder("unpacked"), "mine.txt"), "mine");
        Refused(_project.Zip()).Should().Be($"error: {Folder}: the folder is not empty. Give a new one, so that nothing of it is lost.\n");
        SolutionProject.FilesOf(Folder).Should().Equal("mine.txt");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        var zip = _project.Zip();
        _cli.Run("unpack", zip, "--output", _cli.File("file", "")).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("file");
        _cli.Run("unpack", zip, "--output", "").Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("../evil.xml", "../evil.xml")]
    [InlineData("a/../../evil.xml", "a/../../evil.xml")]
    [InlineData("..\\evil.xml", "../evil.xml")]
    [InlineData("/tmp/phonecallctx-evil.xml", "/tmp/phonecallctx-evil.xml")]
    public void A_zip_that_leads_out_of_the_folder_is_not_unpacked_at_all(string entry, string told)
    {
        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update)) archive.CreateEntry(entry);
        Refused(zip).Should().Be($"error: {told}: the path leads out of the folder.\n");
        Directory.Exists(Folder).Should().BeFalse();
        File.Exists(_cli.PathOf("evil.xml")).Should().BeFalse();
        File.Exists("/tmp/phonecallctx-evil.xml").Should().BeFalse();
    }

    [Fact]
    public void A_file_that_is_no_solution_zip_is_told()
    {
        Refused(_cli.File("a.zip", "no zip")).Should().StartWith("error: " + _cli.PathOf("a.zip") + ": It is not a zip, or damaged: ");
        Refused(_cli.File("b.zip", [])).Should().StartWith("error: " + _cli.PathOf("b.zip") + ": It is not a zip, or damaged: ");
        Refused(_cli.File("c.zip", File.ReadAllBytes(_project.Zip())[..^50])).Should().StartWith("error: " + _cli.PathOf("c.zip") + ": It is not a zip, or damaged: ");
        using (var archive = ZipFile.Open(_cli.PathOf("d.zip"), ZipArchiveMode.Create)) archive.CreateEntry("a.txt");
        Refused(_cli.PathOf("d.zip")).Should().Be("error: " + _cli.PathOf("d.zip") + ": There is no customizations.xml.\n");
        Refused(_cli.PathOf("none.zip")).Should().StartWith("error: ").And.Contain("none.zip");
        Refused("").Should().StartWith("error: ");
        Directory.Exists(Folder).Should().BeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("a.zip")]
    [InlineData("--output", "a")]
    [InlineData("a.zip", "b.zip", "--output", "c")]
    public void Wrong_usage_is_told_with_exit_code_2(params string[] args)
    {
        _cli.Run(["unpack", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("unpack --help");
        _cli.Output.Should().BeEmpty();
    }

    public void Dispose() => _cli.Dispose();

    private string Refused(string zip)
    {
        _cli.Run("unpack", zip, "--output", Folder).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        return _cli.Error;
    }
}
