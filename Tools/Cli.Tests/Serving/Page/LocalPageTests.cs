using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Serving;
using PhoneCallCtx.Cli.Serving.Page;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi;
using PhoneCallCtx.WebApi.Operations;

namespace PhoneCallCtx.Cli.Tests.Serving.Page;

public sealed class LocalPageTests : IDisposable
{
    private const string Calls = "msdyn_ocphonecallengagementctxid,msdyn_callername,msdyn_fromphone\n"
        + "424afb42-d04c-42af-b98b-6f0eeaba69aa,Ana,+442079460018\n"
        + "424afb42-d04c-42af-b98b-6f0eeaba69ab,Ben,ben@example.com\n"
        + "424afb42-d04c-42af-b98b-6f0eeaba69ac,Cleo,+14255550123\n";

    private readonly CommandLine _cli = new();
    private readonly LocalDataverse _dataverse = new();
    private readonly PageApi _page;

    public LocalPageTests()
    {
        _dataverse.Register(ShippedPlugin.Assembly);
        _page = LocalPage.Over(new LocalWebApi(_dataverse), _dataverse, settings: null);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "<!doctype html>")]
    [InlineData("/page/page.css", "text/css; charset=utf-8", ":root")]
    [InlineData("/page/main.js", "text/javascript; charset=utf-8", "import")]
    [InlineData("/page/icon.svg?v=1", "image/svg+xml", "<svg")]
    [InlineData("/page/settings.schema.json", "application/json; charset=utf-8", "{")]
    public void A_file_of_the_page_may_load_nothing_from_elsewhere(string target, string type, string beginning)
    {
        var answer = Send("GET", target);
        answer.Status.Should().Be(200);
        answer.Headers["Content-Type"].Should().Be(type);
        answer.Headers["Content-Security-Policy"].Should().StartWith("default-src 'self';");
        Encoding.UTF8.GetString(answer.Body.Span).Should().StartWith(beginning);
    }

    [Theory]
    [InlineData("GET", "/page/numbers")]
    [InlineData("GET", "/page/../page.css")]
    [InlineData("POST", "/page/none")]
    [InlineData("GET", "/page/none.js")]
    public void A_path_that_the_page_does_not_have_is_an_error_with_a_code(string method, string target)
    {
        var answer = Send(method, target, "{}");
        answer.Status.Should().Be(404);
        CodeOf(answer).Should().Be("NoSuchQuestion");
    }

    [Fact]
    public void Other_requests_go_to_the_Web_API() => Json(Send("GET", "/api/data/v9.2/WhoAmI")).TryGetProperty("UserId", out _).Should().BeTrue();

    [Fact]
    public void Numbers_are_described_with_the_place_of_the_wrong_character()
    {
        var numbers = Json(Ask("numbers", """{"texts":["+442079460018","+44 20 7946 O018","(425) 555-0123"],"region":"US","language":"de"}""")).GetProperty("numbers");
        numbers[0].GetProperty("acceptedInColumn").GetBoolean().Should().BeTrue();
        numbers[0].GetProperty("wrong").ValueKind.Should().Be(JsonValueKind.Null);
        numbers[1].GetProperty("wrong").GetInt32().Should().Be(12);
        numbers[1].GetProperty("code").GetString().Should().Be("PCC101");
        numbers[1].GetProperty("columnProblem").GetString().Should().Contain("keine Telefonnummer");
        numbers[2].GetProperty("e164").GetString().Should().Be("+14255550123");
    }

    [Theory]
    [InlineData("numbers", "", "BadBody")]
    [InlineData("numbers", "null", "BadBody")]
    [InlineData("numbers", "[]", "BadBody")]
    [InlineData("numbers", "{}", "BadBody")]
    [InlineData("numbers", """{"texts":["1"],"region":"Germany"}""", "BadBody")]
    [InlineData("numbers", """{"texts":["1"],"settings":"{\"mode\":1}"}""", "UnusableSettings")]
    [InlineData("records/count", """{"set":7}""", "NoSuchRecords")]
    [InlineData("requests", """{"method":"GET"}""", "BadBody")]
    [InlineData("requests", """{"method":"GET","target":"WhoAmI"}""", "BadBody")]
    public void A_question_that_cannot_be_answered_is_an_error_with_a_code(string name, string body, string code)
    {
        var answer = Ask(name, body);
        answer.Status.Should().BeInRange(400, 404);
        CodeOf(answer).Should().Be(code);
    }

    [Fact]
    public void A_thousand_texts_are_answered_and_no_more()
    {
        Json(Ask("numbers", Texts(1000))).GetProperty("numbers").GetArrayLength().Should().Be(1000);
        CodeOf(Ask("numbers", Texts(1001))).Should().Be("TooMany");
    }

    [Fact]
    public void Settings_are_explained_in_a_language_with_their_length_and_faults()
    {
        var good = Json(Ask("settings", """{"settings":"{ \"mode\": \"audit\" }","language":"fr"}"""));
        good.GetProperty("report").GetProperty("minified").GetString().Should().Be("""{"mode":"audit"}""");
        good.GetProperty("parts").GetArrayLength().Should().BeGreaterThan(5);
        var bad = Json(Ask("settings", """{"settings":"{\"mode\":\"loud\"}"}"""));
        bad.GetProperty("report").GetProperty("faults").GetArrayLength().Should().Be(1);
        bad.GetProperty("parts").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Loaded_records_are_counted_under_any_settings_and_compared_with_those_in_force()
    {
        var set = Load("calls.csv", Calls);
        var now = Json(Ask("records/count", $$"""{"set":{{set}}}"""));
        (Number(now, "accepted"), Number(now, "rejected"), Number(now, "wouldBeRejected")).Should().Be((2, 1, 0));
        now.GetProperty("changes").GetArrayLength().Should().Be(0);

        var audited = Json(Ask("records/count", $$"""{"set":{{set}},"settings":"{\"mode\":\"audit\"}"}"""));
        (Number(audited, "accepted"), Number(audited, "rejected"), Number(audited, "wouldBeRejected")).Should().Be((2, 0, 1));
        audited.GetProperty("changes").EnumerateArray().Single().ToString().Should().Be("""{"before":"rejected","after":"wouldBeRejected","count":1}""");
        audited.GetProperty("findings").EnumerateArray().Single().ToString().Should().Be("""{"code":"PCC101","column":"msdyn_fromphone","traced":true,"count":1}""");
    }

    [Fact]
    public void The_environment_variable_of_the_local_Dataverse_is_in_force_at_once()
    {
        var set = Load("calls.csv", Calls);
        Number(Json(Ask("records/count", $$"""{"set":{{set}}}""")), "rejected").Should().Be(1);
        _dataverse.Seed(new Entity("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = "pcc_PhoneCallContextRules", ["defaultvalue"] = """{"mode":"off"}""" });
        Number(Json(Ask("records/count", $$"""{"set":{{set}}}""")), "rejected").Should().Be(0);
        Json(Ask("settings", "{}")).GetProperty("text").GetString().Should().Be("""{"mode":"off"}""");
    }

    [Fact]
    public void Records_are_chosen_by_verdict_rule_and_column_and_masked_unless_the_question_shows_values()
    {
        var set = Load("calls.csv", Calls);
        var masked = Ask("records/rows", $$"""{"set":{{set}},"verdict":"rejected","count":10}""");
        Encoding.UTF8.GetString(masked.Body.Span).Should().NotContain("ben@");
        var row = Json(masked).GetProperty("rows").EnumerateArray().Single();
        (row.GetProperty("line").GetInt32(), row.GetProperty("id").GetString()).Should().Be((3, "424afb42-d04c-42af-b98b-6f0eeaba69ab"));
        row.GetProperty("findings")[0].GetProperty("value").GetString().Should().Be("aaa@aaaaaaa.aaa");

        var shown = Json(Ask("records/rows", $$"""{"set":{{set}},"code":"PCC101","column":"msdyn_fromphone","showValues":true,"count":10}"""));
        shown.GetProperty("rows")[0].GetProperty("findings")[0].GetProperty("value").GetString().Should().Be("ben@example.com");
        Number(Json(Ask("records/rows", $$"""{"set":{{set}},"code":"PCC101","column":"msdyn_tophone","count":10}""")), "count").Should().Be(0);
        Json(Ask("records/rows", $$"""{"set":{{set}},"offset":1,"count":1}""")).GetProperty("rows").EnumerateArray().Single().GetProperty("line").GetInt32().Should().Be(3);
        Number(Json(Ask("records/rows", $$"""{"set":{{set}},"settings":"{\"mode\":\"audit\"}","changed":true,"count":10}""")), "count").Should().Be(1);
    }

    [Fact]
    public void Files_are_added_to_a_set_and_what_cannot_be_read_is_reported()
    {
        var set = Load("calls.csv", Calls);
        var second = Json(Send("POST", $"/page/records/load?name=more.jsonl&set={set}", "{\"msdyn_fromphone\":\"112\"}\n{\"msdyn_fromphone\":\n"));
        (Number(second, "set"), Number(second, "records"), Number(second, "unreadable")).Should().Be((set, 4, 1));
        second.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("kind").GetString()).Should().Equal("CSV", "JSON lines");
        second.GetProperty("faults")[0].GetString().Should().StartWith("more.jsonl, line 2: ");

        var nothing = Json(Send("POST", "/page/records/load?name=empty.csv"));
        nothing.GetProperty("faults")[0].GetString().Should().StartWith("empty.csv: the input is empty.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"severity":{"PCC101":"trace"}}""")]
    public void A_report_has_the_totals_of_a_check_of_the_rules(string settings)
    {
        _cli.Run("check", _cli.File("calls.csv", Calls), "--rules-only", "--quiet", "--settings", _cli.File("settings.json", settings), "--report", _cli.PathOf("totals.json"));
        var expected = JsonDocument.Parse(File.ReadAllText(_cli.PathOf("totals.json"))).RootElement;
        var report = Json(Ask("records/report", JsonSerializer.Serialize(new { set = Load("calls.csv", Calls), settings, report = "json" })));
        foreach (var part in expected.EnumerateObject().Where(part => part.Name is not ("inputs" or "ended")))
            report.GetProperty(part.Name).GetRawText().Should().Be(part.Value.GetRawText());
    }

    [Theory]
    [InlineData("html", "text/html; charset=utf-8")]
    [InlineData("md", "text/markdown; charset=utf-8")]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("xml", "application/xml; charset=utf-8")]
    [InlineData("json", "application/json; charset=utf-8")]
    public void A_report_of_each_kind_is_masked_unless_the_question_shows_values(string kind, string type)
    {
        var set = Load("calls.csv", Calls);
        var masked = Ask("records/report", $$"""{"set":{{set}},"report":"{{kind}}"}""");
        masked.Headers["Content-Type"].Should().Be(type);
        Encoding.UTF8.GetString(masked.Body.Span).Should().Contain("PCC101").And.NotContain("ben@");
        var shown = Encoding.UTF8.GetString(Ask("records/report", $$"""{"set":{{set}},"report":"{{kind}}","showValues":true}""").Body.Span);
        shown.Contains("ben@example.com", StringComparison.Ordinal).Should().Be(kind is "html" or "csv");
    }

    [Fact]
    public void A_report_of_an_unknown_kind_is_an_error() =>
        CodeOf(Ask("records/report", $$"""{"set":{{Load("calls.csv", Calls)}},"report":"pdf"}""")).Should().Be("BadBody");

    [Fact]
    public void An_archive_is_loaded_with_each_of_its_members()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "one.csv", "two.csv" })
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(Calls));
            }
        }

        var loaded = Json(Send("POST", "/page/records/load?name=calls.zip", content.ToArray()));
        (Number(loaded, "records"), loaded.GetProperty("inputs").GetArrayLength(), loaded.GetProperty("faults").GetArrayLength()).Should().Be((6, 2, 0));
    }

    [Fact]
    public void Deleted_rows_of_an_export_are_left_out_as_in_a_check()
    {
        var loaded = Json(Send("POST", "/page/records/load?name=calls.jsonl", "{\"msdyn_fromphone\":\"112\"}\n{\"msdyn_fromphone\":\"CALL\",\"IsDelete\":true}\n"));
        (Number(loaded, "records"), Number(loaded, "deleted")).Should().Be((1, 1));
    }

    [Fact]
    public void A_set_has_at_most_500_000_records_and_is_dropped_when_a_file_has_more()
    {
        var full = Load("calls.csv", "msdyn_fromphone\n" + string.Concat(Enumerable.Repeat("112\n", 500_000)));
        Number(Json(Ask("records/count", $$"""{"set":{{full}}}""")), "accepted").Should().Be(500_000);
        CodeOf(Send("POST", $"/page/records/load?name=more.csv&set={full}", "msdyn_fromphone\n112\n")).Should().Be("TooMany");
        CodeOf(Ask("records/count", $$"""{"set":{{full}}}""")).Should().Be("NoSuchRecords");
    }

    [Fact]
    [Trait("Category", "Exhaustive")]
    public void A_set_has_at_most_128_Mi_characters()
    {
        var row = new string('a', 1024 * 1024) + "\n";
        var set = Load("calls.csv", "msdyn_callername\n" + string.Concat(Enumerable.Repeat(row, 128)));
        CodeOf(Send("POST", $"/page/records/load?name=more.csv&set={set}", "msdyn_callername\na\n")).Should().Be("TooMany");
    }

    [Fact]
    public void The_oldest_of_more_than_four_sets_is_dropped()
    {
        var sets = Enumerable.Range(0, 5).Select(_ => Load("calls.csv", Calls)).ToArray();
        CodeOf(Ask("records/count", $$"""{"set":{{sets[0]}}}""")).Should().Be("NoSuchRecords");
        foreach (var set in sets.Skip(1)) Ask("records/count", $$"""{"set":{{set}}}""").Status.Should().Be(200);
    }

    [Fact]
    public void A_request_is_answered_with_the_steps_that_ran_and_their_traces()
    {
        var created = Json(Ask("requests", """{"method":"post","target":"/api/data/v9.2/msdyn_ocphonecallengagementctxes","headers":{"Content-Type":"application/json"},"body":"{\"msdyn_fromphone\":\"CALL ME\"}"}"""));
        Number(created, "status").Should().Be(400);
        created.GetProperty("body").GetString().Should().Contain("PCC101");
        var step = created.GetProperty("trace").EnumerateArray().Single();
        (step.GetProperty("message").GetString(), step.GetProperty("ok").GetBoolean()).Should().Be(("Create", false));
        step.GetProperty("text").GetString().Should().Contain("PCC101");
    }

    [Fact]
    public void The_steps_of_other_requests_are_not_among_those_of_a_request_of_the_page()
    {
        var path = "/api/data/v9.2/msdyn_ocphonecallengagementctxes";
        Send("POST", path, """{"msdyn_fromphone":"112"}""").Status.Should().Be(204);
        Json(Ask("requests", """{"method":"GET","target":"/api/data/v9.2/WhoAmI"}""")).GetProperty("trace").GetArrayLength().Should().Be(0);
    }

    public void Dispose()
    {
        _dataverse.Dispose();
        _cli.Dispose();
    }

    private static string Texts(int count) => JsonSerializer.Serialize(new { texts = Enumerable.Repeat("112", count) });

    private static JsonElement Json(ApiResponse answer) => JsonDocument.Parse(answer.Body).RootElement;

    private static string? CodeOf(ApiResponse answer) => Json(answer).GetProperty("error").GetProperty("code").GetString();

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    private int Load(string name, string content) => Number(Json(Send("POST", $"/page/records/load?name={name}", content)), "set");

    private ApiResponse Ask(string name, string body) => Send("POST", "/page/" + name, body);

    private ApiResponse Send(string method, string target, string body = "") => Send(method, target, Encoding.UTF8.GetBytes(body));

    private ApiResponse Send(string method, string target, byte[] body) =>
        _page.Answer(new ApiRequest(method, target, "http://localhost", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" }, body, WellKnown.AdministratorId));
}
