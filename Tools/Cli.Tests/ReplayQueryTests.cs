using System.Linq;
using System.Text.Json;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Queries of scripts, in which names are identifiers; and references to rows of tables that the local Dataverse does not have.</summary>
public sealed class ReplayQueryTests : ReplayTest
{
    private const string Table = "msdyn_ocphonecallengagementctx";

    private static readonly string[] Rows =
    [
        """{"message":"Create","parameters":{"Target":{"@table":"systemuser","id":"$ana","fullname":"Ana Reis"}}}""",
        """{"message":"Create","parameters":{"Target":{"@table":"msdyn_ocliveworkitem","id":"$talk","subject":"Broken router"}}}""",
        """{"message":"Create","parameters":{"Target":{"id":"$a","msdyn_callername":"$a","ownerid":{"@table":"systemuser","id":"$ana"}}}}""",
        """{"message":"Create","parameters":{"Target":{"id":"$b","msdyn_callername":"Bob","msdyn_liveworkitemid":{"@table":"msdyn_ocliveworkitem","id":"$talk"}}}}""",
    ];

    [Theory]
    [InlineData("<condition attribute='msdyn_ocphonecallengagementctxid' operator='eq' value='$a'/>", "$a")]
    [InlineData("<condition attribute='msdyn_ocphonecallengagementctxid' operator='ne' value='$a'/>", "Bob")]
    [InlineData("<condition attribute='ownerid' operator='eq' value='$ana'/>", "$a")]
    [InlineData("<condition attribute='msdyn_liveworkitemid' operator='eq' value='$talk' uiname='$talk'/>", "Bob")]
    [InlineData("<condition attribute='msdyn_ocphonecallengagementctxid' operator='in'><value>$a</value><value>$b</value></condition>", "$a Bob")]
    [InlineData("<condition entityname='owner' attribute='systemuserid' operator='eq' value='$ana'/>", "$a")]
    [InlineData("<condition entityname='systemuser' attribute='systemuserid' operator='eq' value='$ana'/>", "$a")]
    [InlineData("<condition attribute='msdyn_callername' operator='eq' value='$a'/>", "$a")]
    [InlineData("<condition attribute='msdyn_callername' operator='eq' value='$5'/>", "")]
    [InlineData("<condition attribute='msdyn_callername' operator='like' value='$%'/>", "$a")]
    [InlineData("<condition attribute='ownerid' operator='like' value='$%'/>", "")]
    public void A_name_is_an_identifier_where_a_column_has_identifiers(string condition, string found) => Found(condition).Should().Be(found);

    [Fact]
    public void A_name_in_a_link_is_an_identifier_too() => Names($"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><link-entity name='systemuser' from='systemuserid' to='ownerid'><filter><condition attribute='systemuserid' operator='eq' value='$ana'/></filter></link-entity></entity></fetch>")
        .Should().Be("$a");

    [Fact]
    public void Retention_takes_names_as_well()
    {
        var fetch = $"<fetch><entity name='{Table}'><filter><condition attribute='{Table}id' operator='eq' value='$b'/></filter></entity></fetch>";
        var responses = Responses([
            .. Rows, Request("ValidateRetentionConfig", fetch), Request("BulkRetain", fetch),
            Query($"<fetch datasource='retained'><entity name='{Table}'><attribute name='msdyn_callername'/></entity></fetch>"),
        ]);
        responses[^3].GetProperty("isValidationSuccessful").GetBoolean().Should().BeTrue();
        responses[^2].GetProperty("entityCountCollection").GetProperty(Table).GetInt64().Should().Be(1);
        responses[^2].GetProperty("failedRecords").GetInt32().Should().Be(0);
        responses[^2].GetProperty("hasMoreRecords").GetBoolean().Should().BeFalse();
        NamesIn(responses[^1]).Should().Be("Bob");
    }

    [Theory]
    [InlineData("<condition attribute='ownerid' operator='eq' value='$nobody'/>", "no line before creates a row $nobody.")]
    [InlineData("<condition attribute='ownerid' operator='in'><value>$</value></condition>", "\"$\" names no row.")]
    public void An_unknown_name_is_reported(string condition, string fault) => Fault(Query(Fetch(condition))).Should().Contain(fault);

    [Theory]
    [InlineData("<fetch><entity name='$x'/></fetch>")]
    [InlineData("<fetch>$x")]
    [InlineData("<!DOCTYPE x><fetch>$x</fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><filter><condition attribute='nosuchcolumn' operator='eq' value='$x'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><filter><condition operator='eq' value='$x'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><filter><condition entityname='y' attribute='ownerid' operator='eq' value='$x'/></filter></entity></fetch>")]
    [InlineData("<fetch><entity><filter><condition attribute='ownerid' operator='eq' value='$x'/></filter></entity></fetch>")]
    [InlineData("<condition attribute='ownerid' value='$x'/>")]
    public void An_invalid_query_is_rejected_and_the_script_continues(string fetch) => Replay(Query(fetch), """{"message":"WhoAmI"}""").Select(result => result.GetProperty("ok").GetBoolean()).Should().Equal(false, true);

    [Theory]
    [InlineData("account", "msdyn_liveworkitemid")]
    [InlineData("contact", "msdyn_liveworkitemid")]
    [InlineData("account", "ownerid")]
    [InlineData("", "msdyn_liveworkitemid")]
    public void A_reference_to_a_missing_table_reaches_the_rules_and_the_script_continues(string table, string column)
    {
        var results = Replay(
            Create($$$"""{"{{{column}}}":{"@table":"{{{table}}}","id":"11111111-1111-1111-1111-111111111111"}}"""),
            Create($$$"""{"{{{column}}}":{"@table":"{{{table}}}","id":"$elsewhere"}}"""),
            """{"message":"Create","parameters":{"Target":{"msdyn_callername":"after"}}}""");
        foreach (var rejected in results.Take(2))
        {
            rejected.GetProperty("ok").GetBoolean().Should().BeFalse();
            rejected.GetProperty("error").GetProperty("message").GetString().Should().Contain("PCC005");
        }

        results[2].GetProperty("ok").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"message":"Delete","parameters":{"Target":{"@table":"account","id":"11111111-1111-1111-1111-111111111111"}}}""")]
    [InlineData("""{"message":"Create","parameters":{"Target":{"@table":"syncerror","regardingobjectid":{"@table":"account","id":"11111111-1111-1111-1111-111111111111"}}}}""")]
    public void Other_references_to_a_missing_table_are_rejected_with_the_names_of_the_tables(string line) =>
        Rejection(line).GetProperty("message").GetString().Should().Contain("'account' is not known here").And.Contain("systemuser");

    private string Found(string condition) => Names(Fetch(condition));

    private string Names(string fetch) => NamesIn(Responses([.. Rows, Query(fetch)])[^1]);

    private static string NamesIn(JsonElement response) =>
        string.Join(' ', response.GetProperty("entityCollection").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("msdyn_callername").GetString()));

    private static string Fetch(string condition) =>
        $"<fetch><entity name='{Table}'><attribute name='msdyn_callername'/><order attribute='createdon'/><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='owner'/><filter>{condition}</filter></entity></fetch>";

    private static string Query(string fetch) => JsonSerializer.Serialize(new { message = "RetrieveMultiple", parameters = new { Query = fetch } });

    private static string Request(string message, string fetch) => JsonSerializer.Serialize(new { message, parameters = new { EntityName = Table, FetchXml = fetch } });
}
