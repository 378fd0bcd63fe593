using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Solution.Tests.Files;

/// <summary>A folder is there as a whole or not at all.</summary>
public sealed class ResultFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("new")]
    [InlineData("new/")]
    [InlineData("a/b/new")]
    [InlineData("./a/../new")]
    public void A_new_folder_appears_when_it_is_complete(string path)
    {
        using (var folder = ResultFolder.Begin(PathOf(path)))
        {
            folder.Write("one.txt", "1"u8);
            folder.Write("c/d/two.txt", "2"u8);
            Directory.Exists(PathOf(path)).Should().BeFalse();
            folder.Complete();
        }

        File.ReadAllText(PathOf(path + "/one.txt")).Should().Be("1");
        File.ReadAllText(PathOf(path + "/c/d/two.txt")).Should().Be("2");
        Temporary().Should().BeEmpty();
    }

    [Theory]
    [InlineData("new")]
    [InlineData("a/b/new")]
    public void A_folder_that_is_not_completed_leaves_nothing_not_even_the_folders_above(string path)
    {
        using (var folder = ResultFolder.Begin(PathOf(path))) folder.Write("a/one.txt", "1"u8);
        Names().Should().BeEmpty();
    }

    [Fact]
    public void An_empty_folder_that_exists_stays_the_same_folder()
    {
        Directory.CreateDirectory(PathOf("empty"));
        var before = FileIdentity.Of(PathOf("empty"));
        using (var folder = ResultFolder.Begin(PathOf("empty")))
        {
            folder.Write("one.txt", "1"u8);
            folder.Write("a/two.txt", "2"u8);
            folder.Complete();
        }

        Names().Should().Equal("empty", "empty/a", "empty/a/two.txt", "empty/one.txt");
        FileIdentity.Of(PathOf("empty")).Should().Be(before, "it may be the current folder of a shell");
    }

    [Fact]
    public void An_empty_folder_is_empty_again_after_a_failure()
    {
        Directory.CreateDirectory(PathOf("empty"));
        using (var folder = ResultFolder.Begin(PathOf("empty")))
        {
            folder.Write("a.txt", "1"u8);
            folder.Write("b.txt", "2"u8);
            File.WriteAllText(PathOf("empty/b.txt"), "of somebody else");
            FluentActions.Invoking(folder.Complete).Should().Throw<IOException>();
        }

        Names().Should().Equal("empty", "empty/b.txt");
        File.ReadAllText(PathOf("empty/b.txt")).Should().Be("of somebody else");
    }

    [Fact]
    public void A_name_that_is_taken_meanwhile_is_left_alone()
    {
        using (var folder = ResultFolder.Begin(PathOf("new")))
        {
            folder.Write("a.txt", "1"u8);
            Directory.CreateDirectory(PathOf("new"));
            File.WriteAllText(PathOf("new/mine.txt"), "mine");
            FluentActions.Invoking(folder.Complete).Should().Throw<IOException>();
        }

        Names().Should().Equal("new", "new/mine.txt");
    }

    [Fact]
    public void Only_a_new_or_an_empty_folder_can_be_filled()
    {
        Directory.CreateDirectory(PathOf("full"));
        File.WriteAllText(PathOf("full/mine.txt"), "mine");
        FluentActions.Invoking(() => ResultFolder.Begin(PathOf("full"))).Should().Throw<IOException>().WithMessage("*full: the folder is not empty. Give a new one, so that nothing of it is lost.");
        FluentActions.Invoking(() => ResultFolder.Begin(PathOf("full/mine.txt"))).Should().Throw<IOException>().WithMessage("*mine.txt: it is a file. Name a folder.");
        FluentActions.Invoking(() => ResultFolder.Begin(PathOf("full/mine.txt/below"))).Should().Throw<IOException>();
        FluentActions.Invoking(() => ResultFolder.Begin("")).Should().Throw<ArgumentException>();
        Names().Should().Equal("full", "full/mine.txt");
    }

    [UnixFact]
    public void A_link_to_an_empty_folder_stays_a_link()
    {
        Directory.CreateDirectory(PathOf("empty"));
        Directory.CreateSymbolicLink(PathOf("link"), "empty");
        using (var folder = ResultFolder.Begin(PathOf("link")))
        {
            folder.Write("one.txt", "1"u8);
            folder.Complete();
        }

        new DirectoryInfo(PathOf("link")).LinkTarget.Should().Be("empty");
        File.ReadAllText(PathOf("empty/one.txt")).Should().Be("1");
    }

    [Fact]
    public void Two_writers_of_one_new_folder_give_one_complete_folder()
    {
        using (var first = ResultFolder.Begin(PathOf("new")))
        using (var second = ResultFolder.Begin(PathOf("new")))
        {
            first.Write("first.txt", "1"u8);
            second.Write("second.txt", "2"u8);
            first.Complete();
            FluentActions.Invoking(second.Complete).Should().Throw<IOException>();
        }

        Names().Should().Equal("new", "new/first.txt");
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Names() => [.. _folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => Path.GetRelativePath(_folder.FullName, entry.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private string[] Temporary() => [.. Names().Where(name => name.EndsWith(".partial", StringComparison.Ordinal))];
}
