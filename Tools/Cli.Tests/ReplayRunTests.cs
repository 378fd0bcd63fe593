using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>replay: its options, its inputs and the form of its results.</summary>
public sealed class ReplayRunTests : ReplayTest
{
    private const string WhoAmI = """{"message":"WhoAmI"}""";
    private const string BadNumber = """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"CALL ME"}}}""";

    [Fact]
    public void A_result_is_one_JSON_object_of_a_fixed_shape()
    {
        Run([Create("""{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}"""), BadNumber]).Should().Be(0);
        Cli.Output.Should().Be(
            """{"line":1,"message":"Create","ok":true,"response":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}}""" + "\n" +
            """{"line":2,"message":"Create","ok":false,"error":{"code":"0x80040265","status":400,"message":"The phone call record was not saved. Please correct:\n- \"Customer phone number\": \"CALL ME\" is not a phone number: it has no digits. Enter a number such as +14255550123, or anonymous for a withheld number. [PCC101]"}}""" + "\n");
    }

    [Fact]
    public void The_table_has_a_line_for_each_result()
    {
        var script = Cli.File("script.jsonl", $"{Create("""{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa","msdyn_callername":"[red]"}""")}\n{Retrieve("""{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}""")}\n{BadNumber}\n");
        Cli.Run("replay", script).Should().Be(0);
        var lines = Cli.Output.Split('\n');
        lines[0].Should().Be("     1  Create                             ok        {\"id\":\"424afb42-d04c-42af-b98b-6f0eeaba69aa\"}");
        lines[1].Should().Contain("\"msdyn_callername\":\"[red]\"", "data is no markup");
        lines[2].Should().StartWith("     3  Create                             rejected  0x80040265  The phone call record was not saved. Please correct: - \"Customer phone number\": \"CALL ME\"");
        lines.Should().HaveCount(4);
        Cli.Error.Should().BeEmpty();
    }

    [Fact]
    public void Rejections_are_results_and_the_exit_code_stays_0() =>
        Rejection(WhoAmI, BadNumber).GetProperty("code").GetString().Should().Be("0x80040265");

    [Fact]
    public void Settings_decide_what_the_steps_reject()
    {
        Run([BadNumber], "--settings", Cli.File("settings.json", """{"severity":{"PCC101":"off"}}""")).Should().Be(0);
        Cli.Json[0].GetProperty("ok").GetBoolean().Should().BeTrue();
        Run([WhoAmI], "--settings", Cli.File("settings.json", """{"moed":"audit"}""")).Should().Be(2);
        Cli.Error.Should().StartWith($"error: {Cli.PathOf("settings.json")}: \"$.moed\": There is no setting").And.Contain("[PCC902]");
        Cli.Output.Should().BeEmpty();
        Run([WhoAmI], "--settings", Cli.PathOf("missing.json")).Should().Be(2);
        Cli.Error.Should().Contain("missing.json: there is no such file");
    }

