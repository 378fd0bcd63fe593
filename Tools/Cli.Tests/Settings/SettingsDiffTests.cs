using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Tests.Settings;

/// <summary>settings diff: the records that change between two settings.</summary>
[Trait("Category", "OneCulture")]
public sealed class SettingsDiffTests : IDisposable
{
    private const string NoIdentifier = """{"required":["msdyn_callsid"]}""";
    private const string Normalize = """{"phones":{"msdyn_fromphone":{"defaultRegion":"GB","normalize":true}}}""";

    private readonly CommandLine _cli = new();

    [Theory]
    [InlineData("{}", "{}", "CALL ME", null, null)]
    [InlineData("{}", """{"severity":{"PCC101":"trace"}}""", "CALL ME", "rejected", "traced")]
    [InlineData("{}", """{"severity":{"PCC101":"off"}}""", "CALL ME", "rejected", "accepted")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""", """{"severity":{"PCC101":"off"}}""", "CALL ME", "traced", "accepted")]
    [InlineData("""{"severity":{"PCC101":"off"}}""", """{"severity":{"PCC101":"trace"}}""", "CALL ME", "accepted", "traced")]
    [InlineData("""{"severity":{"PCC101":"off"}}""", "{}", "CALL ME", "accepted", "rejected")]
    [InlineData("{}", """{"mode":"audit"}""", "CALL ME", "rejected", "traced")]
    [InlineData("""{"mode":"audit"}""", "{}", "CALL ME", "traced", "rejected")]
    [InlineData("{}", """{"mode":"off"}""", "CALL ME", "rejected", "accepted")]
    [InlineData("{}", """{"mode":"audit"}""", "+14255550123", null, null)]
    [InlineData("{}", """{"mode":"off"}""", "+14255550123", null, null)]
    [InlineData("""{"mode":"audit"}""", """{"mode":"audit","severity":{"PCC101":"trace"}}""", "CALL ME", null, null)]
    [InlineData("""{"mode":"off"}""", """{"mode":"off","required":["msdyn_callsid"]}""", "CALL ME", null, null)]
    [InlineData("{}", """{"applicationUsers":"audit"}""", "CALL ME", null, null)]
    public void A_record_changes_when_its_verdict_does(string before, string after, string phone, string? verdict, string? other)
    {
        Diff(before, after, "msdyn_fromphone\n" + phone + "\n", "--format", "json", "--quiet").Should().Be(verdict is null ? 0 : 10);
        Changes().Should().Equal(verdict is null ? [] : [$"1 {verdict} {other}"]);
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_record_that_is_rejected_for_another_cause_changes()
    {
        Diff("{}", """{"severity":{"PCC101":"off"},"required":["msdyn_callsid"]}""", "msdyn_fromphone\nCALL ME\n").Should().Be(10);
        _cli.Output.Should().Contain("│ rejected  │ rejected, for other reasons │       1 │")
            .And.Contain("│ PCC006 │ msdyn_callsid   │ -      │ reject │       1 │").And.Contain("│ PCC101 │ msdyn_fromphone │ reject │ -      │       1 │");

        // The same rule rejects the same column, with another message.
        Diff("{}", """{"phones":{"msdyn_fromphone":{"level":"e164"}}}""", "msdyn_fromphone\n+491\n").Should().Be(0);
        Diff("""{"phones":{"msdyn_fromphone":{"allow":[]}}}""", """{"phones":{"msdyn_fromphone":{"allow":[],"regions":["GB"]}}}""", "msdyn_fromphone\n112\n+14155550123\n").Should().Be(10);
        _cli.Output.Should().Contain("│ accepted  │ rejected │       1 │");
        Diff("""{"phones":{"msdyn_fromphone":{"regions":["GB"]}}}""", """{"phones":{"msdyn_fromphone":{"types":["PAGER"]}}}""", "msdyn_fromphone\n+14155550123\n").Should().Be(10);
        _cli.Output.Should().Contain("│ PCC101 │ msdyn_fromphone │ reject │ reject │       1 │").And.Contain("  row 1, before: ").And.Contain("  row 1, after: ");
    }

    [Fact]
    public void A_fact_of_a_message_that_differs_is_no_change() =>
        Diff("""{"phones":{"msdyn_fromphone":{"regions":["GB"]}}}""", """{"phones":{"msdyn_fromphone":{"regions":["GB","DE"]}}}""", "msdyn_fromphone\n+14155550123\n").Should().Be(0);

    [Theory]
    [InlineData("{}", Normalize, "as sent", "rewritten", null, "+442079460018")]
    [InlineData(Normalize, "{}", "rewritten", "as sent", "+442079460018", null)]
    public void A_number_that_is_rewritten_changes(string before, string after, string from, string to, string? oldNumber, string? newNumber)
    {
        var records = "msdyn_fromphone\n020 7946 0018\n+442079460018\n";
        Diff(before, after, records).Should().Be(10);
        _cli.Output.Should().Contain("│ accepted  │ accepted, other numbers │       1 │").And.MatchRegex($"normalize │ msdyn_fromphone │ {from} +│ {to} +│       1 │")
            .And.Contain($"normalize msdyn_fromphone: {from} -> {to}\n  row 1: +999999999999\n").And.NotContain("7946");

        Diff(before, after, records, "--format", "json", "--quiet", "--show-values").Should().Be(10);
        var json = _cli.Json.Should().ContainSingle().Subject;
        NumberIn(json, "before").Should().Be(oldNumber);
        NumberIn(json, "after").Should().Be(newNumber);
    }

    [Fact]
    public void An_audit_and_a_rejection_rewrite_no_number()
    {
        Diff(Normalize, Normalize[..^1] + ""","mode":"audit"}""", "msdyn_fromphone\n020 7946 0018\n").Should().Be(10);
        _cli.Output.Should().MatchRegex("normalize │ msdyn_fromphone │ rewritten │ as sent +│");

        Diff(NoIdentifier, Normalize[..^1] + ""","required":["msdyn_callsid"]}""", "msdyn_fromphone\n020 7946 0018\n").Should().Be(0, "the record is rejected before and after");
        Diff(NoIdentifier, Normalize, "msdyn_fromphone\n020 7946 0018\n").Should().Be(10);
        _cli.Output.Should().NotContain("normalize", "the record was not saved before");
    }

    [Fact]
    public void Two_regions_rewrite_a_number_differently()
    {
        Diff(Normalize, Normalize.Replace("GB", "DE", StringComparison.Ordinal), "msdyn_fromphone\n020 79460018\n", "--show-values").Should().Be(10);
        _cli.Output.Should().Contain("normalize msdyn_fromphone: rewritten -> rewritten\n  row 1, before: +442079460018\n  row 1, after: +492079460018\n");
    }

    [Fact]
    public void Parts_of_records_are_shown_as_shapes_unless_the_caller_wants_them()
    {
        Diff("{}", """{"mode":"audit"}""", "msdyn_fromphone\nCALL ME\n").Should().Be(10);
        _cli.Output.Should().Contain("  row 1: \"Customer phone number\": \"aaaa aa\" is not a phone number").And.NotContain("CALL");

        Diff("{}", """{"mode":"audit"}""", "msdyn_fromphone\nCALL ME\n", "--show-values").Should().Be(10);
        _cli.Output.Should().Contain("\"CALL ME\" is not a phone number");

        Diff("{}", """{"mode":"audit"}""", "msdyn_fromphone\nCALL ME\n", "--format", "json").Should().Be(10);
        (_cli.Output + _cli.Error).Should().NotContain("CALL").And.Contain("aaaa aa");

        Diff("{}", """{"mode":"audit"}""", "msdyn_callername\n" + new string('x', 101) + "\n").Should().Be(10);
        _cli.Output.Should().Contain("aaa…\" is 101 characters long");
    }

    [Fact]
    public void A_value_that_steers_a_terminal_is_shown_as_text()
    {
        Diff("{}", """{"severity":{"PCC003":"trace","PCC101":"trace"}}""", "msdyn_fromphone\n\u001b[2J\u202E+1425\n", "--show-values").Should().Be(10);
        _cli.Output.Should().Contain("\\u001B[2J").And.NotContainAny("\u001b", "\u202E");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("5", 4)]
    public void The_number_of_examples_is_limited(string most, int shown)
    {
        Diff("{}", NoIdentifier, "msdyn_fromphone\n+14255550123\n+14255550123\n+14255550123\n+14255550123\n", "--examples", most).Should().Be(10);
        _cli.Output.Split('\n').Count(line => line.StartsWith("  row ", StringComparison.Ordinal)).Should().Be(shown);
        _cli.Output.Should().Contain("│ accepted  │ rejected │       4 │");
    }

    [Fact]
    public void Without_the_option_there_are_three_examples()
    {
        Diff("{}", NoIdentifier, "msdyn_fromphone\n1234567\n1234567\n1234567\n1234567\n").Should().Be(10);
        _cli.Output.Should().EndWith("PCC006 msdyn_callsid: - -> reject\n" + string.Concat(Enumerable.Range(1, 3).Select(row => $"  row {row}: \"Call Identifier\": This field is required. Enter a value.\n")));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("x")]
    public void An_impossible_number_of_examples_is_wrong_usage(string examples)
    {
        Diff("{}", "{}", "msdyn_fromphone\n1234567\n", "--examples", examples).Should().Be(2);
        _cli.Error.Should().EndWith("Usage: phonecallctx settings diff --help\n");
    }

    [Fact]
    public void An_application_user_has_a_mode_of_its_own()
    {
        Diff("{}", """{"applicationUsers":"audit"}""", "msdyn_fromphone\nCALL ME\n").Should().Be(0);
        _cli.Error.Should().Be("note: applicationUsers: differs, which changes nothing for people. To compare the records of an application user, give --application-user.\n");

        Diff("{}", """{"applicationUsers":"audit"}""", "msdyn_fromphone\nCALL ME\n", "--application-user").Should().Be(10);
        _cli.Output.Should().Contain("│ rejected  │ traced │       1 │");
        _cli.Error.Should().BeEmpty();

        Diff("""{"mode":"off"}""", """{"mode":"off","applicationUsers":"audit"}""", "msdyn_fromphone\nCALL ME\n", "--application-user").Should().Be(0, "the mode applies first");
    }

    [Theory]
    [InlineData("""{"judgeUnchanged":true}""", "judgeUnchanged")]
    [InlineData("""{"transitions":{}}""", "transitions")]
    [InlineData("""{"transitions":{"Active":["Inactive"],"Inactive":["Active"]}}""", "")]
    [InlineData("""{"lockInactiveRows":true}""", "lockInactiveRows")]
    [InlineData("""{"fixedOnceSet":["msdyn_callsid"]}""", "fixedOnceSet")]
    [InlineData("""{"severity":{"PCC205":"trace"}}""", "severity.PCC205")]
    [InlineData("""{"severity":{"PCC206":"trace"}}""", "severity.PCC206")]
    [InlineData("""{"severity":{"PCC301":"off"}}""", "severity.PCC301")]
    [InlineData("""{"severity":{"PCC203":"off"}}""", "")]
    public void A_setting_that_new_rows_do_not_show_is_noted(string settings, string name)
    {
        const string Records = "msdyn_fromphone\n+14255550123\n";
        Diff("{}", settings, Records).Should().Be(0);
        _cli.Error.Should().Be(name.Length == 0 ? "" : $"note: {name}: differs, but concerns only changes of rows. Records are evaluated as new rows; to try changes, use replay --settings.\n");

        Diff(settings, settings, Records).Should().Be(0);
        _cli.Error.Should().BeEmpty();
        Diff("{}", settings, Records, "--quiet").Should().Be(0);
        _cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void Several_files_and_forms_are_compared_in_their_order()
    {
        var csv = _cli.File("a.csv", "msdyn_fromphone\n+14255550123\n");
        var json = _cli.File("b.json", """{"value":[{"msdyn_callsid":"CA1"},{"msdyn_fromphone":"+14255550123"}]}""");
        var lines = _cli.File("c.jsonl", "{\"msdyn_tophone\":\"+14255550123\"}\n");
        _cli.Run("settings", "diff", "defaults", _cli.File("new.json", NoIdentifier), "--on", csv, json, lines, "--format", "json", "--quiet").Should().Be(10);
        _cli.Json.Select(change => $"{Path.GetFileName(change.GetProperty("file").GetString())} {change.GetProperty("row").GetInt32()}").Should().Equal("a.csv 1", "b.json 2", "c.jsonl 1");

        _cli.Run("settings", "diff", "defaults", _cli.PathOf("new.json"), "--on", csv, "--on", lines).Should().Be(10);
        _cli.Output.Should().Contain($"  {csv} row 1: ").And.Contain($"  {lines} row 1: ");
    }

    [Fact]
    public void Standard_input_has_settings_or_records_but_not_both()
    {
        var (settings, records) = (_cli.File("new.json", NoIdentifier), _cli.File("calls.csv", "msdyn_fromphone\n+14255550123\n"));
        _cli.RunWithInput(File.ReadAllBytes(settings), "settings", "diff", "defaults", "-", "--on", records).Should().Be(10);
        _cli.RunWithInput(File.ReadAllBytes(settings), "settings", "diff", "-", "defaults", "--on", records).Should().Be(10);
        _cli.RunWithInput(File.ReadAllBytes(records), "settings", "diff", "defaults", settings, "--on", "-").Should().Be(10);
        foreach (var arguments in new[] { new[] { "-", "-", "--on", records }, ["-", settings, "--on", "-"], [settings, "defaults", "--on", "-", "-"] })
        {
            _cli.Run(["settings", "diff", .. arguments]).Should().Be(2);
            _cli.Error.Should().StartWith("error: Standard input can be read once. Give - once.\n");
        }
    }

    [Fact]
    public void Every_fault_of_both_settings_is_reported()
    {
        var (first, second) = (_cli.File("first.json", """{"moed":1,"phones":[]}"""), _cli.File("second.json", "{"));
        _cli.Run("settings", "diff", first, second, "--on", _cli.File("calls.csv", "msdyn_fromphone\n1234567\n")).Should().Be(1);
        _cli.Error.Split('\n').Should().HaveCount(4);
        _cli.Error.Should().Contain($"error: {first}:1:2: ").And.Contain($"error: {second}:1:2: ");
        _cli.Output.Should().BeEmpty();

        _cli.Run("settings", "diff", _cli.PathOf("missing.json"), second, "--on", _cli.PathOf("calls.csv")).Should().Be(2);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_reported_and_the_rest_is_compared()
    {
        var settings = _cli.File("new.json", NoIdentifier);
        var records = _cli.File("calls.csv", "msdyn_fromphone,statuscode\n+14255550123,1\n+14255550123,1,2\n+14255550123,nonsense\n+14255550123,1\n");
        _cli.Run("settings", "diff", "defaults", settings, "--on", records, _cli.PathOf("missing.csv")).Should().Be(2);
        _cli.Output.Should().Contain("│ accepted     │ rejected │       2 │").And.Contain("│ not readable │          │       2 │");
        _cli.Error.Should().Contain($"error: {records}, line 3: ").And.Contain($"error: {records}, line 4: ").And.Contain("missing.csv: there is no such file");

        _cli.Run("settings", "diff", "defaults", settings, "--on", _cli.File("none.csv", "msdyn_fromphone\n")).Should().Be(2);
        _cli.Error.Should().Contain("there are no records: nothing was compared.");

        _cli.Run("settings", "diff", "defaults", settings, "--on", _cli.File("page.json", """{"@odata.nextLink":"https://example.com","value":[{"msdyn_callsid":"CA1"}]}""")).Should().Be(2);
        _cli.Error.Should().Contain("this is one page of an answer");
    }

    [Fact]
    public void A_reference_must_be_readable_when_either_settings_require_it()
    {
        const string Records = "msdyn_liveworkitemid\nnonsense\n";
        Diff("{}", "{}", Records).Should().Be(0);
        _cli.Error.Should().Contain("so the records are evaluated without it");
        Diff("{}", """{"required":["msdyn_liveworkitemid"]}""", Records).Should().Be(2);
        Diff("""{"mode":"audit","required":["msdyn_liveworkitemid"]}""", "{}", Records).Should().Be(2);
        Diff("{}", """{"mode":"off","required":["msdyn_liveworkitemid"]}""", Records).Should().Be(0);
    }

    [Fact]
    public void The_word_for_the_defaults_is_a_file_only_with_its_folder()
    {
        Diff("defaults", "{}", "msdyn_fromphone\n1234567\n").Should().Be(0);
        _cli.Run("settings", "diff", _cli.File("defaults", NoIdentifier), "defaults", "--on", _cli.PathOf("calls.csv")).Should().Be(10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_changes_are_those_between_two_checks(int seed)
    {
        var random = new Random(seed);
        var records = _cli.File("random.csv", RandomRecords.Csv(random, 3000));
        string[] settings =
        [
            "{}", """{"mode":"audit"}""", """{"severity":{"PCC101":"trace","PCC001":"off"},"required":["msdyn_callsid"]}""",
            """{"phones":{"msdyn_fromphone":{"level":"e164","defaultRegion":"GB","normalize":true},"msdyn_tophone":{"allow":["short"],"regions":["US","GB"]}},"severity":{"PCC201":"off"}}""",
        ];
        var verdicts = settings.Select((text, index) => Check(records, _cli.File($"s{index}.json", text))).ToArray();
        for (var i = 0; i < settings.Length; i++)
        {
            var j = (i + 1) % settings.Length;
            var expected = verdicts[i].Keys.Where(row => verdicts[i][row] != verdicts[j][row]).Select(row => $"{row} {verdicts[i][row]} {verdicts[j][row]}").ToList();
            expected.Should().NotBeEmpty();
            _cli.Run("settings", "diff", _cli.PathOf($"s{i}.json"), _cli.PathOf($"s{j}.json"), "--on", records, "--format", "json", "--quiet").Should().Be(2, "some records cannot be read");
            _cli.Json.Select(change => $"{change.GetProperty("row").GetInt32()} {AcceptedOrRejected(change, "before")} {AcceptedOrRejected(change, "after")}")
                .Where(change => change.Split(' ') is [_, var one, var other] && one != other).Should().Equal(expected);
        }
    }

    [Fact]
    public void A_hundred_thousand_records_are_compared_batch_by_batch()
    {
        const int Records = 100_000;
        const int MostBatches = 3;
        using var input = new EndlessRecords(Records);
        using var written = new CountingStream(() => input.Given);
        using var output = new StreamWriter(written, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var error = new StringWriter();
        Program.Run(["settings", "diff", "defaults", _cli.File("new.json", NoIdentifier), "--on", "-", "--format", "json", "--quiet"], new Consoles(input, output, error, IsOutputTerminal: false, IsErrorTerminal: false)).Should().Be(10);

        error.ToString().Should().BeEmpty();
        written.Lines.Should().Be(Records);
        written.FarthestAhead.Should().BePositive().And.BeLessThanOrEqualTo(MostBatches * PhoneCallCtx.Cli.Records.RecordBatch.MostBytes / EndlessRecords.BytesOfRecord, "the input is not read before the output is written");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_no_result(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        string[] arguments = ["settings", "diff", "defaults", SourceTree.PathOf("samples", "settings.json"), "--on", SourceTree.PathOf("samples", "calls.csv"), "--examples", "100"];
        _cli.Run(arguments).Should().Be(10);
        var expected = _cli.Output;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            _cli.Run(arguments).Should().Be(10);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        _cli.Output.Should().Be(expected);
    }

    [Fact]
    public void The_JSON_has_both_outcomes_with_their_violations()
    {
        Diff("{}", """{"severity":{"PCC101":"trace"},"required":["msdyn_callsid"]}""", "msdyn_ocphonecallengagementctxid,msdyn_fromphone\n23b282b9-7965-49be-bd70-d4a28d6fa799,CALL ME\n", "--format", "json").Should().Be(10);
        const string Message = """\"Customer phone number\": \"aaaa aa\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number.""";
        _cli.Output.Should().Be("""
            {"row":1,"id":"23b282b9-7965-49be-bd70-d4a28d6fa799","before":{"verdict":"rejected","violations":[{"code":"PCC101","column":"msdyn_fromphone","effect":"reject","message":"MESSAGE"}],"changes":{}},"after":{"verdict":"rejected","violations":[{"code":"PCC006","column":"msdyn_callsid","effect":"reject","message":"\"Call Identifier\": This field is required. Enter a value."},{"code":"PCC101","column":"msdyn_fromphone","effect":"trace","message":"MESSAGE"}],"changes":{}}}

            """.ReplaceLineEndings("\n").Replace("MESSAGE", Message, StringComparison.Ordinal));
        _cli.Error.Should().Contain("│ rejected, for other reasons │", "the counts are for people");
    }

    public void Dispose() => _cli.Dispose();

    private int Diff(string before, string after, string records, params string[] options) =>
        _cli.Run(["settings", "diff", Settings("old.json", before), Settings("new.json", after), "--on", _cli.File("calls.csv", records), .. options]);

    private string Settings(string name, string text) => text == "defaults" ? text : _cli.File(name, text);

    private IEnumerable<string> Changes() => _cli.Json.Select(change => $"{change.GetProperty("row").GetInt32()} {VerdictIn(change, "before")} {VerdictIn(change, "after")}");

    private Dictionary<int, string> Check(string records, string settings)
    {
        _cli.Run("check", records, "--settings", settings, "--rules-only", "--format", "json", "--quiet").Should().Be(2, "some records cannot be read");
        return _cli.Json.ToDictionary(verdict => verdict.GetProperty("row").GetInt32(), verdict => verdict.GetProperty("verdict").GetString() == "rejected" ? "rejected" : "accepted");
    }

    private static string? VerdictIn(JsonElement change, string side) => change.GetProperty(side).GetProperty("verdict").GetString();

    private static string AcceptedOrRejected(JsonElement change, string side) => VerdictIn(change, side) == "rejected" ? "rejected" : "accepted";

    private static string? NumberIn(JsonElement change, string side) =>
        change.GetProperty(side).GetProperty("changes").TryGetProperty("msdyn_fromphone", out var number) ? number.GetString() : null;

    /// <summary>Records as JSON lines that exist only while they are read.</summary>
    private sealed class EndlessRecords(int count) : Stream
    {
        public const int BytesOfRecord = 100;

        private static readonly byte[] Record = Encoding.UTF8.GetBytes("{\"msdyn_fromphone\":\"+14255550123\"}".PadRight(BytesOfRecord - 1) + "\n");

        private long _given;

        /// <summary>How many records have been read.</summary>
        public long Given => _given / BytesOfRecord;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length)
        {
            length = (int)Math.Min(length, ((long)count * BytesOfRecord) - _given);
            for (var i = 0; i < length; i++) buffer[offset + i] = Record[(int)((_given + i) % BytesOfRecord)];
            _given += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Counts lines, and how many records are read and not yet written.</summary>
    private sealed class CountingStream(Func<long> given) : Stream
    {
        public long Lines { get; private set; }

        public long FarthestAhead { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            foreach (var value in buffer.AsSpan(offset, count))
                if (value == '\n') Lines++;
            FarthestAhead = Math.Max(FarthestAhead, given() - Lines);
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
