using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Solution.Tests.Files;

/// <summary>A result takes its name when it is complete, and no earlier file is lost.</summary>
public sealed class ResultFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_result_appears_when_it_is_complete()
    {
        using (var file = ResultFile.Begin(PathOf("new.json")))
        {
            file.Stream.Write("new"u8);
            File.Exists(PathOf("new.json")).Should().BeFalse();
            file.Complete();
        }

        File.ReadAllText(PathOf("new.json")).Should().Be("new");
        Names().Should().Equal("new.json");
    }

    [Fact]
    public void A_result_that_is_not_completed_leaves_the_earlier_one_and_nothing_else()
    {
        File.WriteAllText(PathOf("a.json"), "earlier");
        using (var file = ResultFile.Begin(PathOf("a.json"))) file.Stream.Write("half"u8);
        File.ReadAllText(PathOf("a.json")).Should().Be("earlier");
        Names().Should().Equal("a.json");
    }

    [Fact]
    public void Two_writers_of_one_name_give_one_complete_result()
    {
        using var first = ResultFile.Begin(PathOf("a.json"));
        using var second = ResultFile.Begin(PathOf("a.json"));
        first.Stream.Write("first first"u8);
        second.Stream.Write("second"u8);
        first.Complete();
        File.ReadAllText(PathOf("a.json")).Should().Be("first first");
        second.Complete();
        File.ReadAllText(PathOf("a.json")).Should().Be("second");
        Names().Should().Equal("a.json");
    }

    [UnixTheory]
    [InlineData("a.csv")]
    [InlineData("./a.csv")]
    [InlineData("sub/../a.csv")]
    [InlineData("soft.csv")]
    [InlineData("hard.csv")]
    [InlineData("linked/a.csv")]
    public void An_input_is_recognized_by_any_of_its_paths(string output)
    {
        File.WriteAllText(PathOf("a.csv"), "rows");
        _folder.CreateSubdirectory("sub");
        File.CreateSymbolicLink(PathOf("soft.csv"), "a.csv");
        Run("ln", PathOf("a.csv"), PathOf("hard.csv"));
        Directory.CreateSymbolicLink(PathOf("linked"), ".");

        FluentActions.Invoking(() => ResultFile.Begin(_folder.FullName + "/" + output, PathOf("other.csv"), PathOf("a.csv"))).Should().Throw<IOException>().WithMessage("it is an input.*");
        File.ReadAllText(PathOf("a.csv")).Should().Be("rows");
    }

    [Fact]
    public void A_missing_input_is_recognized_by_its_path() =>
        FluentActions.Invoking(() => ResultFile.Begin(PathOf("none.csv"), PathOf("./none.csv"))).Should().Throw<IOException>().WithMessage("it is an input.*");

    [Fact]
    public void A_file_of_the_same_content_is_no_input()
    {
        File.WriteAllText(PathOf("a.csv"), "rows");
        File.WriteAllText(PathOf("b.csv"), "rows");
        ResultFile.Write(PathOf("b.csv"), "result"u8, PathOf("a.csv"));
        File.ReadAllText(PathOf("b.csv")).Should().Be("result");
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void A_result_has_the_rights_of_the_file_that_it_replaces()
    {
        File.WriteAllText(PathOf("a.json"), "earlier");
        File.SetUnixFileMode(PathOf("a.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using var file = ResultFile.Begin(PathOf("a.json"));
        File.GetUnixFileMode(file.Stream.Name).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, "the rights are there before the content");
        file.Complete();
        File.GetUnixFileMode(PathOf("a.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [UnixFact]
    public void A_link_stays_and_its_target_is_replaced()
    {
        _folder.CreateSubdirectory("sub");
        File.WriteAllText(PathOf("sub/a.json"), "earlier");
        File.CreateSymbolicLink(PathOf("link.json"), "sub/a.json");
        ResultFile.Write(PathOf("link.json"), "new"u8);
        new FileInfo(PathOf("link.json")).LinkTarget.Should().Be("sub/a.json");
        File.ReadAllText(PathOf("sub/a.json")).Should().Be("new");
        Names().Should().Equal("link.json", "sub");
    }

    [UnixFact]
    public void A_planted_link_with_the_name_of_a_temporary_file_is_never_followed()
    {
        File.WriteAllText(PathOf("victim.txt"), "safe");
        File.CreateSymbolicLink(PathOf("a.json.partial"), "victim.txt");
        ResultFile.Write(PathOf("a.json"), "new"u8);
        File.ReadAllText(PathOf("victim.txt")).Should().Be("safe");
        new FileInfo(PathOf("a.json")).LinkTarget.Should().BeNull();
        Names().Should().Equal("a.json", "a.json.partial", "victim.txt");
    }

    [UnixFact]
    public void A_device_is_written_and_stays_a_device()
    {
        using var file = ResultFile.Begin("/dev/null");
        file.Stream.Write("gone"u8);
        file.Complete();
        FileIdentity.Of("/dev/null")!.Value.IsRegular.Should().BeFalse();
    }

    [UnixFact]
    public async Task A_pipe_is_written_and_stays_a_pipe()
    {
        Run("mkfifo", PathOf("pipe"));
        var reading = Task.Run(() => File.ReadAllText(PathOf("pipe")));
        ResultFile.Write(PathOf("pipe"), "through"u8);
        (await reading).Should().Be("through");
        FileIdentity.Of(PathOf("pipe"))!.Value.IsRegular.Should().BeFalse();
        Names().Should().Equal("pipe");
    }

    [Fact]
    public void A_folder_and_a_file_in_a_missing_folder_cannot_be_written()
    {
        FluentActions.Invoking(() => ResultFile.Begin(_folder.FullName)).Should().Throw<IOException>().WithMessage("it is a directory.*");
        FluentActions.Invoking(() => ResultFile.Begin(PathOf("none/a.json"))).Should().Throw<IOException>().WithMessage("there is no such folder.*");
    }

    [Fact]
    public void A_name_as_long_as_the_system_allows_can_be_written()
    {
        var name = new string('n', 255);
        ResultFile.Write(PathOf(name), "new"u8);
        Names().Should().Equal(name);
    }

    [UnixFact]
    public void Identities_follow_the_file_and_not_the_path()
    {
        File.WriteAllText(PathOf("a"), "");
        File.WriteAllText(PathOf("b"), "");
        File.CreateSymbolicLink(PathOf("c"), "a");
        FileIdentity.Of(PathOf("c")).Should().Be(FileIdentity.Of(PathOf("a"))).And.NotBe(FileIdentity.Of(PathOf("b")));
        FileIdentity.Of(PathOf("none")).Should().BeNull();
        FileIdentity.Of(_folder.FullName)!.Value.IsRegular.Should().BeFalse();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string[] Names() => [.. _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    private static void Run(string command, params string[] args)
    {
        using var process = Process.Start(command, args);
        process.WaitForExit();
        process.ExitCode.Should().Be(0, command);
    }
}
