using System.Text;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>replay: every way in which a line cannot be understood, each with its number and what would be right.</summary>
public sealed class ReplayFaultTests : ReplayTest
{
    private const string Good = """{"message":"WhoAmI"}""";

    [Theory]
    [InlineData("{", "this is not JSON: ")]
    [InlineData("nonsense", "this is not JSON: ")]
    [InlineData("""{"message":"WhoAmI"} {}""", "this is not JSON: ")]
    [InlineData("""{"message":"WhoAmI","message":"WhoAmI"}""", "this is not JSON: Duplicate property 'message'")]
    [InlineData("""{"message":"Create","parameters":{"Target":{"msdyn_callername":"a","msdyn_callername":"b"}}}""", "this is not JSON: Duplicate property 'msdyn_callernam")]
    [InlineData("""{"message":"\ud800"}""", "a text has half of a surrogate pair.")]
    [InlineData("""{"\ud800":"WhoAmI"}""", "a text has half of a surrogate pair.")]
    [InlineData("""{"message":"Create","parameters":{"Target":{"msdyn_callername":"\udc00"}}}""", "a text has half of a surrogate pair.")]
    [InlineData("[]", "a request is an object: {\"message\": ..., \"parameters\": {...}}.")]
    [InlineData("\"WhoAmI\"", "a request is an object: ")]
    [InlineData("{}", "a request needs a \"message\": the name of one.")]
    [InlineData("""{"message":7}""", "a request needs a \"message\": the name of one.")]
    [InlineData("""{"message":"WhoAmi"}""", "there is no message WhoAmi. There are Assign, Associate, ")]
    [InlineData("""{"message":"WhoAmI","parameter":{}}""", "a request has no member \"parameter\": it has message and parameters and user.")]
    [InlineData("""{"message":"WhoAmI","parameters":[]}""", "\"parameters\" is an object.")]
    [InlineData("""{"message":"WhoAmI","user":7}""", "\"user\" is text: the identifier of a user, or $ and a name.")]
    [InlineData("""{"message":"WhoAmI","user":"Ana"}""", "\"Ana\" is no identifier. Give a GUID, or $ and the name of a row.")]
    [InlineData("""{"message":"WhoAmI","user":"$ana"}""", "no line before creates a row $ana. Create it first, with \"id\": \"$ana\".")]
    public void A_request_that_is_not_understood_is_reported(string line, string fault) => ShouldBe(line, fault);

    [Theory]
    [InlineData("7", "a row is not an object: give {\"@table\": ..., \"id\": ...}.")]
    [InlineData("null", "a row is not an object: ")]
    [InlineData("""{"@table":7}""", "\"@table\" is text: the logical name of a table.")]
    [InlineData("""{"@table":"account"}""", "there is no table account. There are ")]
    [InlineData("""{"@tabel":"team"}""", "a row has no member \"@tabel\": it has @table, id, rowVersion, @key and its columns.")]
    [InlineData("""{"id":7}""", "\"id\" is text: a GUID, or $ and the name of a row.")]
    [InlineData("""{"id":"call1"}""", "\"call1\" is no identifier. Give a GUID, or $ and the name of a row.")]
    [InlineData("""{"id":"$"}""", "\"$\" names no row. Give $ and a name.")]
    [InlineData("""{"rowVersion":7}""", "\"rowVersion\" is text.")]
    [InlineData("""{"@key":[]}""", "@key is not an object: ")]
    [InlineData("""{"@key":{"msdyn_callsid":null}}""", "@key: the column msdyn_callsid of a key has a value.")]
    [InlineData("""{"msdyn_callername":["a"]}""", "msdyn_callername is a list. A column has a number, true or false, text, null or a reference to a row.")]
    [InlineData("""{"importsequencenumber":1.5}""", "importsequencenumber: 1.5 is not a whole number of 32 bits.")]
    [InlineData("""{"importsequencenumber":3000000000}""", "importsequencenumber: 3000000000 is not a whole number of 32 bits.")]
    [InlineData("""{"versionnumber":1.5}""", "versionnumber: 1.5 is not a whole number")]
    [InlineData("""{"overriddencreatedon":"yesterday"}""", "overriddencreatedon: \"yesterday\" is no time. Give it as in ISO 8601, such as 2026-11-24T08:30:00Z.")]
    [InlineData("""{"overriddencreatedon":"3/4/2026"}""", "overriddencreatedon: \"3/4/2026\" is no time.")]
    [InlineData("""{"msdyn_ocphonecallengagementctxid":"one"}""", "\"one\" is no identifier.")]
    [InlineData("""{"ownerid":{"@table":"systemuser"}}""", "ownerid is a reference to a row and needs an \"id\".")]
    [InlineData("""{"ownerid":{"@table":"systemuser","id":"$ana"}}""", "no line before creates a row $ana.")]
    [InlineData("""{"ownerid":{"@table":"systemuser","id":"7b0c5d5e-0000-4000-8000-000000000001","fullname":"Ana"}}""", "ownerid is a reference to a row and has no member \"fullname\": ")]
    public void A_row_that_is_not_understood_is_reported(string row, string fault) => ShouldBe(Create(row), fault);

