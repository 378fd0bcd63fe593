using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>The commands on pages can be pasted, and print what the pages show.</summary>
public sealed class PageCommandTests : IDisposable
{
    /// <summary>A line, or the end of one, that a page leaves out.</summary>
    private const string LeftOut = "...";

    private const string Builds = "it builds, and tests of its own run it";
    private const string Changes = "it changes the sources, and tests of its own run it";
    private const string NeedsZip = "it needs a zip that a build makes, and tests of its own run it";
    private const string NeedsEnvironment = "it needs an environment, or a program of others";
    private const string TakesLong = "it takes long";
    private const string NeedsBuild = "it runs what the command before it builds";
    private const string NeedsNetwork = "it needs a network";
    private const string Serves = "it runs until a signal ends it, and tests of its own run it";
    private const string Installs = "it installs a program, or runs the installed one, and the gate does so";

    private static readonly string[] Pages = ["README.md", "docs/cli.md", "docs/deploy.md", "docs/reports.md"];

    /// <summary>How the commands begin that are not run, and why.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["dotnet run --project Tools/Cli -- pack"] = Builds,
        ["dotnet run --project Tools/Cli -- unpack"] = NeedsZip,
        ["dotnet run --project Tools/Cli -- steps --write"] = Changes,
        ["dotnet run --project Tools/Cli -- rules --write"] = Changes,
        ["dotnet run --project Tools/Cli -- simulator --write"] = Changes,
        ["dotnet run --project Tools/Cli -- serve"] = Serves,
        ["curl "] = Serves,
        ["dotnet run -c Release --project Tools/Lab -- "] = TakesLong,
        ["dotnet build"] = Builds,
        ["dotnet test"] = TakesLong,
        ["dotnet restore"] = NeedsNetwork,
        ["git clone "] = NeedsNetwork,
        ["cd "] = "it runs nothing",
        ["artifacts/bin/PhoneCallCtx.Cli/release/phonecallctx "] = NeedsBuild,
        ["dotnet tool "] = Installs,
        ["dotnet-suggest "] = Installs,
        ["dotnet dev-certs "] = Installs,
        ["dotnet pack "] = Installs,
        ["phonecallctx "] = Installs,
        ["chmod "] = Installs,
        ["./phonecallctx-"] = Installs,
        ["eng/"] = TakesLong,
        [".ci/run"] = TakesLong,
        ["pac "] = NeedsEnvironment,
        ["spkl "] = NeedsEnvironment,
    };

    /// <summary>Options that name a file or folder to write.</summary>
    private static readonly string[] Outputs = ["--output", "-o", "--database", "--report"];

    private readonly CommandLine _cli = new();

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var page in Pages)
                foreach (var command in new MarkdownPage(page).Commands.Where(IsRun).Select(command => command.Text).Distinct(StringComparer.Ordinal)) commands.Add(page, command);
            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_the_page_shows(string page, string command)
    {
        var shown = new MarkdownPage(page).Commands.Where(shown => shown.Text == command).ToArray();
        shown.Should().NotBeEmpty();
        shown[0].Arguments.Should().NotBeNull($"the program of \"{command}\" is known: run it as the page does, or add it to the list of commands that are not run");

        _cli.Run(WithPaths(shown[0].Arguments!)).Should().NotBe(2, "the page shows how the command is used");
        var printed = _cli.Output.Replace(Path.TrimEndingDirectorySeparator(SourceTree.Root) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split('\n')[..^1];
        foreach (var part in shown) FindDifference(part.Shown, printed).Should().BeNull();
    }

    [Theory]
    [InlineData("a,b,c", null)]
    [InlineData("a,...", null)]
    [InlineData("...,b,...", null)]
    [InlineData("...,c", null)]
    [InlineData("a,...,c", null)]
    [InlineData("a,b...,c", null)]
    [InlineData("...", null)]
    [InlineData("", null)]
    [InlineData("b,c", "it does not print this next: b")]
    [InlineData("a,c", "it does not print this next: c")]
    [InlineData("a,b", "it prints more after: b")]
    [InlineData("...,b", "it prints more after: b")]
    [InlineData("...,c,b", "it does not print this next: b")]
    [InlineData("...,d,...", "it does not print this: d")]
    [InlineData("c,...,a", "it does not print this next: c")]
    [InlineData("a,b,c,d", "it does not print this next: d")]
    public void Lines_next_to_each_other_are_neighbors_in_the_output(string shown, string? difference) =>
        FindDifference(shown.Split(',', StringSplitOptions.RemoveEmptyEntries), ["a", "b", "c"]).Should().Be(difference);

    [Fact]
    public void README_shows_the_main_command() => new MarkdownPage("README.md").Commands.Should().Contain(command => command.Text.EndsWith(" -- check samples/calls.csv", StringComparison.Ordinal));

    [Fact]
    public void The_page_about_the_command_line_shows_every_command()
    {
        var shown = new MarkdownPage("docs/cli.md").Commands.Select(command => command.Arguments?.FirstOrDefault()).OfType<string>().Distinct(StringComparer.Ordinal);
        shown.Should().BeEquivalentTo("--version", "check", "pack", "phone", "replay", "report", "rules", "serve", "settings", "steps", "traces", "unpack");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("pack")]
    [InlineData("phone")]
    [InlineData("replay")]
    [InlineData("rules")]
    [InlineData("serve")]
    [InlineData("steps")]
    [InlineData("unpack")]
    [InlineData("report merge")]
    [InlineData("settings check")]
    [InlineData("settings deploy")]
    [InlineData("settings minify")]
    [InlineData("settings schema")]
    [InlineData("settings diff")]
    [InlineData("settings explain")]
    public void The_page_about_the_command_line_names_every_option_of_a_command(string command)
    {
        _cli.Run([.. command.Split(' '), "--help"]);
        var options = OptionsIn(_cli.Output[_cli.Output.IndexOf("Options:", StringComparison.Ordinal)..], @"^  (-\w, )*(?<name>--[a-z-]+)").Except(["--help"]);
        var rows = new MarkdownPage("docs/cli.md").SectionOf(command).Where(line => line.StartsWith("| `--", StringComparison.Ordinal)).Select(line => line.Split('|')[1]);
        OptionsIn(string.Join('\n', rows), "`(?<name>--[a-z-]+)").Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(options);
    }

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string> OptionsIn(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(match => match.Groups["name"].Value);

    private static bool IsRun(PageCommand command) => !NotRun.Keys.Any(beginning => command.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Compares shown lines with printed ones.</summary>
    /// <returns>What differs; null when nothing does, or when no line is shown.</returns>
    private static string? FindDifference(IReadOnlyList<string> shown, string[] printed)
    {
        if (shown.Count == 0) return null;
        var next = 0;
        var mayLeaveOut = false;
        foreach (var line in shown)
        {
            if (line == LeftOut)
            {
                mayLeaveOut = true;
                continue;
            }

            var found = Array.FindIndex(printed, next, other => IsShownBy(line, other));
            if (found < 0 && mayLeaveOut) return "it does not print this: " + line;
            if (found != next && !mayLeaveOut) return "it does not print this next: " + line;
            (next, mayLeaveOut) = (found + 1, false);
        }

        return mayLeaveOut || next == printed.Length ? null : "it prints more after: " + shown[^1];
    }

    private static bool IsShownBy(string shown, string printed) =>
        shown == printed || (shown.EndsWith(LeftOut, StringComparison.Ordinal) && printed.StartsWith(shown[..^LeftOut.Length], StringComparison.Ordinal));

    /// <summary>Arguments with samples where they are, and what is written in a temporary folder.</summary>
    private string[] WithPaths(string[] arguments) => arguments.Select((argument, index) =>
        index > 0 && Outputs.Contains(arguments[index - 1]) ? _cli.PathOf(Path.GetFileName(argument)) :
        argument.StartsWith("samples/", StringComparison.Ordinal) ? SourceTree.PathOf(argument.Split('/')) : argument).ToArray();
}
