using System;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests.Traces;

public sealed class TracesCommandTests : IDisposable
{
    private const string Head = "ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, ";
    private const string Accepted = Head + "0.3 ms, accepted";
    private const string Audited = Head + "user, 0.3 ms, accepted (audit; would be rejected)\nreject PCC101.Character [0] id=6e24b6e4-fc6c-5ce8-96fe-4c62bc4929de msdyn_fromphone value=\"a9\" position=\"1\"";

    private readonly CommandLine _cli = new();

    public static TheoryData<string, string, int> Answers => new()
    {
        { Accepted, "Yes: of 1 request, none would have been rejected.", 0 },
        { Accepted + "\ntrace PCC007 [0] modifiedon", "Yes: of 1 request, none would have been rejected.", 0 },
        { Audited, "No: of 1 request, 1 would have been rejected (100.00 %); rejected: 0; failed: 0.", 1 },
        { Head + "application user, 12.0 ms, rejected\nreject PCC203 [0] statuscode", "No: of 1 request, 0 would have been rejected (0.00 %); rejected: 1; failed: 0.", 1 },
        { Head + "0.3 ms, rejected, because the check failed\nPCC902.Key $ key=\"a\"\nSystem.Exception (0x1)", "No: of 1 request, 0 would have been rejected (0.00 %); rejected: 0; failed: 1.", 1 },
        { Head + "0.3 ms, accepted (audit; the check failed)\nPCC901.Message message=\"a\"", "No: of 1 request, 0 would have been rejected (0.00 %); rejected: 0; failed: 1.", 1 },
        { Head + "0.3 ms, not evaluated (mode off)", "Unknown: no trace shows a request that the rules evaluated.", 1 },
        { "NormalizePhonesOnCreate: Create x, 1 row, 0.3 ms, numbers rewritten: 1", "Unknown: no trace shows a request that the rules evaluated.", 1 },
        { Head + "0.3 ms, something new", "Unknown: no trace shows a request that the rules evaluated.", 1 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_first_sentence_answers_the_question(string trace, string sentence, int code)
    {
        _cli.Run("traces", _cli.File("traces.json", Page(trace))).Should().Be(code);
        _cli.Output.Split('\n')[0].Should().Be(sentence);
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_trace_that_is_not_understood_makes_the_answer_unknown()
    {
        _cli.Run("traces", _cli.File("traces.json", Page(Accepted, "reject PCC101 [0] msdyn_fromphone value=\"Ana +14255550123 電話\""))).Should().Be(1);
        _cli.Output.Should().StartWith("Unknown: of 1 request, none would have been rejected, but 1 trace could not be understood.\n")
            .And.Contain("│ aaaaaa aaa999 [9] aaaaa_aaaaaaaaa aaaaa=\"aaa +99999999999 aa\"").And.NotContain("Ana");
    }

    [Theory]
    [InlineData("reject PCC101 [x] msdyn_fromphone")]
    [InlineData("reject PCC101 [0] msdyn_other")]
    [InlineData("reject PCC101 [0] id=7 msdyn_fromphone")]
    [InlineData("reject PCC1 [0] msdyn_fromphone")]
    [InlineData("refuse PCC101 [0] msdyn_fromphone")]
    [InlineData("reject PCC101 [0] msdyn_fromphone value=\"a")]
    [InlineData("a note of tomorrow")]
    [InlineData("(and 3 more lines")]
    public void A_line_that_is_not_understood_is_counted_and_shown_as_a_shape(string line)
    {
        var counts = Counts(Accepted + "\n" + line);
        counts.GetProperty("answer").GetString().Should().Be("yes", "the first line has the verdict");
        counts.GetProperty("unknownLines").GetInt32().Should().Be(1);
        counts.GetProperty("unknownTraces").GetInt32().Should().Be(0);
        counts.GetProperty("shapes").EnumerateArray().Single().GetString().Should().MatchRegex("^[^b-zA-Z0-8]+$");
    }

    [Fact]
    public void Notes_about_the_execution_are_understood()
    {
        var counts = Counts(
            Accepted + "\nthere is no image PreImage: what the row was is not known, so x rows=\"1\"\nthe secure configuration of the step is not used: x",
            Accepted + "\r\nthe image PreImage lacks ownerid, which every row has: x\r\nthe environment variable pcc_PhoneCallContextRules cannot be read, so x: TimeoutException\r\n",
            "NormalizePhonesOnUpdate: Update x, 1 row, 0.3 ms, numbers rewritten: 0 (audit; would be 2)\nrewrite [0] msdyn_tophone \"9\" as \"+9\"\n(and 4 more lines)");
        counts.GetProperty("unknownLines").GetInt32().Should().Be(0);
        counts.GetProperty("imageGaps").GetInt32().Should().Be(2);
        counts.GetProperty("unwrittenNumbers").GetInt32().Should().Be(2);
        counts.GetProperty("fullTraces").GetInt32().Should().Be(1);
        counts.GetProperty("omittedViolations").GetInt32().Should().Be(0, "the lines that are left out are notes");
    }

    [Fact]
    public void A_note_about_an_unusable_variable_is_understood() =>
        Counts(Accepted + "\nthe environment variable pcc_PhoneCallContextRules cannot be used, so its last usable value applies: PCC902.Value $.mode value=\"aaaa\"").GetProperty("unknownLines").GetInt32().Should().Be(0);

    [Theory]
    [InlineData("""{"typename":"PhoneCallCtx.Plugins.Steps.ValidateRulesVariable","messageblock":""}""")]
    [InlineData("""{"typename":"PhoneCallCtx.Plugins.Steps.ValidateRulesVariable","messageblock":"ValidateRulesVariable: Update environmentvariablevalue, 0 rows, 0.3 ms, rejected, because the value cannot be used\nPCC902.Value $.mode"}""")]
    [InlineData("""{"messageblock":"ValidateRulesVariable: Update environmentvariablevalue, 0 rows, 0.3 ms, accepted (the check failed)\nPCC900.Failed"}""")]
    public void A_trace_of_the_rules_variable_does_not_change_the_answer(string trace)
    {
        _cli.Run("traces", _cli.File("traces.json", $$"""[{"messageblock":"{{Accepted}}"},{{trace}}]"""), "--format", "json").Should().Be(0);
        _cli.Json[0].GetProperty("answer").GetString().Should().Be("yes");
        _cli.Json[0].GetProperty("otherTraces").GetInt32().Should().Be(1);
        _cli.Json[0].GetProperty("answers").GetInt32().Should().Be(0);
    }

    [Fact]
    public void Violations_are_counted_by_code_column_caller_and_day_with_a_row()
    {
        var counts = Counts(Audited, Audited + "\n(and 7 more lines)", Accepted);
        counts.GetProperty("rate").GetDouble().Should().BeApproximately(2 / 3.0, 1e-9);
        counts.GetProperty("omittedViolations").GetInt32().Should().Be(7);
        counts.GetProperty("violations").EnumerateArray().Single().GetRawText()
            .Should().Be("""{"code":"PCC101","column":"msdyn_fromphone","caller":"user","day":"2026-11-30","reject":2,"trace":0,"row":"6e24b6e4-fc6c-5ce8-96fe-4c62bc4929de"}""");
        counts.GetProperty("days").EnumerateArray().Single().GetRawText().Should().Be("""{"day":"2026-11-30","requests":3,"accepted":1,"wouldBeRejected":2,"rejected":0,"failed":0}""");
        counts.GetProperty("callers").EnumerateArray().Single().GetProperty("caller").GetString().Should().Be("user");
    }

    [Fact]
    public void Days_without_end_are_counted_together()
    {
        var rows = Enumerable.Range(0, 1000).Select(day => $"{{\"createdon\":\"d{day}\",\"messageblock\":\"{Accepted}\"}}");
        _cli.Run("traces", _cli.File("traces.json", "[" + string.Join(',', rows) + "]"), "--format", "json").Should().Be(0);
        var days = _cli.Json[0].GetProperty("days").EnumerateArray().ToArray();
        days.Should().HaveCount(401);
        days.Single(day => day.GetProperty("day").GetString() == "other days").GetProperty("requests").GetInt32().Should().Be(600);
    }

    [Theory]
    [InlineData("messageblock\n\"{0}\"\n")]
    [InlineData("sep=;\nCreated On;Type Name;Message Block\n30.11.2026 10:11;PhoneCallCtx.Plugins.Steps.ValidateOnCreate;\"{0}\"\n\n")]
    [InlineData("Plug-in traces\r\n\r\nType Name\tMessage Block\r\nPhoneCallCtx.Plugins.Steps.ValidateOnCreate\t\"{0}\"\r\n")]
    [InlineData("[{{\"messageblock\":\"{0}\"}}]")]
    [InlineData("{{\"messageblock\":\"{0}\"}}\n{{\"typename\":\"Other.Plugin\",\"messageblock\":\"{0}\"}}")]
    [InlineData("{{\"value\":[{{\"messageblock\":\"{0}\"}}],\"@odata.nextLink\":\"x\"}}\n{{\"value\":[]}}")]
    public void An_export_has_one_of_these_forms(string form)
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Accepted)), "traces", "-", "--format", "json").Should().Be(0);
        _cli.Json[0].GetProperty("accepted").GetInt32().Should().Be(1);
    }

    [Fact]
    public void Several_files_are_counted_together()
    {
        _cli.Run("traces", _cli.File("a.json", Page(Accepted)), _cli.File("b.json", Page(Accepted, Audited)), "--format", "json").Should().Be(1);
        _cli.Json.Single().GetProperty("requests").GetInt32().Should().Be(3);
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "no line names the column \"messageblock\" (Message Block), so this is no export of plugintracelogs. Add the column to the export." },
        { "createdon,typename\n1,2\n", "no line names the column \"messageblock\" (Message Block), so this is no export of plugintracelogs. Add the column to the export." },
        { "messageblock\n\"a\nb", "line 2: a quote is opened and not closed, or is inside a field. Close it, or double it inside a quoted field." },
        { "messageblock,createdon\na,b,c\n", "line 2: 3 fields where the header has 2. A delimiter is missing, or a field that contains one is not quoted." },
        { "{\"value\":[{\"createdon\":1}]}", "line 1: this is no row of plugintracelogs: it has no \"messageblock\". Select this column in the export." },
        { "[7]", "line 1: this is no row of plugintracelogs: it has no \"messageblock\". Select this column in the export." },
        { "[{\"messageblock\":\"a\"}", "this is not JSON" },
        { "PK\u0003\u0004aaaaaaaaaaaaaaaa", "this is a zip archive." },
        { "{\"value\":[],\"@odata.nextLink\":\"x\"}", "this is one page of an answer that has more (@odata.nextLink). Give all pages in their order." },
        { "messageblock\na\n", "there are no traces of this project: nothing was counted." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void An_export_that_cannot_be_read_is_an_error(string export, string fault)
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes(export), "traces", "-").Should().Be(2);
        _cli.Error.Should().Contain(fault);
        _cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error()
    {
        _cli.RunWithInput([.. "messageblock\n"u8, 0xFF, (byte)'\n'], "traces", "-").Should().Be(2);
        _cli.Error.Should().Be("error: standard input, line 2: byte 1 of the line (0xFF) is not valid UTF-8. Save the file as UTF-8.\n");
        _cli.Run("traces", _cli.File("half.json", """[{"messageblock":"\ud800"}]""")).Should().Be(2);
        _cli.Error.Should().EndWith("half.json, line 1: a value of this row is not valid text. Save the file as UTF-8.\n");
    }

    [Theory]
    [InlineData("traces")]
    [InlineData("traces", "-", "-")]
    [InlineData("traces", "x.json", "--query")]
    [InlineData("traces", "--query", "--format", "json")]
    [InlineData("traces", "--nonsense")]
    [InlineData("traces", "x.json", "--format", "xml")]
    [InlineData("traces", "no-such-file.json")]
    public void Wrong_usage_is_an_error(params string[] args)
    {
        _cli.Run(args).Should().Be(2);
        _cli.Error.Should().StartWith("error: ");
    }

    [Fact]
    public void The_query_selects_the_columns_that_are_read()
    {
        _cli.Run("traces", "--query").Should().Be(0);
        _cli.Output.Should().Be("plugintracelogs?$select=createdon,typename,messageblock&$filter=startswith(typename,'PhoneCallCtx.Plugins.Steps.')&$orderby=createdon\n");
    }

    public void Dispose() => _cli.Dispose();

    private JsonElement Counts(params string[] traces)
    {
        _cli.Run("traces", _cli.File("traces.json", Page(traces)), "--format", "json");
        return _cli.Json.Single();
    }

    private static string Page(params string[] traces) =>
        JsonSerializer.Serialize(new { value = traces.Select(trace => new { createdon = "2026-11-30T10:11:12Z", typename = "PhoneCallCtx.Plugins.Steps.ValidateOnCreate", messageblock = trace }) });
}
