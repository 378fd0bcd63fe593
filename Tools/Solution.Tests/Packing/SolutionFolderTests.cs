using System;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Tests.Packing;

public sealed class SolutionFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    [Fact]
    public void Written_files_can_be_read()
    {
        SolutionFolder.Write(PathOf("new/folder"), Shipped.Folder).Should().Equal(Shipped.Folder.Select(file => file.Path));
        var read = SolutionFolder.Read(PathOf("new/folder"));
        read.Select(file => file.Path).Should().Equal(Shipped.Folder.Select(file => file.Path));
        foreach (var file in read) file.Content.Should().Equal(Shipped.Folder.At(file.Path).Content);
    }

    [Fact]
    public void A_folder_may_be_named_with_a_separator_at_its_end()
    {
        SolutionFolder.Write(PathOf("a") + "/", Shipped.Folder).Should().HaveSameCount(Shipped.Folder);
        SolutionFolder.Read(PathOf("a") + "/").Select(file => file.Path).Should().Equal(Shipped.Folder.Select(file => file.Path));
    }

    [Fact]
    public void Only_what_differs_in_more_than_line_ends_is_written()
    {
        SolutionFolder.Write(PathOf("a"), [TestZip.File("b/one.xml", "1\n2\n"), TestZip.File("two.xml", "2\n")]);
        File.WriteAllText(PathOf("a/b/one.xml"), "1\r\n2\r\n");
        SolutionFolder.Write(PathOf("a"), [TestZip.File("b/one.xml", "1\n2\n"), TestZip.File("two.xml", "3\n")]).Should().Equal("two.xml");
        File.ReadAllText(PathOf("a/b/one.xml")).Should().Be("1\r\n2\r\n");
        Directory.EnumerateFiles(PathOf("a"), "*.partial", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("a/../../evil.xml")]
    [InlineData("/evil.xml")]
    [InlineData("../a-neighbour/evil.xml")]
    [InlineData("..")]
    [InlineData("")]
    public void Nothing_is_written_outside_the_folder(string path)
    {
        FluentActions.Invoking(() => SolutionFolder.Write(PathOf("a"), [TestZip.File("good.xml", ""), TestZip.File(path, "")])).Should().Throw<SolutionException>().WithMessage($"{path}: the path leads out of the folder.");
        _folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    public void A_missing_folder_and_a_folder_of_something_else_are_rejected()
    {
        FluentActions.Invoking(() => SolutionFolder.Read(PathOf("none"))).Should().Throw<SolutionException>().WithMessage("*none: there is no such folder.");
        FluentActions.Invoking(() => SolutionFolder.Read(_folder.FullName)).Should().Throw<SolutionException>().WithMessage("*: it has no Other/Solution.xml, so it is no solution folder.");
    }

    [Fact]
    public void Dlls_are_not_read()
    {
        SolutionFolder.Write(PathOf("a"), [TestZip.File("Other/Solution.xml", "<a />"), TestZip.File("b/c.dll", ""), TestZip.File("b/C.DLL", "")]);
        SolutionFolder.Read(PathOf("a")).Select(file => file.Path).Should().Equal("Other/Solution.xml");
    }

    [Fact]
    public void Files_with_other_line_ends_have_the_same_text()
    {
        HaveSameText("a\nb\n", "a\r\nb\r\n").Should().BeTrue();
        HaveSameText("a\nb", "a\nb\n").Should().BeFalse();
        HaveSameText("", "").Should().BeTrue();

        static bool HaveSameText(string left, string right) => SolutionFolder.HaveSameText(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
