using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Runs scripts of tests, and reads their results.</summary>
public abstract class ReplayTest : IDisposable
{
    private protected CommandLine Cli { get; } = new();

    public void Dispose()
    {
        Cli.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs lines that are all understood, and gives the results.</summary>
    private protected IReadOnlyList<JsonElement> Replay(params string[] lines)
    {
        var code = Run(lines);
        Cli.Error.Should().BeEmpty();
        code.Should().Be(0);
        Cli.Json.Should().HaveCount(lines.Length);
        return Cli.Json;
    }

    /// <summary>Runs lines that all succeed, and gives the responses.</summary>
    private protected JsonElement[] Responses(params string[] lines) => Replay(lines).Select(result =>
    {
        result.GetProperty("ok").GetBoolean().Should().BeTrue(result.ToString());
        return result.GetProperty("response");
    }).ToArray();

    /// <summary>Runs lines of which the last one is rejected, and gives its error.</summary>
    private protected JsonElement Rejection(params string[] lines)
    {
        var result = Replay(lines)[^1];
        result.GetProperty("ok").GetBoolean().Should().BeFalse(result.ToString());
        return result.GetProperty("error");
    }

    /// <summary>Runs lines of which one is not understood, and gives the message about it.</summary>
    private protected string Fault(params string[] lines)
    {
        Run(lines).Should().Be(2);
        return Cli.Error;
    }

    private protected int Run(string[] lines, params string[] options) =>
        Cli.RunWithInput(Encoding.UTF8.GetBytes(string.Join('\n', lines)), ["replay", "-", "--format", "json", .. options]);

    private protected static string Create(string columns) => $$$"""{"message":"Create","parameters":{"Target":{{{columns}}}}}""";

    /// <summary>Reads all columns of a row.</summary>
    private protected static string Retrieve(string reference) => $$$"""{"message":"Retrieve","parameters":{"Target":{{{reference}}},"ColumnSet":true}}""";

    /// <summary>Creates a row and gives it back as it is read.</summary>
    private protected JsonElement Stored(string columns) => Responses(Create("""{"id":"$row",""" + columns[1..]), Retrieve("""{"id":"$row"}"""))[1].GetProperty("entity");
}
