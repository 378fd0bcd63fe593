using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>An execution reports to the trace log and the telemetry, without names and numbers.</summary>
public class LogTests
{
    [Fact]
    public void The_trace_has_a_line_for_the_execution_and_for_each_violation()
    {
        // FakeXrmEasy needs a row of the table to report a missing row.
        var context = Dataverse.New();
        context.Initialize(new Entity("usersettings", Guid.NewGuid()));
        StepRun.Rejection(Requests.Create(PhoneCall.Row(
            ("msdyn_callername", "Ana {0} Horvat" + new string('n', 100)), ("msdyn_fromphone", "+1 425 555 O123"), ("modifiedon", "now"), ("statecode", new OptionSetValue(69)))), configuration: null, context);

        Normal(context.GetTracingService().DumpTrace().TrimEnd()).Should().Be(
            """
            ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, rejected
            the user's language cannot be read, so the rejection is in English: FaultException`1
            reject PCC001 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_callername value="aaa {9} aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" length="114" limit="100" excess="14"
            reject PCC101.Character [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_fromphone value="+9 999 999 a999" position="12" character="a"
            reject PCC201 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 statecode value="99" allowed="0 (Active), 1 (Inactive)"
            trace PCC007 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 modifiedon
            """);
    }

    [Fact]
    public void An_accepted_request_is_traced_too()
    {
        Normal(StepRun.Trace(Requests.Create(PhoneCall.Row()))).Should().Be("ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted");
        Normal(StepRun.Trace(Requests.CreateMultiple(PhoneCall.Row(), PhoneCall.Row()))).Should().Be("ValidateOnCreate: CreateMultiple msdyn_ocphonecallengagementctx, 2 rows, 0.0 ms, accepted");
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("{0}")]
    [InlineData("a {")]
    [InlineData("a }")]
    [InlineData("} of {table}")]
    public void The_name_of_a_message_is_never_used_as_a_format(string message)
    {
        var tracing = new TraceLines();
        var request = Requests.Create(PhoneCall.Row());
        request.MessageName = message;
        new ValidateOnCreate("""{"mode":"off"}""").Execute(new Services(request).With<ITracingService>(() => tracing));
        Normal(tracing.Lines.Single()).Should().Be("ValidateOnCreate: " + message + " msdyn_ocphonecallengagementctx, 0 rows, 0.0 ms, not evaluated (mode off)");
    }

    [Fact]
    public void A_violation_names_its_row()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        Lines(Requests.Create(Bad(Guid.Empty))).Should().Equal("reject PCC101.Words [0] msdyn_fromphone");
        Lines(Requests.Create(Bad(first))).Should().Equal($"reject PCC101.Words [0] id={first} msdyn_fromphone");
        Lines(Requests.CreateMultiple(Bad(Guid.Empty), Bad(second))).Should().Equal("reject PCC101.Words [0] msdyn_fromphone", $"reject PCC101.Words [1] id={second} msdyn_fromphone");
        Lines(Requests.Update(Bad(first), PhoneCall.State(0, 1))).Should().Equal($"reject PCC101.Words [0] id={first} msdyn_fromphone");
        Lines(Requests.UpdateMultiple((Bad(first), PhoneCall.State(0, 1)), (Bad(second), PhoneCall.State(0, 1)))).Should()
            .Equal($"reject PCC101.Words [0] id={first} msdyn_fromphone", $"reject PCC101.Words [1] id={second} msdyn_fromphone");
        Lines(Requests.SetState("SetState", 1, 1, PhoneCall.State(0, 1))).Should().Equal($"reject PCC203 [0] id={PhoneCall.Id} statuscode");

        var moniker = Requests.SetState("SetState", 1, 1, PhoneCall.State(0, 1));
        moniker.PrimaryEntityId = Guid.Empty;
        moniker.InputParameters["EntityMoniker"] = new EntityReference("msdyn_ocphonecallengagementctx", second);
        Lines(moniker).Should().Equal($"reject PCC203 [0] id={second} statuscode");

