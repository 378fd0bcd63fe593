using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Tests;

[Trait("Category", "OneCulture")]
public sealed class UnpackCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly SolutionProject _project;

    public UnpackCommandTests() => _project = new SolutionProject(_cli);

    private string Folder => _cli.PathOf("unpacked");

    [Fact]
    public void It_writes_the_folder_and_the_dll_and_reports_each_file()
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
        Rejected(_project.Zip()).Should().Be($"error: {Folder}: the folder is not empty. Give a new one, so that nothing of it is lost.\n");
        SolutionProject.FilesOf(Folder).Should().Equal("mine.txt");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported()
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
    public void A_zip_that_leads_out_of_the_folder_is_not_unpacked_at_all(string entry, string path)
    {
        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update)) archive.CreateEntry(entry);
        Rejected(zip).Should().Be($"error: {path}: the path leads out of the folder.\n");
        Directory.Exists(Folder).Should().BeFalse();
        File.Exists(_cli.PathOf("evil.xml")).Should().BeFalse();
        File.Exists("/tmp/phonecallctx-evil.xml").Should().BeFalse();
    }

    [Fact]
    public void A_file_that_is_no_solution_zip_is_reported()
    {
        Rejected(_cli.File("a.zip", "no zip")).Should().StartWith("error: " + _cli.PathOf("a.zip") + ": It is not a zip, or damaged: ");
        Rejected(_cli.File("b.zip", [])).Should().StartWith("error: " + _cli.PathOf("b.zip") + ": It is not a zip, or damaged: ");
        Rejected(_cli.File("c.zip", File.ReadAllBytes(_project.Zip())[..^50])).Should().StartWith("error: " + _cli.PathOf("c.zip") + ": It is not a zip, or damaged: ");
        using (var archive = ZipFile.Open(_cli.PathOf("d.zip"), ZipArchiveMode.Create)) archive.CreateEntry("a.txt");
        Rejected(_cli.PathOf("d.zip")).Should().Be("error: " + _cli.PathOf("d.zip") + ": There is no customizations.xml.\n");
        Rejected(_cli.PathOf("none.zip")).Should().Be($"error: {_cli.PathOf("none.zip")}: there is no such file. Check the path.\n");
        Rejected("").Should().StartWith("error: ");
        Directory.Exists(Folder).Should().BeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("a.zip")]
    [InlineData("--output", "a")]
    [InlineData("a.zip", "b.zip", "--output", "c")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(["unpack", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("unpack --help");
        _cli.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("customizations.xml")]
    [InlineData("CUSTOMIZATIONS.XML")]
    [InlineData("./customizations.xml")]
    [InlineData("Solution.xml")]
    public void Two_parts_in_one_place_are_reported_and_nothing_is_unpacked(string second)
    {
        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        using (var content = archive.CreateEntry(second).Open()) content.Write("<ImportExportXml />"u8);
        Rejected(zip).Should().StartWith($"error: {zip}: ").And.EndWith(": the zip has the part twice, so what is unpacked may not be what is imported. Do not import it.\n");
        Directory.Exists(Folder).Should().BeFalse();
        _cli.Run("pack", "--verify", zip).Should().Be(1);
        _cli.Output.Should().Contain("PCCZIP51  ");
    }

    [UnixTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_leaves_no_incomplete_folder_so_the_next_unpack_succeeds(bool isThere)
    {
        var zip = _project.Zip();
        var parent = _cli.Folder("parent");
        var folder = Path.Combine(parent, "unpacked");
        if (isThere) Directory.CreateDirectory(folder);

        // No file may be as long as the dll, as on a disk without room for it.
        RunWithFileSize(64, "unpack", zip, "--output", folder).Should().Be(2);
        Directory.EnumerateFileSystemEntries(parent, "*", SearchOption.AllDirectories).Should().Equal(isThere ? [folder] : []);
        _cli.Run("unpack", zip, "--output", folder).Should().Be(0);
        Directory.EnumerateFileSystemEntries(parent).Should().Equal(folder);
        SolutionProject.FilesOf(folder).Should().Contain("Other/Solution.xml").And.NotContain(file => file.Contains("partial", StringComparison.Ordinal));
    }

    [UnixFact]
    public void A_full_disk_leaves_no_zip()
    {
        var parent = _cli.Folder("parent");
        RunWithFileSize(16, "pack", "--project", _project.Root, "--assembly", SolutionProject.Dll, "--output", Path.Combine(parent, "zips")).Should().Be(2);
        Directory.EnumerateFileSystemEntries(parent).Should().BeEmpty();

        Directory.CreateDirectory(Path.Combine(parent, "zips"));
        var earlier = Path.Combine(parent, "zips", SolutionProject.ZipName(isManaged: false));
        File.WriteAllText(earlier, "earlier");
        RunWithFileSize(16, "pack", "--project", _project.Root, "--assembly", SolutionProject.Dll, "--output", Path.Combine(parent, "zips")).Should().Be(2);
        SolutionProject.FilesOf(parent).Should().Equal("zips/" + Path.GetFileName(earlier));
        File.ReadAllText(earlier).Should().Be("earlier");
    }

    [UnixTheory]
    [InlineData("INT", 130, false)]
    [InlineData("TERM", 143, true)]
    public async Task A_signal_leaves_no_incomplete_folder(string name, int exitCode, bool isThere)
    {
        var zip = _project.Zip();
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
            for (var number = 0; number < 15_000; number++) archive.CreateEntry(FormattableString.Invariant($"many/{number}.txt"), CompressionLevel.NoCompression);
        var parent = _cli.Folder("parent");
        var folder = Path.Combine(parent, "unpacked");
        if (isThere) Directory.CreateDirectory(folder);

        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PipelineEvaluator).Assembly.Location, "unpack", zip, "--output", folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        for (var wait = 0; wait < 20_000 && !Directory.EnumerateDirectories(isThere ? folder : parent, ".*.partial").Any(); wait++) await Task.Delay(1);
        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(exitCode);
        Directory.EnumerateFileSystemEntries(parent, "*", SearchOption.AllDirectories).Should().Equal(isThere ? [folder] : []);
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>Runs a process that can write no file longer than some KiB.</summary>
    private static int RunWithFileSize(int kibibytes, params string[] args)
    {
        var start = new ProcessStartInfo("bash", ["-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\""), "bash", "dotnet", typeof(PipelineEvaluator).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // The runtime would write its own code to a file in memory.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd().Should().BeEmpty();
        process.StandardError.ReadToEnd().Should().StartWith("error: ").And.NotContain("   at ");
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Rejected(string zip)
    {
        _cli.Run("unpack", zip, "--output", Folder).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        return _cli.Error;
    }
}
