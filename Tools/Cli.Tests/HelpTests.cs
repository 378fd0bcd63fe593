using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string> Commands => [.. NamesInHelp(), .. NamesInHelp("settings").Select(name => "settings " + name)];

    [Fact]
    public void The_program_lists_its_commands() =>
        NamesInHelp().Should().Equal("check", "pack", "phone", "replay", "report", "rules", "serve", "settings", "simulator", "steps", "traces", "unpack");

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_has_its_usage_and_its_exit_codes(string command)
    {
        _cli.Run([.. command.Split(' '), "--help"]).Should().Be(0);
        _cli.Output.Should().MatchRegex($@"\nUsage:\n  \S+ {command} ").And.Contain("\n  Exit code: 0 ");
        _cli.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_has_no_word_that_the_style_avoids(string command)
    {
        _cli.Run([.. command.Split(' '), "--help"]);
        var avoided = File.ReadAllText(SourceTree.PathOf("eng", "avoided-words.txt")).Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        avoided.Should().Contain("told");
        Regex.Split(_cli.Output, @"[^\p{L}]+", RegexOptions.None, TimeSpan.FromMinutes(1)).Should().NotIntersectWith(avoided);
    }

    [Fact]
    public void The_page_about_style_lists_the_words()
    {
        var words = File.ReadLines(SourceTree.PathOf("eng", "avoided-words.txt")).Select(line => line.Split(' ')[0]);
        File.ReadAllText(SourceTree.PathOf("docs", "style.md")).Should().Contain($" rejects: {string.Join(", ", words)}.");
    }

    public void Dispose() => _cli.Dispose();

    private static string[] NamesInHelp(params string[] command)
    {
        using var cli = new CommandLine();
        cli.Run([.. command, "--help"]);
        var list = cli.Output[cli.Output.IndexOf("Commands:", StringComparison.Ordinal)..];
        return Regex.Matches(list, @"^  (?<name>[a-z]+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(match => match.Groups["name"].Value).ToArray();
    }
}
