using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>docs/operate.md, which administrators need in a hurry, names the steps and the trace lines as they are.</summary>
public sealed class OperatePageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(SourceTree.PathOf("docs", "operate.md"));

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_script_that_switches_all_rules_off_names_each_step_of_the_solution_once()
    {
        var named = Regex.Matches(Page, "^  \"(?<id>[0-9a-f-]{36})\",", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeSpan.FromMinutes(1)).Select(match => match.Groups["id"].Value);
        named.Should().BeEquivalentTo(Directory.EnumerateFiles(SourceTree.PathOf("Package", "SdkMessageProcessingSteps")).Select(IdOf));
    }

    public static TheoryData<string, string> Outcomes => new()
    {
        { """{"mode":"audit"}""", "accepted (audit; would be rejected)" },
        { """{"mode":"off"}""", "not evaluated (mode off)" },
        { "{}", "rejected" },
        { """{"severity":{"PCC101":"trace"}}""", "accepted" },
        { """{"mode":"audit","phones":{"msdyn_tophone":{"normalize":true}}}""", "numbers rewritten: 0 (audit; would be 1)" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void The_first_line_of_a_trace_ends_as_the_page_says(string settings, string outcome)
    {
        var script = _cli.File("script.jsonl", """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"+14O55550123","msdyn_tophone":"+1 425 555 0123"}}}""");
        _cli.Run("replay", script, "--trace", "--settings", _cli.File("settings.json", settings));
        _cli.Output.Split('\n').Should().Contain(line => line.Contains(" ms, ", StringComparison.Ordinal) && line.EndsWith(" ms, " + outcome, StringComparison.Ordinal));
        Page.Should().Contain($"| `{outcome}` |");
    }

    [Fact]
    public void The_query_for_the_trace_log_is_that_of_traces()
    {
        _cli.Run("traces", "--query").Should().Be(0);
        Page.Should().Contain("\n[organization URI]/api/data/v9.2/" + _cli.Output);
    }

    [Fact]
    public void The_trace_on_the_page_is_one_that_traces_understands()
    {
        var trace = Regex.Match(Page, "```text\n(?<trace>ValidateOnCreate: .*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["trace"].Value;
        _cli.Run("traces", _cli.File("trace.json", System.Text.Json.JsonSerializer.Serialize(new[] { new { messageblock = trace } })), "--format", "json").Should().Be(1);
        var counts = _cli.Json[0];
        counts.GetProperty("wouldBeRejected").GetInt32().Should().Be(1);
        counts.GetProperty("unknownLines").GetInt32().Should().Be(0);
        counts.GetProperty("callers")[0].GetProperty("caller").GetString().Should().Be("application user");
        counts.GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("code").GetString()).Should().Equal("PCC101", "PCC203");
    }

    public void Dispose() => _cli.Dispose();

    private static string IdOf(string file) => XDocument.Load(file).Root!.Attribute("SdkMessageProcessingStepId")!.Value.Trim('{', '}');
}
