using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PhoneCallCtx.Cli.Tests.Verdicts;

/// <summary>The verdict of a record that a rule finds something in, without rejecting it.</summary>
public sealed class WouldBeRejectedTests : IDisposable
{
    private const string Audit = """{"mode":"audit"}""";
    private const string AuditOfApplications = """{"applicationUsers":"audit"}""";
    private const string Trace = """{"severity":{"PCC101":"trace"}}""";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData(Audit, "a person", "1 accepted, 2 would be rejected")]
    [InlineData(Audit, "--application-user", "1 accepted, 2 would be rejected")]
    [InlineData(AuditOfApplications, "--application-user", "1 accepted, 2 would be rejected")]
    [InlineData(AuditOfApplications, "a person", "1 accepted, 2 rejected")]
    [InlineData(Trace, "a person", "1 accepted, 2 would be rejected")]
    [InlineData(Trace, "--application-user", "1 accepted, 2 would be rejected")]
    [InlineData("""{"mode":"off"}""", "a person", "1 accepted, 2 accepted")]
    [InlineData("""{"mode":"off","applicationUsers":"audit"}""", "--application-user", "1 accepted, 2 accepted")]
    [InlineData("""{"severity":{"PCC101":"off"}}""", "a person", "1 accepted, 2 accepted")]
    [InlineData("{}", "--application-user", "1 accepted, 2 rejected")]
    public void The_settings_and_the_caller_decide(string settings, string option, string expected)
    {
        foreach (var way in (string[])["", "--rules-only"])
        {
            var code = Check(settings, "msdyn_fromphone\n112\nCALL ME\n", option, way);
            string.Join(", ", _cli.Verdicts).Should().Be(expected);
            code.Should().Be(expected.Contains("2 rejected", StringComparison.Ordinal) ? 1 : 0, "what would be rejected is accepted");
            _cli.Error.Should().BeEmpty();
        }
    }

    [Fact]
    public void What_rejects_and_what_is_traced_are_two_lists_of_one_shape()
    {
        foreach (var way in (string[])["", "--rules-only"])
        {
            Check(Trace, "msdyn_fromphone,msdyn_callername,statecode\nCALL ME,Ana,7\n", "", way).Should().Be(1);
            _cli.Output.Should().Be(
                """{"row":1,"line":2,"id":null,"verdict":"rejected","violations":[{"code":"PCC201","column":"statecode","message":"\"Status\": 7 is not a status of this table. Use one of: 0 (Active), 1 (Inactive)."}],"traced":[{"code":"PCC101","column":"msdyn_fromphone","message":"\"Customer phone number\": \"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number."}],"changes":{}}""" + "\n");
        }
    }

    [Fact]
    public void A_record_that_Dataverse_itself_rejects_shows_what_is_traced_too()
    {
        Check(Audit, "msdyn_fromphone,statecode,statuscode\nCALL ME,1,1\n", "", "").Should().Be(1);
        var verdict = _cli.Json.Single();
        verdict.GetProperty("verdict").GetString().Should().Be("rejected");
        Codes(verdict, "violations").Should().ContainSingle().Which.Should().StartWith("0x");
        Codes(verdict, "traced").Should().Equal("PCC101", "PCC203");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"severity":{"PCC007":"trace"}}""")]
    [InlineData(Audit)]
    public void A_rule_that_never_rejects_gives_no_verdict(string settings)
    {
        foreach (var way in (string[])["", "--rules-only"])
        {
            Check(settings, "msdyn_fromphone,createdon,versionnumber\n112,2026-01-31,5\n", "", way).Should().Be(0);
            _cli.Output.Should().Be("""{"row":1,"line":2,"id":null,"verdict":"accepted","violations":[],"traced":[],"changes":{}}""" + "\n", "rows of Dataverse always have these columns");
        }
    }

    [Fact]
    public void In_audit_mode_no_number_is_rewritten()
    {
        const string Phones = "\"phones\":{\"msdyn_fromphone\":{\"normalize\":true,\"defaultRegion\":\"US\"}}";
        foreach (var (settings, option, changes) in (IEnumerable<(string, string, int)>)[($"{{{Phones}}}", "", 1), ($"{{\"mode\":\"audit\",{Phones}}}", "", 0), ($"{{\"applicationUsers\":\"audit\",{Phones}}}", "--application-user", 0), ($"{{\"applicationUsers\":\"audit\",{Phones}}}", "", 1)])
            foreach (var way in (string[])["", "--rules-only"])
            {
                Check(settings, "msdyn_fromphone\n425 555 0123\n", option, way).Should().Be(0);
                _cli.Json.Single().GetProperty("changes").EnumerateObject().Should().HaveCount(changes);
            }
    }

    [Fact]
    public void What_is_traced_is_what_the_plug_in_traces()
    {
        string[] rows =
        [
            """{"msdyn_fromphone":"+14255550123"}""", """{"msdyn_fromphone":"CALL ME","msdyn_tophone":"12"}""", """{"msdyn_callername":"bell\u0007"}""",
            """{"statecode":0,"statuscode":7}""", $$"""{"msdyn_providername":"{{new string('x', 90)}}\u2028","msdyn_tophone":"\u202E112"}""", """{"createdon":"2026-01-31T00:00:00Z","msdyn_tophone":"x"}""",
        ];
        var records = _cli.File("calls.jsonl", string.Join('\n', rows));
        var script = _cli.File("script.jsonl", string.Join('\n', rows.Select(row => $$$"""{"message":"Create","parameters":{"Target":{{{row}}}}}""")));
        var traced = 0;
        foreach (var configuration in (string[])[Audit, Trace, """{"severity":{"PCC003":"trace","PCC202":"trace","PCC101":"trace"}}""", """{"mode":"audit","severity":{"PCC003":"trace"}}"""])
        {
            var settings = _cli.File("settings.json", configuration);
            _cli.Run("replay", script, "--trace", "--settings", settings, "--format", "json").Should().Be(0);
            var expected = _cli.Json.Select(result => string.Join(' ', LinesOf(result))).ToArray();
            _cli.Run("check", records, "--settings", settings, "--format", "json", "--quiet");
            _cli.Json.Select(verdict => string.Join(' ', Codes(verdict, "violations").Where(code => code.StartsWith('P')).Concat(Codes(verdict, "traced")).Order(StringComparer.Ordinal))).Should().Equal(expected, configuration);
            traced += _cli.Json.Sum(verdict => verdict.GetProperty("traced").GetArrayLength());
        }

        traced.Should().BeGreaterThan(15);

        static IEnumerable<string> LinesOf(JsonElement result) => result.GetProperty("trace").EnumerateArray()
            .SelectMany(trace => Regex.Matches(trace.GetProperty("text").GetString()!, "^(reject|trace) (?<code>PCC[0-9]{3})", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)))
            .Select(match => match.Groups["code"].Value).Where(code => code != "PCC007").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_table_shows_the_verdict_and_marks_what_is_traced()
    {
        _cli.Run("check", _cli.File("calls.csv", "msdyn_fromphone\nCALL ME\n"), "--settings", _cli.File("settings.json", Audit), "--quiet").Should().Be(0);
        _cli.Output.Should().StartWith("     1  would be rejected  line 2\n        PCC101 (traced)  \"Customer phone number\": \"CALL ME\" is not");
    }

    public void Dispose() => _cli.Dispose();

    private static IEnumerable<string> Codes(JsonElement verdict, string list) => verdict.GetProperty(list).EnumerateArray().Select(violation => violation.GetProperty("code").GetString()!);

    private int Check(string settings, string records, params string[] options) =>
        _cli.Run(["check", _cli.File("calls.csv", records), "--settings", _cli.File("settings.json", settings), "--format", "json", "--quiet", .. options.Where(option => option.StartsWith('-'))]);
}