    [Theory]
    [InlineData("Update", "Target", """{"id":"$call"}""", "no line before creates a row $call.")]
    [InlineData("Restore", "Target", """{"id":"$call"}""", "no line before creates a row $call.")]
    [InlineData("UpdateMultiple", "Targets", """[{"id":"$call"}]""", "no line before creates a row $call.")]
    [InlineData("Delete", "Target", """{"id":"$call"}""", "no line before creates a row $call.")]
    [InlineData("Delete", "Target", "{}", "Target is a reference to a row and needs an \"id\".")]
    [InlineData("Delete", "Target", "\"$call\"", "Target is not an object: give {\"@table\": ..., \"id\": ...}.")]
    [InlineData("Delete", "Target", """{"id":"7b0c5d5e-0000-4000-8000-000000000001","statecode":1}""", "Target is a reference to a row and has no member \"statecode\": ")]
    [InlineData("Assign", "Assignee", "7", "Assignee is not an object: ")]
    [InlineData("CreateMultiple", "Targets", "{}", "Targets is a list.")]
    [InlineData("CreateMultiple", "Targets", "[7]", "a row is not an object: ")]
    [InlineData("Associate", "RelatedEntities", "{}", "RelatedEntities is a list.")]
    [InlineData("Associate", "RelatedEntities", "[{}]", "RelatedEntities is a reference to a row and needs an \"id\".")]
    [InlineData("Associate", "Relationship", "7", "Relationship is text.")]
    [InlineData("SetState", "State", "\"Inactive\"", "State is a whole number.")]
    [InlineData("SetState", "Status", "1.5", "Status is a whole number.")]
    [InlineData("IsValidStateTransition", "NewStatus", "\"2\"", "NewStatus is a whole number.")]
    [InlineData("BulkRetain", "PageSize", "\"2\"", "PageSize is a whole number.")]
    [InlineData("PurgeRetainedContent", "MaxVersionToPurge", "true", "MaxVersionToPurge is a whole number.")]
    [InlineData("Retain", "OperationId", "7", "OperationId is text.")]
    [InlineData("Retain", "OperationId", "\"one\"", "\"one\" is no identifier.")]
    [InlineData("Retrieve", "ColumnSet", "false", "ColumnSet is a list of the names of columns, or true for all.")]
    [InlineData("Retrieve", "ColumnSet", "[7]", "ColumnSet is text.")]
    [InlineData("RetrieveMultiple", "Query", "{}", "Query is text.")]
    [InlineData("Update", "ConcurrencyBehavior", "\"Never\"", "ConcurrencyBehavior is one of Default, IfRowVersionMatches, AlwaysOverwrite, not \"Never\".")]
    [InlineData("Update", "ConcurrencyBehavior", "\"-1\"", "ConcurrencyBehavior is one of ")]
    [InlineData("Update", "ConcurrencyBehavior", "\"IfRowVersionMatches, AlwaysOverwrite\"", "ConcurrencyBehavior is one of ")]
    [InlineData("RetrieveEntity", "EntityFilters", "\"Columns\"", "EntityFilters is one or more of ")]
    [InlineData("GrantAccess", "PrincipalAccess", "7", "PrincipalAccess is an object with Principal and AccessMask.")]
    [InlineData("GrantAccess", "PrincipalAccess", """{"AccessMask":1}""", "PrincipalAccess is an object with Principal and AccessMask.")]
    [InlineData("GrantAccess", "PrincipalAccess", """{"Principal":{"@table":"team","id":"7b0c5d5e-0000-4000-8000-000000000001"},"AccessMask":1,"more":1}""", "PrincipalAccess is an object with Principal and AccessMask.")]
    [InlineData("GrantAccess", "PrincipalAccess", """{"Principal":{"@table":"team","id":"7b0c5d5e-0000-4000-8000-000000000001"},"AccessMask":"ReadAccess, Write"}""", "AccessMask is one or more of None, ReadAccess, ")]
    [InlineData("GrantAccess", "PrincipalAccess", """{"Principal":{"@table":"team","id":"7b0c5d5e-0000-4000-8000-000000000001"},"AccessMask":true}""", "AccessMask is text.")]
    [InlineData("ExecuteMultiple", "Requests", "{}", "Requests is a list.")]
    [InlineData("ExecuteMultiple", "Requests", "[7]", "a request is an object: ")]
    [InlineData("ExecuteMultiple", "Requests", """[{"message":"WhoAmI","user":"7b0c5d5e-0000-4000-8000-000000000001"}]""", "a request has no member \"user\": it has message and parameters.")]
    [InlineData("ExecuteMultiple", "Settings", "true", "Settings is an object with ContinueOnError and ReturnResponses.")]
    [InlineData("ExecuteMultiple", "Settings", """{"ContinueOnError":1}""", "ContinueOnError is true or false.")]
    [InlineData("ExecuteMultiple", "Settings", """{"Continue":true}""", "Settings has no member \"Continue\": it has ContinueOnError and ReturnResponses.")]
    [InlineData("Create", "tag", "[]", "the parameter tag is text, a whole number, true or false.")]
    public void A_parameter_that_is_not_understood_is_reported(string message, string name, string value, string fault) => ShouldBe($$$"""{"message":"{{{message}}}","parameters":{"{{{name}}}":{{{value}}}}}""", fault);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported()
    {
        Cli.RunWithInput([.. Encoding.UTF8.GetBytes(Good + "\n{\""), 0xC3, 0x28], "replay", "-", "--format", "json").Should().Be(2);
        Cli.Error.Should().Be("error: standard input, line 2: byte 3 of the line (0xC3) is not valid UTF-8. Save the file as UTF-8.\n");
    }

    [Fact]
    public void JSON_that_is_nested_too_deeply_is_reported() => Fault(new string('[', 100)).Should().StartWith("error: standard input, line 1: this is not JSON: ");

    [Fact]
    public void The_message_names_the_file()
    {
        var script = Cli.File("script.jsonl", Good + "\n\n{}\n");
        Cli.Run("replay", script).Should().Be(2);
        Cli.Error.Should().Be($"error: {script}, line 3: a request needs a \"message\": the name of one.\n");
        Cli.Output.Should().Contain("WhoAmI", "the lines before it were run");
    }

    /// <summary>The line is the second of the script, so that its number and the result of the first line can be verified.</summary>
    private void ShouldBe(string line, string fault)
    {
        Fault(Good, line, Good).Should().StartWith($"error: standard input, line 2: {fault}").And.EndWith("\n");
        Cli.Error.TrimEnd('\n').Should().NotContain("\n");
        Cli.Json.Should().ContainSingle("it stops there");
    }
}
