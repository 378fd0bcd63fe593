using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Solution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>What README shows of the command line is what it does.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string Prompt = "$ dotnet run --project Tools/Cli -- ";
    private const string LeftOut = "...";

    /// <summary>It builds, so one test of its own runs it.</summary>
    private const string Pack = "pack";

    private static readonly string Root = SourceTree.Root;

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Commands => [.. Examples().Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_README_shows(string command)
    {
        _cli.Run(command.Split(' ').Select(argument => argument.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Root, argument) : argument).ToArray());
        var printed = _cli.Output.Split('\n');

        var next = 0;
        foreach (var line in Examples()[command].Where(line => line != LeftOut))
        {
            var found = Array.IndexOf(printed, line, next);
            found.Should().BeGreaterThanOrEqualTo(next, $"README shows: {line}");
            next = found + 1;
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/deploy.md")]
    public void The_zips_are_named_as_pack_names_them(string page)
    {
        var version = Changelog.VersionOf(File.ReadAllText(Path.Combine(Root, "CHANGELOG.md"))).ToString().Replace('.', '_');
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Root, page)), @"PhoneCallCtx_[0-9_]+(_managed)?\.zip", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(match => match.Value).Distinct(StringComparer.Ordinal);
        named.Should().BeEquivalentTo($"PhoneCallCtx_{version}.zip", $"PhoneCallCtx_{version}_managed.zip");
    }

    [Fact]
    public void README_shows_the_main_command() => Examples().Should().ContainKey("check samples/calls.csv");

    public void Dispose() => _cli.Dispose();

    /// <summary>The commands in README's blocks, with the lines that are shown below them.</summary>
    private static Dictionary<string, List<string>> Examples()
    {
        var examples = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? lines = null;
        foreach (var line in File.ReadLines(Path.Combine(Root, "README.md")))
        {
            if (line.StartsWith(Prompt, StringComparison.Ordinal) && line[Prompt.Length..] != Pack) examples.Add(line[Prompt.Length..], lines = []);
            else if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("$ ", StringComparison.Ordinal)) lines = null;
            else lines?.Add(line);
        }

        return examples;
    }
}
