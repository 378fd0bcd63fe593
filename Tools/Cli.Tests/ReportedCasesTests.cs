using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentAssertions.Execution;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>
/// Runs the command line on inputs of kinds that users of Dataverse reported. The files in Reported/ have one case each:
/// a command, its files, and its expected exit code and output.
/// </summary>
public sealed class ReportedCasesTests : IDisposable
{
    private static readonly string Folder = SourceTree.PathOf("Tools", "Cli.Tests", "Reported");

    private static readonly JsonSerializerOptions CaseForm = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly ReportedCase[] AllCases = [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(CasesOf)];

    private readonly CommandLine _cli = new();

    public static TheoryData<string> Names => [.. AllCases.Select(reported => reported.Name)];

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_case_has_a_name_of_its_own() => AllCases.Select(reported => reported.Name).Should().HaveCountGreaterThan(50).And.OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reported_case_has_the_right_outcome(string name)
    {
        var reported = AllCases.Single(candidate => candidate.Name == name);
        foreach (var (file, content) in reported.Files ?? [])
        {
            _cli.File(file, BytesOf(file, content));
        }

        var code = _cli.Run([.. reported.Command.Split(' ').Select(word => reported.Files?.ContainsKey(word) == true ? _cli.PathOf(word) : word)]);

        using var scope = new AssertionScope(new Lazy<string>(() => _cli.Output + _cli.Error));
        code.Should().Be(reported.ExitCode);
        foreach (var pattern in reported.OutputMatches ?? [])
        {
            _cli.Output.Should().MatchRegex(pattern);
        }

        foreach (var pattern in reported.ErrorMatches ?? [])
        {
            _cli.Error.Should().MatchRegex(pattern);
        }

        foreach (var pattern in reported.DoesNotMatch ?? [])
        {
            (_cli.Output + _cli.Error).Should().NotMatchRegex(pattern);
        }

        foreach (var expected in reported.Values ?? [])
        {
            var actual = ValueAt(_cli.Json.ElementAtOrDefault(expected.Line - 1), expected.Path);
            if (expected.Matches is { } pattern)
            {
                actual.Should().MatchRegex(pattern, expected.Path);
            }
            else
            {
                actual.Should().Be(expected.EqualTo.ToString(), expected.Path);
            }
        }
    }

    private static ReportedCase[] CasesOf(string path) => JsonSerializer.Deserialize<ReportedCase[]>(File.ReadAllText(path), CaseForm)!;

    /// <summary>A file of lines is written as an array of them, one of bytes as hexadecimal digits, any other JSON as itself.</summary>
    private static byte[] BytesOf(string name, JsonElement content)
    {
        if (content.ValueKind == JsonValueKind.Object && content.TryGetProperty("hex", out var digits))
        {
            return Convert.FromHexString(digits.GetString()!);
        }

        return Encoding.UTF8.GetBytes(Path.GetExtension(name) == ".json"
            ? content.GetRawText()
            : string.Concat(content.EnumerateArray().Select(line => line + "\n")));
    }

    private static string? ValueAt(JsonElement element, string path)
    {
        foreach (var part in path.Split('.'))
        {
            element = element.ValueKind switch
            {
                JsonValueKind.Object when element.TryGetProperty(part, out var member) => member,
                JsonValueKind.Array when int.TryParse(part, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength() => element[index],
                _ => default,
            };
        }

        return element.ValueKind == JsonValueKind.Undefined ? null : element.ToString();
    }

    private sealed record ReportedCase(
        string Name,
        string Command,
        int ExitCode,
        Dictionary<string, JsonElement>? Files = null,
        string[]? OutputMatches = null,
        string[]? ErrorMatches = null,
        string[]? DoesNotMatch = null,
        ExpectedValue[]? Values = null);

    private sealed record ExpectedValue(int Line, string Path, string? Matches = null, [property: JsonPropertyName("equals")] JsonElement EqualTo = default);
}