    [Fact]
    public void Standard_input_cannot_be_the_script_and_the_settings()
    {
        Run([WhoAmI], "--settings", "-").Should().Be(2);
        Cli.Error.Should().Be("error: standard input: it cannot be the script and the settings. Give one of them as a file.\n");
        Cli.RunWithInput("""{"severity":{"PCC101":"off"}}"""u8.ToArray(), "replay", Cli.File("script.jsonl", BadNumber), "--settings", "-", "--format", "json").Should().Be(0);
        Cli.Json[0].GetProperty("ok").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public void A_database_keeps_the_rows_and_their_names()
    {
        var database = Cli.PathOf("rows.sqlite");
        Run([Create("""{"id":"$call","msdyn_callername":"Ana"}""")], "--database", database).Should().Be(0);
        Run([Retrieve("""{"id":"$call"}"""), Retrieve("""{"id":"$nobody"}""")], "--database", database).Should().Be(0);
        Cli.Json[0].GetProperty("response").GetProperty("entity").GetProperty("msdyn_callername").GetString().Should().Be("Ana");
        Cli.Json[1].GetProperty("error").GetProperty("status").GetInt32().Should().Be(404, "another script may have created a row of any name");
    }

    [Fact]
    public void Without_a_database_each_run_begins_afresh()
    {
        Responses(Create("""{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}"""));
        Rejection(Retrieve("""{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}""")).GetProperty("code").GetString().Should().Be("0x80040217");
    }

    [Fact]
    public void A_database_that_cannot_be_used_is_reported_and_nothing_is_run()
    {
        var other = Cli.File("other.sqlite", "no database");
        Run([WhoAmI], "--database", other).Should().Be(2);
        Cli.Error.Should().Be($"error: {other}: is not a SQLite file.\n");
        Cli.Output.Should().BeEmpty();
        File.ReadAllText(other).Should().Be("no database");

        Run([WhoAmI], "--database", Cli.Folder("folder")).Should().Be(2);
        Cli.Error.Should().StartWith($"error: {Cli.PathOf("folder")}: cannot be opened");
        Run([WhoAmI], "--database", Cli.PathOf(Path.Combine("no", "such.sqlite"))).Should().Be(2);
        Cli.Error.Should().Contain("cannot be opened");
    }

    [Fact]
    public void A_missing_script_creates_no_database()
    {
        var database = Cli.PathOf("rows.sqlite");
        Cli.Run("replay", Cli.PathOf("missing.jsonl"), "--database", database).Should().Be(2);
        Cli.Error.Should().Contain("missing.jsonl: there is no such file");
        File.Exists(database).Should().BeFalse();
    }

    [Fact]
    public void Lines_before_one_that_is_not_understood_are_run_and_kept()
    {
        var database = Cli.PathOf("rows.sqlite");
        Run([Create("""{"id":"$call"}"""), "{", Create("""{"id":"$other"}""")], "--database", database).Should().Be(2);
        Cli.Json.Should().ContainSingle();
        Run([Retrieve("""{"id":"$call"}"""), Retrieve("""{"id":"$other"}""")], "--database", database).Should().Be(0);
        Cli.Json.Select(result => result.GetProperty("ok").GetBoolean()).Should().Equal(true, false);
    }

    [Fact]
    public void The_trace_of_each_step_has_masked_values()
    {
        Run([BadNumber, WhoAmI], "--trace").Should().Be(0);
        var trace = Cli.Json[0].GetProperty("trace").EnumerateArray().Single();
        trace.GetProperty("step").GetString().Should().Be("PhoneCallCtx: validate a new phone call record");
        trace.GetProperty("message").GetString().Should().Be("Create");
        trace.GetProperty("stage").GetInt32().Should().Be(10);
        trace.GetProperty("depth").GetInt32().Should().Be(1);
        trace.GetProperty("ok").GetBoolean().Should().BeFalse();
        trace.GetProperty("text").GetString().Should().Contain("rejected").And.Contain("aaaa aa").And.NotContain("CALL");
        Cli.Json[1].GetProperty("trace").GetArrayLength().Should().Be(0, "no step runs on WhoAmI");
    }

    [Fact]
    public void Without_trace_there_is_none() => Replay(BadNumber)[0].TryGetProperty("trace", out _).Should().BeFalse();

    [Fact]
    public void The_table_has_the_trace_below_the_result()
    {
        Cli.Run("replay", Cli.File("script.jsonl", BadNumber), "--trace").Should().Be(0);
        var lines = Cli.Output.TrimEnd('\n').Split('\n');
        lines[1].Should().Be("        PhoneCallCtx: validate a new phone call record");
        lines[2].Should().StartWith("          ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, ");
        lines[3].Should().StartWith("          reject PCC101");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \t\n\r\n")]
    public void An_empty_script_is_an_error(string script)
    {
        Cli.RunWithInput(Encoding.UTF8.GetBytes(script), "replay", "-").Should().Be(2);
        Cli.Error.Should().Be("error: standard input: there are no requests: nothing was run.\n");
    }

    [Fact]
    public void Blank_lines_count_and_are_no_requests()
    {
        Run(["", WhoAmI, "  ", WhoAmI + "\r", ""]).Should().Be(0);
        Cli.Json.Select(result => result.GetProperty("line").GetInt32()).Should().Equal(2, 4);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_script_may_have_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Cli.RunWithInput([.. encoding.Preamble, .. encoding.GetBytes(Create("""{"id":"$c","msdyn_callername":"Ana Kovač"}""") + "\n" + Retrieve("""{"id":"$c"}"""))], "replay", "-", "--format", "json").Should().Be(0);
        Cli.Json[1].GetProperty("response").GetProperty("entity").GetProperty("msdyn_callername").GetString().Should().Be("Ana Kovač");
    }

    [Fact]
    public void A_result_is_written_before_the_next_line_is_read()
    {
        // The second line is only written once the first result can be read.
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var error = new StringWriter();
        var seen = -1;
        using var input = new LineByLine([WhoAmI, WhoAmI], line => seen = line == 1 ? Encoding.UTF8.GetString(bytes.ToArray()).Count(character => character == '\n') : seen);
        Program.Run(["replay", "-", "--format", "json"], new Output.Consoles(input, output, error, IsOutputTerminal: false, IsErrorTerminal: false)).Should().Be(0);
        seen.Should().Be(1);
    }

    [Theory]
    [InlineData]
    [InlineData("script.jsonl", "--format", "xml")]
    [InlineData("script.jsonl", "--nonsense")]
    [InlineData("--nonsense")]
    [InlineData("one.jsonl", "two.jsonl")]
    [InlineData("script.jsonl", "--database", "")]
    public void Wrong_usage_is_reported_with_exit_code_2(params string[] args)
    {
        Cli.Run(["replay", .. args]).Should().Be(2);
        Cli.Error.Should().StartWith("error: ").And.Contain("replay --help");
        Cli.Output.Should().BeEmpty();
    }

    [Fact]
    public void It_has_help()
    {
        Cli.Run("replay", "--help").Should().Be(0);
        Cli.Output.Should().Contain("--database").And.Contain("--settings").And.Contain("--format").And.Contain("--trace");
    }

    /// <summary>Gives one line at each read.</summary>
    private sealed class LineByLine(string[] lines, Action<int> reading) : Stream
    {
        private int _next;
        private byte[] _rest = [];

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_rest.Length == 0)
            {
                if (_next == lines.Length) return 0;
                reading(_next);
                _rest = Encoding.UTF8.GetBytes(lines[_next++] + "\n");
            }

            var taken = Math.Min(count, _rest.Length);
            _rest.AsSpan(0, taken).CopyTo(buffer.AsSpan(offset));
            _rest = _rest[taken..];
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
