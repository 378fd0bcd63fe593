using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The commands on docs/simulator.md print the output that the page shows.</summary>
public sealed class SimulatorPageTests : IDisposable
{
    private const string Prompt = "$ dotnet run --project Tools/Cli -- ";
    private const string LeftOut = "...";

    private static readonly string[] Page = File.ReadAllLines(SourceTree.PathOf("docs", "simulator.md"));

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Commands => [.. Page.Where(line => line.StartsWith(Prompt + "replay ", StringComparison.Ordinal)).Select(line => line[Prompt.Length..])];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_the_output_on_the_page(string command)
    {
        _cli.Run([.. command.Split(' ').Select(argument => argument.StartsWith("samples/", StringComparison.Ordinal) ? SourceTree.PathOf(argument.Split('/')) : argument)]).Should().Be(0);

        var shown = Page.SkipWhile(line => line != Prompt + command).Skip(1).TakeWhile(line => line != "```").ToArray();
        var printed = _cli.Output.TrimEnd('\n').Split('\n');
        shown.Should().NotBeEmpty();
        if (!shown.Contains(LeftOut)) printed.Should().Equal(shown);
        else printed.Should().ContainInConsecutiveOrder(shown.Where(line => line != LeftOut));
    }

    [Fact]
    public void The_page_shows_the_script_of_the_example()
    {
        IEnumerable<string> script = File.ReadAllLines(SourceTree.PathOf("samples", "deactivate.jsonl"));
        Page.Should().ContainInConsecutiveOrder(script);
    }

    [Fact]
    public void The_page_lists_every_open_question() => Page
        .SkipWhile(line => line != "## Open questions").TakeWhile(line => line != "## The rows")
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])
        .Should().BeEquivalentTo(typeof(PlatformBehavior).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(option => option.Name));

    public void Dispose() => _cli.Dispose();
}
