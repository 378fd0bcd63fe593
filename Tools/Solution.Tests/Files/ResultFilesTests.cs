using System;
using System.IO;
using System.Linq;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Solution.Tests.Files;

/// <summary>Several files take their names when all of them are whole.</summary>
public sealed class ResultFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void No_file_changes_before_all_are_written()
    {
        File.WriteAllText(PathOf("a.txt"), "earlier");
        using (var files = new ResultFiles(_folder.FullName))
        {
            files.Add("a.txt", "new"u8);
            files.Add("sub/deeper/b.txt", "new"u8);
            File.ReadAllText(PathOf("a.txt")).Should().Be("earlier");
            files.Complete();
        }

        File.ReadAllText(PathOf("a.txt")).Should().Be("new");
        Names().Should().Equal("a.txt", "sub", "sub/deeper", "sub/deeper/b.txt");
    }

    [Fact]
    public void A_failure_leaves_the_files_as_they_were_and_no_new_folder()
    {
        File.WriteAllText(PathOf("a.txt"), "earlier");
        Directory.CreateDirectory(PathOf("z.txt"));
        using (var files = new ResultFiles(_folder.FullName))
        {
            files.Add("a.txt", "new"u8);
            files.Add("sub/deeper/b.txt", "new"u8);
            FluentActions.Invoking(() => files.Add("z.txt", "new"u8)).Should().Throw<IOException>().WithMessage("it is a directory.*");
        }

        File.ReadAllText(PathOf("a.txt")).Should().Be("earlier");
        Names().Should().Equal("a.txt", "z.txt");
    }

    [Fact]
    public void A_missing_folder_is_created_and_removed_again_after_a_failure()
    {
        var folder = PathOf("new/folder");
        using (var files = new ResultFiles(folder))
        {
            files.Add("a.txt", "new"u8);
            Directory.Exists(folder).Should().BeTrue();
        }

        Names().Should().BeEmpty();
        using (var files = new ResultFiles(folder))
        {
            files.Add("a.txt", "new"u8);
            files.Complete();
        }

        Names().Should().Equal("new", "new/folder", "new/folder/a.txt");
    }

    [Fact]
    public void A_folder_needs_a_name() => FluentActions.Invoking(() => new ResultFiles("")).Should().Throw<ArgumentException>();

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Names() => [.. _folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => Path.GetRelativePath(_folder.FullName, entry.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
