using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly CommandLine _cli = new();

    [Fact]
    public void The_sample_day_sends_every_message_and_has_the_expected_results()
    {
        var script = SourceTree.PathOf("samples", "day-at-a-contact-center.jsonl");
        File.ReadLines(script).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()).Should().Contain(PhoneCallTable.Messages.Select(message => message.Name));

        _cli.Run("replay", script, "--format", "json").Should().Be(0);
        _cli.Error.Should().BeEmpty();
        var rejected = new Dictionary<int, string> { [8] = "0x80040265", [11] = "0x80040265", [14] = "0x80040265", [22] = "0x80040220", [36] = "0x8004022e" };
        var number = 0;
        foreach (var result in _cli.Json)
        {
            result.GetProperty("line").GetInt32().Should().Be(++number);
            result.GetProperty("ok").GetBoolean().Should().Be(!rejected.ContainsKey(number), result.ToString());
            if (rejected.TryGetValue(number, out var code)) result.GetProperty("error").GetProperty("code").GetString().Should().Be(code);
        }

        number.Should().Be(File.ReadLines(script).Count());
        Response(12, "entity").GetProperty("ownerid").GetProperty("name").GetString().Should().Be("Ana Kovač");
        Response(15, "isValid").GetBoolean().Should().BeTrue();
        Response(24, "accessRights").GetString().Should().Be("ReadAccess, WriteAccess");
        Response(26, "principalAccesses")[0].GetProperty("accessMask").GetString().Should().Be("ReadAccess");
        Response(29, "entityCollection").GetProperty("rows").GetArrayLength().Should().Be(5);
        Response(31, "entityCollection").GetProperty("rows")[0].GetProperty("msdyn_callername").GetString().Should().Be("Yuki Tanaka");
        Response(39, "entityCollection").GetProperty("rows")[0].GetProperty("calls").GetInt32().Should().Be(5);

        _cli.Run("replay", script).Should().Be(0);
        _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(number);

        JsonElement Response(int line, string member) => _cli.Json[line - 1].GetProperty("response").GetProperty(member);
    }

    [Fact]
    public void Results_have_the_form_that_is_documented()
    {
        Replay("""{"message":"Create","parameters":{"Target":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa","msdyn_fromphone":"112"}}}""", """{"message":"Update","parameters":{"Target":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa","msdyn_fromphone":"nobody"}}}""").Should().Be(0, _cli.Error);
        var lines = _cli.Output.Split('\n');
        lines[0].Should().Be("""{"line":1,"message":"Create","ok":true,"response":{"id":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}}""");
        lines[1].Should().StartWith("""{"line":2,"message":"Update","ok":false,"error":{"code":"0x80040265","status":400,"message":"The phone call record was not saved.""");
    }

    [Fact]
    public void Every_kind_of_value_is_written_and_read()
    {
        Replay(
            """{"message":"Create","parameters":{"Target":{"@table":"msdyn_ocliveworkitem","id":"$talk","subject":"Broken router"}}}""",
            """{"message":"Create","parameters":{"Target":{"id":"$call","msdyn_callername":"Maria Rossi","msdyn_ismicrosoftteamsphonenumber":true,"importsequencenumber":7,"overriddencreatedon":"2026-01-31","statecode":1,"statuscode":2,"msdyn_liveworkitemid":{"@table":"msdyn_ocliveworkitem","id":"$talk"},"msdyn_tophone":null}}}""",
            """{"message":"Retrieve","parameters":{"Target":{"id":"$call"},"ColumnSet":true}}""").Should().Be(0);
        var row = _cli.Json[2].GetProperty("response").GetProperty("entity");
        row.GetProperty("@table").GetString().Should().Be(PhoneCallTable.LogicalName);
        row.GetProperty("msdyn_ismicrosoftteamsphonenumber").GetBoolean().Should().BeTrue();
        row.GetProperty("importsequencenumber").GetInt32().Should().Be(7);
        row.GetProperty("createdon").GetString().Should().Be("2026-01-31T00:00:00Z");
        row.GetProperty("statuscode").GetInt32().Should().Be(2);
        row.GetProperty("msdyn_liveworkitemid").GetProperty("name").GetString().Should().Be("Broken router");
        row.TryGetProperty("msdyn_tophone", out _).Should().BeFalse();
        row.GetProperty("rowVersion").GetString().Should().Be(row.GetProperty("versionnumber").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Batches_and_requests_with_versions_and_optional_parameters_run()
    {
        Replay(
            """{"message":"Create","parameters":{"Target":{"id":"$call"},"tag":"import 7"}}""",
            """{"message":"Update","parameters":{"Target":{"id":"$call","rowVersion":"1"},"ConcurrencyBehavior":"IfRowVersionMatches"}}""",
            """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"nobody"},"BypassCustomPluginExecution":true}}""",
            """{"message":"ExecuteMultiple","parameters":{"Requests":[{"message":"WhoAmI"},{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"nobody"}}}],"Settings":{"ContinueOnError":true,"ReturnResponses":true}}}""",
            """{"message":"ExecuteTransaction","parameters":{"Requests":[{"message":"WhoAmI"},{"message":"Delete","parameters":{"Target":{"id":"00000000-0000-0000-0000-000000000001"}}}],"ReturnResponses":true}}""",
            """{"message":"SetStateDynamicEntity","parameters":{"EntityMoniker":{"id":"$call"},"State":1,"Status":-1}}""",
            """{"message":"PurgeRetainedContent","parameters":{"EntityName":"msdyn_ocphonecallengagementctx","MaxVersionToPurge":9000000000,"OperationId":"00000000-0000-0000-0000-000000000001"}}""").Should().Be(0);
        _cli.Json.Select(result => result.GetProperty("ok").GetBoolean()).Should().Equal(true, false, true, true, false, true, true);
        _cli.Json[1].GetProperty("error").GetProperty("status").GetInt32().Should().Be(412);
        var batch = _cli.Json[3].GetProperty("response");
        (batch.GetProperty("isFaulted").GetBoolean(), batch.GetProperty("responses")[1].GetProperty("error").GetProperty("code").GetString()).Should().Be((true, "0x80040265"));
        _cli.Json[4].GetProperty("error").GetProperty("request").GetInt32().Should().Be(1);
    }

    public static TheoryData<string, string> NotUnderstood => new()
    {
        { "nonsense", "this is not JSON" },
        { "[]", "a request is an object" },
        { """{"message":"Create","message":"Update"}""", "this is not JSON" },
        { """{"parameters":{}}""", "needs a \"message\"" },
        { """{"message":"Merge"}""", "there is no message Merge. There are Assign, Associate" },
        { """{"message":"WhoAmI","when":"now"}""", "no member \"when\"" },
        { """{"message":"WhoAmI","parameters":[]}""", "\"parameters\" is an object" },
        { """{"message":"WhoAmI","user":7}""", "\"user\" is text" },
        { """{"message":"WhoAmI","user":"me"}""", "\"me\" is no identifier" },
        { """{"message":"WhoAmI","user":"$nobody"}""", "no line before creates a row $nobody" },
        { """{"message":"WhoAmI","user":"$"}""", "names no row" },
        { """{"message":"Create","parameters":{"Target":[]}}""", "a row is not an object" },
        { """{"message":"Create","parameters":{"Target":{"id":7}}}""", "\"id\" is text" },
        { """{"message":"Create","parameters":{"Target":{"@table":"contact"}}}""", "there is no table contact" },
        { """{"message":"Create","parameters":{"Target":{"@table":7}}}""", "\"@table\" is text" },
        { """{"message":"Create","parameters":{"Target":{"rowVersion":7}}}""", "\"rowVersion\" is text" },
        { """{"message":"Create","parameters":{"Target":{"msdyn_callername":["a"]}}}""", "msdyn_callername is a list" },
        { """{"message":"Create","parameters":{"Target":{"importsequencenumber":7.5}}}""", "7.5 is not a whole number" },
        { """{"message":"Create","parameters":{"Target":{"overriddencreatedon":"soon"}}}""", "\"soon\" is no time" },
        { """{"message":"Create","parameters":{"Target":{"msdyn_liveworkitemid":{"@table":"msdyn_ocliveworkitem"}}}}""", "needs an \"id\"" },
        { """{"message":"Update","parameters":{"Target":{"id":"$nobody"}}}""", "no line before creates a row $nobody" },
        { """{"message":"Delete","parameters":{"Target":{"id":"00000000-0000-0000-0000-000000000001","msdyn_callername":"Ana"}}}""", "Target is a reference to a row and has no member \"msdyn_callername\"" },
        { """{"message":"CreateMultiple","parameters":{"Targets":{}}}""", "Targets is a list" },
        { """{"message":"SetState","parameters":{"State":"Active"}}""", "State is a whole number" },
        { """{"message":"Retrieve","parameters":{"ColumnSet":false}}""", "ColumnSet is a list of the names" },
        { """{"message":"RetrieveMultiple","parameters":{"Query":{}}}""", "Query is text" },
        { """{"message":"Update","parameters":{"ConcurrencyBehavior":"Always"}}""", "Default, IfRowVersionMatches, AlwaysOverwrite" },
        { """{"message":"GrantAccess","parameters":{"PrincipalAccess":{}}}""", "an object with Principal and AccessMask" },
        { """{"message":"ExecuteMultiple","parameters":{"Requests":[{"message":"WhoAmI","user":"$x"}]}}""", "no member \"user\"" },
        { """{"message":"ExecuteMultiple","parameters":{"Settings":{"Hurry":true}}}""", "no member \"Hurry\"" },
        { """{"message":"PurgeRetainedContent","parameters":{"MaxVersionToPurge":"all"}}""", "MaxVersionToPurge is a whole number" },
    };

    [Theory]
    [MemberData(nameof(NotUnderstood))]
    public void A_line_that_cannot_be_understood_stops_the_script_with_its_number(string line, string message)
    {
        Replay("""{"message":"WhoAmI"}""", "", line, """{"message":"WhoAmI"}""").Should().Be(2);
        _cli.Error.Should().Contain("script.jsonl, line 3: ").And.Contain(message);
        _cli.Json.Should().ContainSingle("the line before has its result");
    }

    [Fact]
    public void Standard_input_can_be_the_script_and_an_empty_script_is_an_error()
    {
        _cli.RunWithInput(Encoding.UTF8.GetBytes("""{"message":"WhoAmI"}"""), "replay", "-").Should().Be(0);
        _cli.Output.Should().StartWith("     1  WhoAmI ").And.Contain("ok");
        _cli.RunWithInput([], "replay", "-").Should().Be(2);
        _cli.Error.Should().Be("error: standard input: there are no requests: nothing was run.\n");
        _cli.Run("replay", _cli.PathOf("nowhere")).Should().Be(2);
        _cli.Error.Should().Contain("there is no such file");
    }

    [Fact]
    public void A_database_keeps_the_rows_and_their_names()
    {
        var database = _cli.PathOf("rows.sqlite");
        var first = _cli.File("first.jsonl", """{"message":"Create","parameters":{"Target":{"id":"$call","msdyn_callername":"Maria Rossi"}}}""");
        var second = _cli.File("second.jsonl", """{"message":"Retrieve","parameters":{"Target":{"id":"$call"},"ColumnSet":["msdyn_callername"]}}""");
        _cli.Run("replay", first, "--database", database, "--format", "json").Should().Be(0);
        _cli.Run("replay", second, "--database", database, "--format", "json").Should().Be(0);
        _cli.Json[0].GetProperty("response").GetProperty("entity").GetProperty("msdyn_callername").GetString().Should().Be("Maria Rossi");
        _cli.Run("replay", second, "--format", "json").Should().Be(2, "without the database nobody gave the name");

        var text = _cli.File("text.sqlite", new string('x', 5000));
        _cli.Run("replay", first, "--database", text).Should().Be(2);
        _cli.Error.Should().Be($"error: {text}: is not a SQLite file.\n");
    }

    [Fact]
    public void Settings_are_those_of_the_steps()
    {
        var script = _cli.File("script.jsonl", """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"nobody"}}}""");
        _cli.Run("replay", script, "--settings", _cli.File("audit.json", """{"mode":"audit"}"""), "--format", "json").Should().Be(0);
        _cli.Json[0].GetProperty("ok").GetBoolean().Should().BeTrue();
        _cli.Run("replay", script, "--settings", _cli.File("wrong.json", """{"mood":"audit"}""")).Should().Be(2);
        _cli.Error.Should().Contain("wrong.json").And.Contain("PCC902");
    }

    [Fact]
    public void The_trace_has_each_step_and_no_number()
    {
        var script = _cli.File("script.jsonl", """{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"+14255550123 nobody"}}}""");
        _cli.Run("replay", script, "--format", "json", "--trace").Should().Be(0);
        var trace = _cli.Json[0].GetProperty("trace")[0];
        (trace.GetProperty("message").GetString(), trace.GetProperty("stage").GetInt32(), trace.GetProperty("ok").GetBoolean()).Should().Be(("Create", 10, false));
        trace.GetProperty("text").GetString().Should().Contain("PCC101").And.NotContain("4255550123");
        _cli.Run("replay", script, "--trace").Should().Be(0);
        _cli.Output.Should().Contain("validate a new phone call record").And.Contain("PCC101");
    }

    [Fact]
    public void The_page_about_the_local_Dataverse_is_up_to_date() =>
        new Documentation.PageFolder(SourceTree.PathOf("docs")).Compare([Documentation.SimulatorPage.Page]).Should().BeEmpty("its generated parts are written by: dotnet run --project Tools/Cli -- simulator --write docs");

    public void Dispose() => _cli.Dispose();

    private int Replay(params string[] lines) => _cli.Run("replay", _cli.File("script.jsonl", string.Join('\n', lines)), "--format", "json");
}
