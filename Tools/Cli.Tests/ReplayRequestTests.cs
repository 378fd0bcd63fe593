using System;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>replay: the forms of values, names of rows, and the parameters of each message.</summary>
public sealed class ReplayRequestTests : ReplayTest
{
    private const string Ana = """{"message":"Create","parameters":{"Target":{"@table":"systemuser","id":"$ana","fullname":"Ana"}}}""";
    private const string Team = """{"message":"Create","parameters":{"Target":{"@table":"team","id":"$team","name":"Night shift"}}}""";
    private const string Call = """{"message":"Create","parameters":{"Target":{"id":"$call","msdyn_callername":"Maria","msdyn_fromphone":"+14255550123"}}}""";
    private const string ReadCall = """{"message":"Retrieve","parameters":{"Target":{"id":"$call"},"ColumnSet":true}}""";
    private const string Administrator = "7b0c5d5e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("""{"msdyn_callername":"Ana Kovač 🐧"}""", "msdyn_callername", "\"Ana Kovač 🐧\"")]
    [InlineData("""{"msdyn_callername":"$ana"}""", "msdyn_callername", "\"$ana\"")]
    [InlineData("""{"msdyn_callername":"2026-01-31"}""", "msdyn_callername", "\"2026-01-31\"")]
    [InlineData("""{"msdyn_ismicrosoftteamsphonenumber":true}""", "msdyn_ismicrosoftteamsphonenumber", "true")]
    [InlineData("""{"importsequencenumber":-7}""", "importsequencenumber", "-7")]
    [InlineData("""{"statecode":1,"statuscode":2}""", "statuscode", "2")]
    [InlineData("""{"overriddencreatedon":"2026-01-31"}""", "createdon", "\"2026-01-31T00:00:00Z\"")]
    public void A_value_is_stored_as_its_column_has_it(string columns, string column, string stored) => Text(Stored(columns).GetProperty(column)).Should().Be(stored);

    [Theory]
    [InlineData("2026-01-31T08:30:00Z", "2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T08:30:00", "2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T08:30:00+02:00", "2026-01-31T06:30:00Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    public void A_time_without_an_offset_is_UTC(string given, string stored) => Responses(
        $$$$"""{"message":"Create","parameters":{"Target":{"@table":"asyncoperation","id":"$job","startedon":"{{{{given}}}}"}}}""",
        Retrieve("""{"@table":"asyncoperation","id":"$job"}"""))[1].GetProperty("entity").GetProperty("startedon").GetString().Should().Be(stored);

    [Fact]
    public void A_lookup_comes_back_with_the_name_of_its_row()
    {
        var responses = Responses(Ana, """{"message":"Create","parameters":{"Target":{"id":"$call","ownerid":{"@table":"systemuser","id":"$ana"}}}}""", ReadCall);
        var owner = responses[2].GetProperty("entity").GetProperty("ownerid");
        owner.GetProperty("@table").GetString().Should().Be("systemuser");
        owner.GetProperty("id").GetGuid().Should().Be(responses[0].GetProperty("id").GetGuid());
        owner.GetProperty("name").GetString().Should().Be("Ana");
    }

    [Fact]
    public void A_row_that_was_read_can_be_written_back_without_the_columns_of_the_platform()
    {
        var row = Stored("""{"msdyn_callername":"Ana","importsequencenumber":7,"ownerid":{"@table":"systemuser","id":"7b0c5d5e-0000-4000-8000-000000000001"}}""");
        var again = $$"""{"@table":{{Text(row.GetProperty("@table"))}},"ownerid":{{Text(row.GetProperty("ownerid"))}},"statecode":{{Text(row.GetProperty("statecode"))}},"statuscode":{{Text(row.GetProperty("statuscode"))}}}""";
        Responses(Create(again)).Should().ContainSingle();
    }

    [Fact]
    public void Null_clears_a_column() =>
        Responses(Call, """{"message":"Update","parameters":{"Target":{"id":"$call","msdyn_callername":null}}}""", ReadCall)[2]
            .GetProperty("entity").TryGetProperty("msdyn_callername", out _).Should().BeFalse();

    [Fact]
    public void Identifiers_are_values_of_their_columns()
    {
        var id = Guid.NewGuid();
        Responses(
            $$$$"""{"message":"Create","parameters":{"Target":{"@table":"systemuser","id":"$ana","applicationid":"{{{{id}}}}"}}}""",
            Retrieve("""{"@table":"systemuser","id":"$ana"}"""))[1].GetProperty("entity").GetProperty("applicationid").GetGuid().Should().Be(id);
        Responses(Create($$"""{"msdyn_ocphonecallengagementctxid":"{{id}}"}"""))[0].GetProperty("id").GetGuid().Should().Be(id);
    }

    [Theory]
    [InlineData("""{"msdyn_fromphone":7}""", "PCC002")]
    [InlineData("""{"msdyn_ismicrosoftteamsphonenumber":"yes"}""", "PCC002")]
    [InlineData("""{"ownerid":"Ana"}""", "PCC002")]
    [InlineData("""{"statecode":9}""", "PCC201")]
    [InlineData("""{"msdyn_liveworkitemid":{"@table":"systemuser","id":"7b0c5d5e-0000-4000-8000-000000000001"}}""", "PCC005")]
    public void A_value_of_another_type_reaches_the_rules(string columns, string code) =>
        Rejection(Create(columns)).GetProperty("message").GetString().Should().Contain($"[{code}]");

    [Theory]
    [InlineData("""{"importsequencenumber":"7"}""")]
    [InlineData("""{"nonsense":1}""")]
    public void A_value_that_no_row_can_have_is_understood_and_rejected(string columns) => Rejection(Create(columns)).GetProperty("code").GetString().Should().StartWith("0x");

    [Fact]
    public void A_name_has_the_same_identifier_in_every_run_and_no_other_name_has_it()
    {
        var first = Responses(Call, Team).Select(response => response.GetProperty("id").GetGuid()).ToArray();
        Responses(Call, Team).Select(response => response.GetProperty("id").GetGuid()).Should().Equal(first);
        first.Should().OnlyHaveUniqueItems();
        first[0].ToString()[14].Should().Be('8', "it is a UUID of version 8");
    }

    [Fact]
    public void A_name_is_known_even_when_its_creation_was_rejected() =>
        Rejection(Create("""{"id":"$call","msdyn_fromphone":"CALL ME"}"""), ReadCall).GetProperty("status").GetInt32().Should().Be(404);

    [Fact]
    public void Each_way_to_create_a_row_names_it() => Responses(
        """{"message":"CreateMultiple","parameters":{"Targets":[{"id":"$a"},{"id":"$b"}]}}""",
        """{"message":"Upsert","parameters":{"Target":{"id":"$c"}}}""",
        """{"message":"UpsertMultiple","parameters":{"Targets":[{"id":"$d"}]}}""",
        """{"message":"ExecuteTransaction","parameters":{"Requests":[{"message":"Create","parameters":{"Target":{"id":"$e"}}}]}}""",
        """{"message":"UpdateMultiple","parameters":{"Targets":[{"id":"$a"},{"id":"$b"},{"id":"$c"},{"id":"$d"},{"id":"$e"}]}}""").Should().HaveCount(5);

    [Fact]
    public void The_case_of_a_name_counts() => Fault(Call, """{"message":"Delete","parameters":{"Target":{"id":"$Call"}}}""").Should().Contain("no line before creates a row $Call");

    [Fact]
    public void The_user_sends_the_request()
    {
        var responses = Responses(Ana, """{"message":"WhoAmI","user":"$ana"}""", """{"message":"WhoAmI"}""", $$"""{"message":"WhoAmI","user":"{{Administrator}}"}""");
        responses[1].GetProperty("userId").GetGuid().Should().Be(responses[0].GetProperty("id").GetGuid());
        responses[2].GetProperty("userId").GetString().Should().Be(Administrator);
        responses[3].GetProperty("userId").GetString().Should().Be(Administrator);
        Rejection("""{"message":"WhoAmI","user":"7b0c5d5e-0000-4000-8000-0000000000ff"}""").GetProperty("status").GetInt32().Should().Be(404);
    }

    [Fact]
    public void What_a_user_may_not_do_is_rejected() =>
        Rejection(Ana, Call, """{"message":"Delete","user":"$ana","parameters":{"Target":{"id":"$call"}}}""").GetProperty("status").GetInt32().Should().Be(403);

    [Fact]
    public void A_column_set_is_some_columns_or_all()
    {
        Responses(Call, """{"message":"Retrieve","parameters":{"Target":{"id":"$call"},"ColumnSet":["msdyn_callername"]}}""")[1].GetProperty("entity").EnumerateObject()
            .Select(member => member.Name).Should().Equal("@table", "id", "rowVersion", "msdyn_callername");
        Responses(Call, ReadCall)[1].GetProperty("entity").EnumerateObject().Count().Should().BeGreaterThan(10);
    }

    [Fact]
    public void A_row_version_is_compared_on_request()
    {
        const string Update = """{"message":"Update","parameters":{"Target":{"id":"$call","rowVersion":"VERSION","msdyn_callername":"Ana"},"ConcurrencyBehavior":"IfRowVersionMatches"}}""";
        var version = Responses(Call, ReadCall)[1].GetProperty("entity").GetProperty("rowVersion").GetString()!;
        Responses(Call, Update.Replace("VERSION", version, StringComparison.Ordinal));
        Rejection(Call, Update.Replace("VERSION", "1", StringComparison.Ordinal)).GetProperty("status").GetInt32().Should().Be(412);
        Rejection(Call, """{"message":"Delete","parameters":{"Target":{"id":"$call","rowVersion":"1"},"ConcurrencyBehavior":"IfRowVersionMatches"}}""").GetProperty("status").GetInt32().Should().Be(412);
    }

    [Theory]
    [InlineData("""{"message":"Upsert","parameters":{"Target":{"@key":{"msdyn_callsid":"one"}}}}""")]
    [InlineData("""{"message":"Delete","parameters":{"Target":{"@key":{"msdyn_callsid":"one"}}}}""")]
    public void An_alternate_key_reaches_the_platform_which_has_none_by_that_name(string line) =>
        Rejection(line).GetProperty("code").GetString().Should().Be("0x80060890");

    [Fact]
    public void A_query_gives_rows()
    {
        var found = Responses(
            Call, Create("""{"msdyn_callername":"Ana"}"""),
            """{"message":"RetrieveMultiple","parameters":{"Query":"<fetch count='1' returntotalrecordcount='true'><entity name='msdyn_ocphonecallengagementctx'><attribute name='msdyn_callername'/><order attribute='msdyn_callername'/></entity></fetch>"}}""")[2].GetProperty("entityCollection");
        found.GetProperty("rows").EnumerateArray().Single().GetProperty("msdyn_callername").GetString().Should().Be("Ana");
        found.GetProperty("moreRecords").GetBoolean().Should().BeTrue();
        found.GetProperty("totalRecordCount").GetInt32().Should().Be(2);
        Rejection("""{"message":"RetrieveMultiple","parameters":{"Query":"<fetch"}}""").GetProperty("message").GetString().Should().Contain("not well-formed");
    }

    [Theory]
    [InlineData("\"ReadAccess, ShareAccess\"", "ReadAccess, ShareAccess")]
    [InlineData("\"ReadAccess\"", "ReadAccess")]
    [InlineData("3", "ReadAccess, WriteAccess")]
    public void Access_rights_are_names_or_a_number(string mask, string rights) => Responses(
        Team, Call,
        $$$$"""{"message":"GrantAccess","parameters":{"Target":{"id":"$call"},"PrincipalAccess":{"Principal":{"@table":"team","id":"$team"},"AccessMask":{{{{mask}}}}}}}""",
        """{"message":"RetrievePrincipalAccess","parameters":{"Target":{"id":"$call"},"Principal":{"@table":"team","id":"$team"}}}""")[3].GetProperty("accessRights").GetString().Should().Be(rights);

    [Theory]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void A_status_is_two_numbers(string message) => Responses(
        Call, $$$"""{"message":"{{{message}}}","parameters":{"EntityMoniker":{"id":"$call"},"State":1,"Status":2}}""", ReadCall)[2]
        .GetProperty("entity").GetProperty("statecode").GetInt32().Should().Be(1);

    [Fact]
    public void Retention_has_its_parameters()
    {
        var responses = Responses(
            Call,
            """{"message":"Retain","parameters":{"Target":{"id":"$call"},"OperationId":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}}""",
            """{"message":"PurgeRetainedContent","parameters":{"EntityName":"msdyn_ocphonecallengagementctx","PageSize":1,"MaxVersionToPurge":1,"OperationId":"424afb42-d04c-42af-b98b-6f0eeaba69aa"}}""",
            """{"message":"RollbackRetain","parameters":{"Target":{"id":"$call"}}}""",
            """{"message":"BulkRetain","parameters":{"EntityName":"msdyn_ocphonecallengagementctx","FetchXml":"<fetch><entity name='msdyn_ocphonecallengagementctx'/></fetch>","PageSize":1}}""");
        responses[1].GetProperty("entityCountCollection").GetProperty("msdyn_ocphonecallengagementctx").GetInt64().Should().Be(1);
        responses[2].GetProperty("hasMoreRecords").GetBoolean().Should().BeFalse("the row is newer than the version");
        responses[3].GetProperty("entityCountCollection").GetProperty("msdyn_ocphonecallengagementctx").GetInt64().Should().Be(1);
        responses[4].GetProperty("pagingCookie").GetString().Should().BeEmpty();
        responses[4].GetProperty("hasMoreRecords").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public void ExecuteMultiple_gives_the_result_of_each_request()
    {
        const string Line = """{"message":"ExecuteMultiple","parameters":{"Requests":[{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"CALL ME"}}},{"message":"Create","parameters":{"Target":{"id":"$call"}}}],"Settings":{"ContinueOnError":true,"ReturnResponses":true}}}""";
        var response = Responses(Line)[0];
        response.GetProperty("isFaulted").GetBoolean().Should().BeTrue();
        var items = response.GetProperty("responses").EnumerateArray().ToArray();
        items.Select(item => item.GetProperty("request").GetInt32()).Should().Equal(0, 1);
        items[0].GetProperty("error").GetProperty("code").GetString().Should().Be("0x80040265");
        items[1].GetProperty("response").TryGetProperty("id", out _).Should().BeTrue();
        Responses(Line.Replace("\"ContinueOnError\":true", "\"ContinueOnError\":false", StringComparison.Ordinal))[0].GetProperty("responses").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void ExecuteTransaction_is_all_or_nothing_and_names_the_request_that_failed()
    {
        Responses("""{"message":"ExecuteTransaction","parameters":{"Requests":[{"message":"Create","parameters":{"Target":{"id":"$call"}}},{"message":"WhoAmI"}],"ReturnResponses":true}}""")[0]
            .GetProperty("responses").EnumerateArray().Select(response => response.TryGetProperty("userId", out _)).Should().Equal(false, true);
        var results = Replay(
            """{"message":"ExecuteTransaction","parameters":{"Requests":[{"message":"Create","parameters":{"Target":{"id":"$call"}}},{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"CALL ME"}}}]}}""",
            ReadCall);
        results[0].GetProperty("error").GetProperty("request").GetInt32().Should().Be(1);
        results[1].GetProperty("error").GetProperty("status").GetInt32().Should().Be(404);
    }

    [Fact]
    public void Optional_parameters_have_the_type_of_their_JSON()
    {
        Responses("""{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"CALL ME"},"BypassCustomPluginExecution":true,"tag":"night"}}""");
        Responses("""{"message":"Create","parameters":{"Target":{"msdyn_fromphone":"CALL ME"},"BypassBusinessLogicExecution":"CustomSync","tag":7}}""");
        Rejection("""{"message":"Create","parameters":{"Target":{},"BypassCustomPluginExecution":"yes"}}""").GetProperty("message").GetString().Should().Contain("of type Boolean");
        Rejection("""{"message":"Create","parameters":{"Target":{},"Traget":null}}""").GetProperty("message").GetString().Should().Contain("knows no parameter Traget");
    }

    [Fact]
    public void The_description_of_a_table_is_reported()
    {
        var table = Responses("""{"message":"RetrieveEntity","parameters":{"LogicalName":"msdyn_ocphonecallengagementctx","EntityFilters":"Entity, Attributes, Relationships"}}""")[0].GetProperty("entityMetadata");
        table.GetProperty("primaryIdAttribute").GetString().Should().Be("msdyn_ocphonecallengagementctxid");
        var column = table.GetProperty("attributes").EnumerateArray().Single(column => column.GetProperty("logicalName").GetString() == "msdyn_fromphone");
        column.GetProperty("attributeType").GetString().Should().Be("String");
        column.GetProperty("maxLength").GetInt32().Should().Be(100);
        table.GetProperty("manyToOneRelationships").GetArrayLength().Should().BePositive();
        Responses("""{"message":"RetrieveEntity","parameters":{"LogicalName":"team"}}""")[0].GetProperty("entityMetadata").TryGetProperty("attributes", out _).Should().BeFalse();
    }

    public static TheoryData<string> Messages => [.. LocalSchema.Messages];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_request_without_its_parameters_is_understood(string message) =>
        Replay($$"""{"message":"{{message}}"}""")[0].GetProperty("ok").GetBoolean().Should().Be(message is "WhoAmI" or "RetrieveVersion");

    /// <summary>A value of the output, with its characters unescaped.</summary>
    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? $"\"{json.GetString()}\"" : json.GetRawText();
}
