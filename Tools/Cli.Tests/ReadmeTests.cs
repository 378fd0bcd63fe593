using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>README is short, and the dialog that it shows has the words of the plug-in.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static readonly string[] Lines = File.ReadAllLines(SourceTree.PathOf("README.md"));

    private readonly CommandLine _cli = new();

    [Fact]
    public void README_has_at_most_130_lines() => Lines.Should().HaveCountLessThanOrEqualTo(130);

    [Fact]
    public void Deployment_begins_by_line_60() => Array.IndexOf(Lines, "## Install and deploy").Should().BeInRange(0, 59);

    [Fact]
    public void The_dialog_shows_the_message_of_the_plug_in()
    {
        var script = _cli.File("wrong.jsonl", """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"+44 20 7946 O018","statecode":0,"statuscode":2}}}""");
        _cli.Run("replay", script, "--format", "json").Should().Be(0);
        using var result = JsonDocument.Parse(_cli.Output);
        var message = result.RootElement.GetProperty("error").GetProperty("message").GetString()!;

        var dialog = Lines.SkipWhile(line => !line.StartsWith("╭─ Business Process Error", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("[ OK ]", StringComparison.Ordinal)).Select(line => line.Trim('│', ' '));
        string.Join(' ', dialog).Should().Be(message.ReplaceLineEndings(" "));
    }

    public void Dispose() => _cli.Dispose();
}
