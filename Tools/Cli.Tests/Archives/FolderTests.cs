using System;
using System.IO;
using System.Linq;

namespace PhoneCallCtx.Cli.Tests.Archives;

/// <summary>A folder is read as its files.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Calls = "msdyn_callername,msdyn_fromphone\nAna,+14255550123\n";

    private readonly CommandLine _cli = new();

    [Fact]
    public void All_files_of_a_folder_are_read_in_the_order_of_their_names()
    {
        var folder = _cli.Folder("calls");
        foreach (var name in new[] { "b.csv", "B.csv", "a/c.csv", "a.csv", "ä.csv", "a/b/d.csv.gz", ".git/x.csv", ".hidden.csv", "~$b.xlsx" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllBytes(Path.Combine(folder, name), name.EndsWith(".gz", StringComparison.Ordinal) ? Zips.Gzip(Calls) : System.Text.Encoding.UTF8.GetBytes(Calls));
        }

        _cli.Check(folder).Should().Be(0);
        _cli.Json.Select(verdict => verdict.GetProperty("file").GetString()![(folder.Length + 1)..].Replace('\\', '/')).Should().Equal("B.csv", "a.csv", "a/b/d.csv.gz", "a/c.csv", "b.csv", "ä.csv");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_with_its_name_and_hides_no_other()
    {
        var folder = _cli.Folder("calls");
        File.WriteAllText(Path.Combine(folder, "a.pdf"), "%PDF-1.7\n");
        File.WriteAllText(Path.Combine(folder, "b.csv"), Calls);
        File.WriteAllText(Path.Combine(folder, "c.txt"), "nothing of this table");
        _cli.Check(folder).Should().Be(2);
        _cli.Verdicts.Should().Equal("1 accepted");
        _cli.Error.Should().Contain(Path.Combine(folder, "a.pdf") + ": this is a PDF document.").And.Contain(Path.Combine(folder, "c.txt") + ", line 1: the header names no column");
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_read_once()
    {
        var folder = _cli.Folder("calls");
        File.WriteAllText(Path.Combine(folder, "a.csv"), Calls);
        Directory.CreateSymbolicLink(Path.Combine(folder, "again"), folder);
        _cli.Check(folder).Should().Be(0);
        _cli.Verdicts.Should().Equal("1 accepted");
    }

    [Fact]
    public void An_empty_folder_is_an_error()
    {
        _cli.Check(_cli.Folder("empty")).Should().Be(2);
        _cli.Error.Should().Contain("there is no file in this folder");
    }

    public void Dispose() => _cli.Dispose();
}
