using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests;

public sealed class StepsWriteTests : IDisposable
{
    private readonly CommandLine _cli = new();
    private readonly SolutionProject _project;

    public StepsWriteTests() => _project = new SolutionProject(_cli);

    [Fact]
    public void An_unchanged_file_is_not_written_again()
    {
        Write(_project.Package).Should().Be(0);
        (_cli.Output + _cli.Error).Should().BeEmpty();
        Write(_project.Package + "/").Should().Be(0);
        (_cli.Output + _cli.Error).Should().BeEmpty();
    }

    [Fact]
    public void The_committed_folder_equals_what_is_written()
    {
        Directory.Delete(_project.Package, recursive: true);
        Directory.CreateDirectory(_project.Package);
        Write(_project.Package).Should().Be(0);
        var files = SolutionProject.FilesOf(SourceTree.PathOf("Package"));
        SolutionProject.FilesOf(_project.Package).Should().Equal(files);
        _cli.Output.Should().Be(string.Concat(files.Select(file => $"written: {file}\n")));
        foreach (var file in files) File.ReadAllText(Path.Combine(_project.Package, file)).Should().Be(File.ReadAllText(SourceTree.PathOf("Package", file)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_was_changed_is_written_again()
    {
        var path = Path.Combine(_project.Package, "Other", "Customizations.xml");
        var before = File.ReadAllText(path);
        File.WriteAllText(path, "<ImportExportXml />");
        Write(_project.Package).Should().Be(0);
        _cli.Output.Should().Be("written: Other/Customizations.xml\n");
        File.ReadAllText(path).Should().Be(before.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_nothing_declares_is_reported_and_left()
    {
        File.WriteAllText(Path.Combine(_project.Package, "SdkMessageProcessingSteps", "old.xml"), "<a />");
        Write(_project.Package).Should().Be(0);
        _cli.Output.Should().BeEmpty();
        _cli.Error.Should().Be("note: SdkMessageProcessingSteps/old.xml: nothing declares it. Delete it, or pack will reject the folder.\n");
        File.Exists(Path.Combine(_project.Package, "SdkMessageProcessingSteps", "old.xml")).Should().BeTrue();
    }

    [Fact]
    public void Steps_that_the_platform_rejects_are_written_and_reported_with_exit_code_1()
    {
        _cli.Run("steps", "--assembly", _project.WrongDll(), "--write", _project.Package).Should().Be(1);
        _cli.Error.Should().Contain("error PCCREG09: PhoneCallCtx: normalize the changed numbers of a phone call record: the table msdyn_ocphonecallengagementctx has no column msdyn_nosuch1.\n");
        _cli.Output.Should().Be("written: SdkMessageProcessingSteps/PhoneCallCtx - normalize the changed numbers of a phone call record.xml\n");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported_with_exit_code_2()
    {
        Write(Path.Combine(_cli.File("file", ""), "below")).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("file");
        Write("").Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
        _cli.Run("steps", "--assembly", _cli.File("text.dll", "no dll"), "--write", _project.Package).Should().Be(2);
        _cli.Error.Should().Be($"error: {_cli.PathOf("text.dll")}: this is not a .NET assembly. Name the dll that is registered.\n");
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_all_others_as_they_were()
    {
        var customizations = Path.Combine(_project.Package, "Other", "Customizations.xml");
        File.WriteAllText(customizations, "<ImportExportXml />");
        Directory.Delete(Path.Combine(_project.Package, "customapis"), recursive: true);
        var last = Directory.EnumerateFiles(Path.Combine(_project.Package, "environmentvariabledefinitions"), "*", SearchOption.AllDirectories).Single();
        File.Delete(last);
        Directory.CreateDirectory(last);

        Write(_project.Package).Should().Be(2);
        _cli.Output.Should().BeEmpty();
        _cli.Error.Should().StartWith("error: ");
        File.ReadAllText(customizations).Should().Be("<ImportExportXml />");
        Directory.Exists(Path.Combine(_project.Package, "customapis")).Should().BeFalse();
        SolutionProject.FilesOf(_project.Package).Should().NotContain(file => file.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_version_nothing_is_written()
    {
        File.Delete(_project.PathOf("CHANGELOG.md"));
        File.Delete(Path.Combine(_project.Package, "Other", "Solution.xml"));
        Write(_project.Package).Should().Be(2);
        _cli.Error.Should().Be($"error: {_project.PathOf("CHANGELOG.md")}: there is no changelog, so the version is not known.\n");
        File.Exists(Path.Combine(_project.Package, "Other", "Solution.xml")).Should().BeFalse();
    }

    [Fact]
    public void A_folder_outside_of_a_project_has_no_version()
    {
        Write(_cli.Folder("elsewhere")).Should().Be(2);
        _cli.Error.Should().StartWith($"error: {_cli.PathOf("elsewhere")}: neither it nor a folder above has PhoneCallCtx.Plugins.sln.");
    }

    [Theory]
    [InlineData("--write")]
    [InlineData("--write", "a", "--query")]
    [InlineData("--write", "a", "--compare", "b.json")]
    [InlineData("--write", "a", "--format", "json")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        _cli.Run(["steps", .. args]).Should().Be(2);
        _cli.Error.Should().StartWith("error: ").And.Contain("steps --help");
        _cli.Output.Should().BeEmpty();
    }

    public void Dispose() => _cli.Dispose();

    private int Write(string folder) => _cli.Run("steps", "--assembly", SolutionProject.Dll, "--write", folder);
}
