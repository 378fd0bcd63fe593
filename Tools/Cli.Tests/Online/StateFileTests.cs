using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Online;

namespace PhoneCallCtx.Cli.Tests.Online;

/// <summary>A run that was interrupted continues from its state file, and every row is read once.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly CommandLine _cli = new();

    private string State => _cli.PathOf("state.gz");

    private EnvironmentOptions Options => EnvironmentOptions.Default with { StatePath = State };

    [Fact]
    public async Task A_run_continues_where_another_was_interrupted()
    {
        var environment = await FakeEnvironment.Start(6);
        await using var _ = environment.ConfigureAwait(false);
        environment.Instead = (context, number) => number == 4 ? FakeEnvironment.Send(context, 500) : Task.FromResult(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().Contain("HTTP 500");
        environment.Requests.Clear();

        var second = EnvironmentReading.Of(environment.Address, Options);
        second.Fault.Should().BeNull();
        second.Rows.Should().Equal(environment.RowsOf(0, 1, 2, 3, 4, 5));
        second.Notes.Should().Equal($"9 rows are those that {State} keeps.");
        environment.Requests.Select(request => request.Target).Should().HaveCount(3, "three pages were there").And.NotContain(target => target.Contains("page=2"));

        environment.Requests.Clear();
        EnvironmentReading.Of(environment.Address, Options).Rows.Should().Equal(second.Rows, "the process may have ended before its result was written");
        environment.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_cut_at_any_place_continues_with_the_whole_pages()
    {
        var environment = await FakeEnvironment.Start(3);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().BeNull();
        var whole = await File.ReadAllBytesAsync(State);
        for (var length = 0; length < whole.Length; length += 13)
        {
            await File.WriteAllBytesAsync(State, whole[..length]);
            var reading = EnvironmentReading.Of(environment.Address, Options);
            reading.Rows.Should().Equal(environment.RowsOf(0, 1, 2), "it was cut after {0} bytes: {1}", length, reading.Fault);
            (await File.ReadAllBytesAsync(State)).Should().Equal(whole);
        }
    }

    [Fact]
    public async Task What_follows_a_damaged_page_is_read_again()
    {
        var environment = await FakeEnvironment.Start(4);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().BeNull();
        var whole = await File.ReadAllBytesAsync(State);
        var damaged = whole.ToArray();
        var end = 0;
        for (var member = 0; member < 3; member++) end += GzipMember.LengthOf(whole.AsSpan(end))!.Value;
        damaged[end - 5] ^= 0x55;
        await File.WriteAllBytesAsync(State, damaged);
        EnvironmentReading.Of(environment.Address, Options).Rows.Should().Equal(environment.RowsOf(0, 1, 2, 3));
        (await File.ReadAllBytesAsync(State)).Should().Equal(whole);
    }

    [Fact]
    public async Task Any_program_for_gzip_reads_the_pages()
    {
        var environment = await FakeEnvironment.Start(3);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().BeNull();
        using var gzip = new GZipStream(File.OpenRead(State), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        text.Should().EndWith(environment.TextOf(0) + environment.TextOf(1) + environment.TextOf(2)).And.NotContain("Bearer");
    }

    [Theory]
    [InlineData("statecode eq 1", null)]
    [InlineData(null, "2026-01-31")]
    public async Task A_file_of_another_query_is_rejected_and_kept(string? filter, string? since)
    {
        var environment = await FakeEnvironment.Start(2);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().BeNull();
        var before = await File.ReadAllBytesAsync(State);
        environment.Requests.Clear();
        EnvironmentReading.Of(environment.Address, Options with { Filter = filter, Since = since }).Fault.Should().Contain("is of another address, filter or date").And.Contain("delete this one");
        environment.Requests.Should().BeEmpty();
        (await File.ReadAllBytesAsync(State)).Should().Equal(before);
    }

    [Theory]
    [InlineData("a text of some length that is no state file")]
    [InlineData("short")]
    [InlineData("\u001f\u008b\u0008 something else in gzip ..........")]
    public async Task A_foreign_file_is_not_overwritten(string content)
    {
        await File.WriteAllTextAsync(State, content, Encoding.Latin1);
        EnvironmentReading.Of("http://127.0.0.1:9", Options).Fault.Should().Contain("is no state file of phonecallctx");
        (await File.ReadAllTextAsync(State, Encoding.Latin1)).Should().Be(content);
    }

    [Fact]
    public void A_folder_or_a_link_is_no_state_file()
    {
        EnvironmentReading.Of("http://127.0.0.1:9", Options with { StatePath = _cli.Folder("folder") }).Fault.Should().Contain("a link, a folder or a device");
        File.CreateSymbolicLink(_cli.PathOf("link"), _cli.File("target", ""));
        EnvironmentReading.Of("http://127.0.0.1:9", Options with { StatePath = _cli.PathOf("link") }).Fault.Should().Contain("a link, a folder or a device");
        EnvironmentReading.Of("http://127.0.0.1:9", Options with { StatePath = _cli.PathOf("missing/state.gz") }).Fault.Should().Contain("cannot be used");
    }

    [Fact]
    public void Two_runs_cannot_use_one_file()
    {
        using var first = StateFile.Open(State, "query");
        var second = () => StateFile.Open(State, "query");
        second.Should().Throw<InputException>().WithMessage("*cannot be used*");
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_file()
    {
        if (OperatingSystem.IsWindows()) return;
        var environment = await FakeEnvironment.Start();
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().BeNull();
        File.GetUnixFileMode(State).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_link_that_has_expired_is_explained(int status)
    {
        var environment = await FakeEnvironment.Start(3);
        await using var _ = environment.ConfigureAwait(false);
        environment.Instead = (context, number) => number == 2 ? FakeEnvironment.Send(context, 500) : number == 3 ? FakeEnvironment.Send(context, status) : Task.FromResult(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().Contain("HTTP 500");
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().Contain($"Delete the state file {State}");
        File.Exists(State).Should().BeTrue("only a person decides to read all rows again");
    }

    [Fact]
    public async Task A_query_without_rows_leaves_no_file()
    {
        var environment = await FakeEnvironment.Start(pages: 0);
        await using var _ = environment.ConfigureAwait(false);
        EnvironmentReading.Of(environment.Address, Options).Fault.Should().StartWith("the query gives no rows");
        File.Exists(State).Should().BeFalse();
    }

    public void Dispose() => _cli.Dispose();
}