        static Entity Bad(Guid id)
        {
            var row = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
            row.Id = id;
            return row;
        }

        static IEnumerable<string> Lines(XrmFakedPluginExecutionContext request) =>
            StepRun.Trace(request).ReplaceLineEndings("\n").TrimEnd().Split('\n').Where(line => line.StartsWith("reject ", StringComparison.Ordinal)).Select(line => line.Split("=\"")[0]).Select(line => line[..line.LastIndexOf(' ')]);
    }

    [Theory]
    [InlineData(true, "application user")]
    [InlineData(false, "user")]
    public void The_first_line_names_the_kind_of_caller_when_there_is_a_violation(bool isApplicationUser, string caller)
    {
        Line(("msdyn_fromphone", "CALL ME")).Should().Be($"ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, {caller}, 0.0 ms, rejected");
        Line(("createdby", null)).Should().Be($"ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, {caller}, 0.0 ms, accepted");
        Line(("msdyn_fromphone", "112")).Should().Be("ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted");

        string Line((string, object?) column)
        {
            var (tracing, logger) = (new TraceLines(), new Logger());
            var request = Requests.Fill(new NewestContext { IsApplicationUser = isApplicationUser }, "Create", preImage: null, ("Target", PhoneCall.Row(column)));
            StepRun.Rejection(new Services(request).With<ITracingService>(() => tracing).With<ILogger>(() => logger), "Create");
            logger.Events.Where(entry => entry.Level == LogLevel.Warning).Should().NotContain(entry => !Equals(entry.Arguments[6], caller));
            return Normal(tracing.Lines[0]).Split('\n')[0];
        }
    }

    [Fact]
    public void A_missing_image_is_traced_once()
    {
        const string Note = "there is no image PreImage: what the row was is not known, so nothing is evaluated that depends on it";
        StepRun.Trace(Requests.Update(PhoneCall.Row())).Split(Note).Should().HaveCount(2);
        StepRun.Trace(Requests.UpdateMultiple((PhoneCall.Row(), null), (PhoneCall.Row(), null), (PhoneCall.Row(), null))).Split(Note).Should().HaveCount(2);
        StepRun.Trace(Requests.SetState("SetState", 1, 2)).Split(Note).Should().HaveCount(2);
        StepRun.Trace(Requests.Update(PhoneCall.Row(), PhoneCall.Row())).Should().NotContain(Note);
        StepRun.Trace(Requests.Create(PhoneCall.Row())).Should().NotContain(Note);
    }

    [Theory]
    [InlineData("Ana Horvat")]
    [InlineData("محمد علي ١٢٣")]
    [InlineData("𠮷野家 ４２")]
    [InlineData("+1 (425) 555-0123 CALL {1}")]
    public void Names_and_numbers_are_masked(string text)
    {
        var trace = StepRun.Trace(Requests.Create(PhoneCall.Row(("msdyn_callername", text + "\u0007"), ("msdyn_fromphone", text), ("msdyn_tophone", text + "!"), ("msdyn_providername", text + new string('x', 100)))));
        foreach (var word in text.Split(' ').Where(word => word.Length > 2 && word != "{1}")) trace.Should().NotContain(word);
        trace.Should().Contain("rejected");
    }

    [Fact]
    public void A_proposed_number_is_masked_and_allowed_values_are_not()
    {
        Trace("""{"level":"e164"}""").Should().EndWith("\nreject PCC101.NotE164 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_fromphone value=\"+99 99 9999 9999\" e164=\"+999999999999\"");
        Trace("""{"regions":["DE","AT"]}""").Should().EndWith(" allowed=\"DE, AT\"");
        Trace("""{"types":["MOBILE","PAGER"]}""").Should().EndWith(" allowed=\"MOBILE, PAGER\"");
        StepRun.Trace(Requests.Create(PhoneCall.Row(("ownerid", new EntityReference("contact", Guid.NewGuid()))))).Should().Contain(" targets=\"systemuser, team\"");

        static string Trace(string policy) =>
            StepRun.Trace(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+44 20 7946 0018"))), """{"phones":{"msdyn_fromphone":""" + policy + "}}");
    }

    [Fact]
    public void A_mask_has_a_letter_for_each_letter_and_9_for_each_digit() =>
        StepRun.Trace(Requests.Create(PhoneCall.Row(("msdyn_callername", "𠮷野 Ё١½-{0}\t")))).Should().Contain("reject PCC003 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_callername value=\"aa a99-{9}\\a9999\"");

    [Theory]
    [InlineData("नमस्ते शर्मा", "aaa?a? aa?a?")]
    [InlineData("สวัสดี นิดา", "aa?aa? a?aa")]
    [InlineData("e\u0301\u0302a\u20DD", "a??a?")]
    [InlineData("ⓜⓐⓡⓘⓐ", "?????")]
    [InlineData("⠍⠁⠗⠊⠁", "?????")]
    [InlineData("📞👩🏽", "???")]
    [InlineData("①Ⅻ²𝟙", "9999")]
    [InlineData("𝐌aria 𐒠", "aaaaa 9")]
    [InlineData("Ana·Bo“x”€©", "aaa?aa?a???")]
    [InlineData("O'Neil-Smith (x), #1; a@b.c/~*", "a'aaaa-aaaaa (a), #9; a@a.a/~*")]
    [InlineData("（１）－２＋３", "（9）－9＋9")]
    public void A_mask_hides_marks_and_symbols_of_any_script(string value, string mask) =>
        StepRun.Trace(Requests.Create(PhoneCall.Row(("msdyn_callername", value + "\t")))).Should().Contain("reject PCC003 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_callername value=\"" + mask + "\\a9999\"");

    [Fact]
    public void Values_of_lookups_and_numbers_are_masked_too()
    {
        Trace(("msdyn_liveworkitemid", new EntityReference("Maria Rossi +14255550199", Guid.NewGuid()))).Should().Contain("PCC005 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_liveworkitemid targets=\"msdyn_ocliveworkitem\" table=\"aaaaa aaaaa +99999999999\"");
        Trace(("statecode", new OptionSetValue(5550199))).Should().Contain("PCC201 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 statecode value=\"9999999\"");
        Trace(("timezoneruleversionnumber", -14255550)).Should().Contain("PCC004 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 timezoneruleversionnumber value=\"-99999999\"");
        Trace(("statuscode", new OptionSetValue(-5550199))).Should().Contain("PCC202 [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 statuscode value=\"-9999999\"");

        static string Trace((string, object?) column) => StepRun.Trace(Requests.Create(PhoneCall.Row(column)));
    }

    [Theory]
    [InlineData("""{"Maria Rossi +14255550199":1}""", "PCC902.Key $ key=\"aaaaa aaaaa +99999999999\"")]
    [InlineData("""{"severity":{"Maria.14255550199":"off"}}""", "PCC902.Key $.severity key=\"aaaaa.99999999999\"")]
    [InlineData("""{"mode":"Maria 14255550199"}""", "PCC902.Value $.mode value=\"aaaaa 99999999999\"")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"withheldWords":["Maria1"]}}}""", "PCC902.Word $.phones.msdyn_fromphone.withheldWords[0] value=\"aaaaa9\"")]
    [InlineData("M", "PCC902.NotJson 1:1 character=\"a\"")]
    public void Values_in_a_configuration_are_masked_too(string configuration, string line)
    {
        var tracing = new TraceLines();
        var services = new Services(Requests.Create(PhoneCall.Row())).With<ITracingService>(() => tracing);
        services.Invoking(new ValidateOnCreate(configuration).Execute).Should().Throw<InvalidPluginExecutionException>();
        tracing.Lines[1].Should().StartWith(line);
        tracing.Lines.Should().NotContainMatch("*Maria*").And.NotContainMatch("*4255550199*");
    }

    [Fact]
    public void A_fact_without_a_value_is_not_reported() =>
        StepRun.Trace(Requests.Create(PhoneCall.Row(("msdyn_callername", 1)))).Should().EndWith("\nreject PCC002.Text [0] id=2f6f1c1e-5a0b-4a55-9d43-0c3e4b1f7a11 msdyn_callername type=\"Int32\"");

    [Fact]
    public void The_duration_of_the_execution_is_in_milliseconds()
    {
        var request = Requests.Create(PhoneCall.Row());
        request.OrganizationId = Guid.NewGuid();
        var watch = Stopwatch.StartNew();
        var services = new Services(request).With<IOrganizationServiceFactory>(() =>
        {
            Thread.Sleep(50);
            return null;
        });
        new ValidateOnCreate().Execute(services);
        var most = watch.Elapsed.TotalMilliseconds + 1;

        var trace = ((FakeXrmEasy.Abstractions.IXrmFakedTracingService)services.GetService(typeof(ITracingService))!).DumpTrace();
        double.Parse(Regex.Match(trace, @"(?<time>[0-9]+\.[0-9]) ms, accepted", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["time"].Value, CultureInfo.InvariantCulture).Should().BeInRange(45, most);
    }

    [Fact]
    public void The_duration_has_one_decimal()
    {
        var tracing = new TraceLines();
        var request = Requests.Create(PhoneCall.Row());
        var tenths = 0;
        var services = new Services(request).With<ITracingService>(() => tracing).With<IPluginExecutionContext>(() =>
        {
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed.TotalMilliseconds < tenths / 10.0) Thread.SpinWait(10);
            return request;
        });
        var seen = new HashSet<char>();
        var times = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5000 && (seen.Count < 10 || !times.Contains("0.0")); i++)
        {
            tenths = i % 10;
            new ValidateOnCreate().Execute(services);
            var time = Regex.Match(tracing.Lines[^1], @"(?<time>[^ ]*) ms, accepted$", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["time"].Value;
            time.Should().MatchRegex("^[0-9]+\\.[0-9]$");
            seen.Add(time[^1]);
            times.Add(time);
        }

        seen.Should().HaveCount(10);
        times.Should().Contain("0.0", "a request that nothing delays takes less than half a tenth");
    }

    [Fact]
    public void Each_execution_of_one_step_has_its_own_line()
    {
        var tracing = new TraceLines();
        var step = new ValidateOnCreate();
        var other = Requests.Create(PhoneCall.Row());
        other.PrimaryEntityName = "account";
        XrmFakedPluginExecutionContext[] requests =
        [
            Requests.Create(PhoneCall.Row()),
            Requests.Create(PhoneCall.Row()),
            Requests.CreateMultiple(PhoneCall.Row()),
            Requests.CreateMultiple(PhoneCall.Row(), PhoneCall.Row()),
            Requests.CreateMultiple(PhoneCall.Row(("msdyn_fromphone", "CALL ME")), PhoneCall.Row()),
            Requests.Create(PhoneCall.Row(("msdyn_fromphone", "CALL ME"))),
            other,
            Requests.Create(PhoneCall.Row()),
        ];
        foreach (var request in requests)
        {
            try
            {
                step.Execute(new Services(request).With<ITracingService>(() => tracing));
            }
            catch (InvalidPluginExecutionException)
            {
                // A rejected execution has its line as well.
            }
        }

        tracing.Lines.Where(line => line.Contains(" ms, ", StringComparison.Ordinal)).Select(line => Normal(line).Split('\n')[0]).Should().Equal(
            "ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted",
            "ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted",
            "ValidateOnCreate: CreateMultiple msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted",
            "ValidateOnCreate: CreateMultiple msdyn_ocphonecallengagementctx, 2 rows, 0.0 ms, accepted",
            "ValidateOnCreate: CreateMultiple msdyn_ocphonecallengagementctx, 2 rows, 0.0 ms, rejected",
            "ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, rejected",
            "ValidateOnCreate: Create account, 0 rows, 0.0 ms, rejected, because the check failed",
            "ValidateOnCreate: Create msdyn_ocphonecallengagementctx, 1 row, 0.0 ms, accepted");
    }

    [Fact]
    public void Short_lines_fill_the_trace_exactly_to_its_limit()
    {
        var rows = Enumerable.Range(0, 1000).Select(_ => PhoneCall.Row(("createdby", null), ("owninguser", null))).ToArray();
        Encoding.UTF8.GetByteCount(StepRun.Trace(Requests.CreateMultiple(rows))).Should().BeInRange(9_860, 10_000, "a line has 70 bytes, and the count of the others up to 30");
    }

    [Fact]
    public void The_trace_of_the_largest_request_stays_within_the_limit_of_Dataverse()
    {
        var rows = Enumerable.Range(0, 1000).Select(_ => PhoneCall.Row(("msdyn_fromphone", "電話…“”" + new string('…', 60)))).ToArray();
        var trace = StepRun.Trace(Requests.CreateMultiple(rows));
        Encoding.UTF8.GetByteCount(trace).Should().BeInRange(9_000, 10 * 1024);
        trace.Should().StartWith("ValidateOnCreate: CreateMultiple msdyn_ocphonecallengagementctx, 1000 rows, ").And.MatchRegex("\n\\(and [0-9]+ more lines\\)$");

        var shown = trace.Split('\n').Count(line => line.StartsWith("reject ", StringComparison.Ordinal));
        trace.Should().EndWith($"(and {1000 - shown} more lines)");
    }

    [Fact]
    public void The_telemetry_has_the_trace_lines_as_structured_events()
    {
        var logger = new Logger();
        var context = Dataverse.New();
        context.GetPluginContextProperties().Logger = logger;
        StepRun.Rejection(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "+1 425 555 O123"), ("createdby", null))), configuration: null, context);

        logger.Events.Select(entry => entry.Message).Should().Equal(
            "{Severity} {Code} {Template} row {Row} id {RowId} column {Column} caller {Caller}{Facts}", "{Severity} {Code} {Template} row {Row} id {RowId} column {Column} caller {Caller}{Facts}",
            "{Step}: {Message} {Table}, {Rows} rows, {Milliseconds} ms, {Outcome}");
        logger.Events[0].Arguments.Should().Equal("Reject", "PCC101", "PCC101.Character", 0, PhoneCall.Id.ToString(), "msdyn_fromphone", "unknown", " value=\"+9 999 999 a999\" position=\"12\" character=\"a\"");
        logger.Events[1].Arguments.Should().Equal("Trace", "PCC007", "PCC007", 0, PhoneCall.Id.ToString(), "createdby", "unknown", "");
        logger.Events[2].Arguments.Where(argument => argument is not double).Should().Equal("ValidateOnCreate", "Create", "msdyn_ocphonecallengagementctx", 1, "rejected");
        logger.Events[2].Arguments.OfType<double>().Should().ContainSingle().Which.Should().BeInRange(0.001, 60_000);
        logger.Events.Select(entry => entry.Level).Should().Equal(LogLevel.Warning, LogLevel.Warning, LogLevel.Information);
    }

    [Fact]
    public void The_telemetry_has_its_events_without_a_trace_log()
    {
        var logger = new Logger();
        StepRun.Rejection(new Services(Requests.Create(PhoneCall.Row())).With<ITracingService>(() => null).With<ILogger>(() => logger), "Create").Should().BeNull();
        logger.Events.Should().ContainSingle().Which.Level.Should().Be(LogLevel.Information);
    }

    [Fact]
    public void An_event_about_a_row_without_an_identifier_says_none()
    {
        var logger = new Logger();
        var row = PhoneCall.Row(("msdyn_fromphone", "CALL ME"));
        row.Id = Guid.Empty;
        StepRun.Rejection(new Services(Requests.Create(row)).With<ILogger>(() => logger), "Create").Should().NotBeNull();
        logger.Events[0].Arguments[4].Should().Be("none");
    }

    [Fact]
    public void The_telemetry_has_one_event_about_incomplete_images()
    {
        var logger = new Logger();
        var (row, image) = (PhoneCall.State(null, 2), PhoneCall.Row(("ownerid", new EntityReference("systemuser", PhoneCall.Id)), ("statuscode", new OptionSetValue(1))));
        StepRun.Rejection(new Services(Requests.UpdateMultiple((row, image), (row, image))).With<ILogger>(() => logger), "UpdateMultiple").Should().BeNull();
        logger.Events[0].Message.Should().Be("Image {Image} without {Columns} of {Rows} rows, not evaluated: {Rules}");
        logger.Events[0].Arguments.Should().Equal("PreImage", "statecode", 2, "PCC203");
    }

    [Fact]
    public void The_telemetry_limits_bulk_requests_and_survives_a_failing_logger()
    {
        var logger = new Logger();
        var context = Dataverse.New();
        context.GetPluginContextProperties().Logger = logger;
        var rows = Enumerable.Range(0, 1000).Select(_ => PhoneCall.Row(("msdyn_fromphone", "+1425555O123"))).ToArray();
        StepRun.Rejection(Requests.CreateMultiple(rows), configuration: null, context);
        logger.Events.Should().HaveCountLessThan(400);

        context.GetPluginContextProperties().Logger = new Logger { IsBroken = true };
        StepRun.Rejection(Requests.Create(PhoneCall.Row()), configuration: null, context).Should().BeNull();
        StepRun.Rejection(Requests.Create(rows[0]), configuration: null, context)!.Message.Should().Contain("[PCC101]");
    }

    [Fact]
    public void The_line_about_missing_images_comes_first_and_is_never_omitted()
    {
        var rows = Enumerable.Range(0, 1000).Select(_ => (PhoneCall.Row(("msdyn_fromphone", "CALL ME")), (Entity?)null)).ToArray();
        var lines = StepRun.Trace(Requests.UpdateMultiple(rows)).ReplaceLineEndings("\n").Split('\n');
        lines[1].Should().Be("there is no image PreImage: what the row was is not known, so nothing is evaluated that depends on it rows=\"1000\"");
        var rejections = lines.Count(line => line.StartsWith("reject ", StringComparison.Ordinal));
        lines[^1].Should().Be($"(and {1000 - rejections} more lines)");
    }

    [Fact]
    public void The_telemetry_has_one_event_about_missing_images()
    {
        var logger = new Logger();
        var row = PhoneCall.Row(("statuscode", new OptionSetValue(2)), ("createdby", null));
        var services = new Services(Requests.UpdateMultiple((row, null), (row, null))).With<ILogger>(() => logger);
        StepRun.Rejection(services, "UpdateMultiple").Should().BeNull();
        logger.Events[0].Message.Should().Be("No image {Image} of {Rows} rows, not evaluated: {Rules}");
        logger.Events[0].Arguments.Should().Equal("PreImage", 2, "PCC203");
        logger.Events[0].Level.Should().Be(LogLevel.Warning);
        logger.Events.Should().HaveCount(4, "each row has a violation that is traced, and the execution has a line");
    }

    /// <summary>The trace without the duration.</summary>
    private static string Normal(string trace)
    {
        var before = trace.IndexOf(" ms, ", StringComparison.Ordinal);
        var time = trace[(trace.LastIndexOf(' ', before - 1) + 1)..before];
        time.Should().MatchRegex("^[0-9]+\\.[0-9]$");
        return trace.Replace($", {time} ms, ", ", 0.0 ms, ", StringComparison.Ordinal).ReplaceLineEndings("\n");
    }
}
