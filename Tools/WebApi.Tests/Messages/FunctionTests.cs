using System;
using System.Linq;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>Functions: their arguments in the URL, and their answers.</summary>
public class FunctionTests
{
    private const string Context = Client.Root + "$metadata#Microsoft.Dynamics.CRM.";

    private readonly Client _client = new();

    private static string Transition(string arguments) => $"IsValidStateTransition(Entity=@p1,NewState=@p2,NewStatus=@p3)?{arguments}";

    [Theory]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1={\"@odata.id\":\"SET(ID)\"}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1=%7B%22@odata.id%22:%22SET(ID)%22%7D&@p2=%27Inactive%27&@p3=2", true)]
    [InlineData("%40p1={'@odata.id':'SET(ID)'}&%40p2='Inactive'&%40p3=2", true)]
    [InlineData("@p3=2&@p2='Inactive'&@p1={ '@odata.id' : '/SET(ID)' }", true)]
    [InlineData("@p1={'@odata.id':'http://127.0.0.1:5080/api/data/v9.2/SET(ID)'}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1={'@odata.type':'Microsoft.Dynamics.CRM.TABLE','KEY':'ID'}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1={\"@odata.type\":\"%23Microsoft.Dynamics.CRM.TABLE\",\"KEY\":\"ID\"}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1={\"@odata.type\":\"mscrm.TABLE\",\"KEY\":\"ID\"}&@p2='Inactive'&@p3=2", true)]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2='Inactive'&@p3=1", false)]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2='It''s%20new'&@p3=1", false)]
    public void A_row_and_values_are_read_from_aliases(string arguments, bool isValid)
    {
        var answer = _client.Get(Transition(Fill(arguments, _client.Seed())));
        answer.Status.Should().Be(200, answer.Text);
        answer.Text.Should().Be($$"""{"@odata.context":"{{Context}}IsValidStateTransitionResponse","IsValid":{{(isValid ? "true" : "false")}}}""");
    }

    [Fact]
    public void Values_may_be_in_the_path_itself() =>
        ((bool)_client.Get(Fill("IsValidStateTransition(Entity=@p1,NewState='Inactive',NewStatus=2)?@p1={'@odata.id':'SET(ID)'}", _client.Seed())).Json["IsValid"]!).Should().BeTrue();

    [Theory]
    [InlineData("@p2='Inactive'&@p3=2", "*alias '@p1' has no value*")]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2='Inactive'&@p3='2'", "Expression of type 'Edm.String' cannot be converted to type 'Edm.Int32'.")]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2=7&@p3=2", "Expression of type 'Edm.Int32' cannot be converted to type 'Edm.String'.")]
    [InlineData("@p1={'@odata.id':'SET(ID)'}&@p2=null&@p3=2", "*null*NewState*Edm.String*")]
    [InlineData("@p1='SET(ID)'&@p2='Inactive'&@p3=2", "*Entity*crmbaseentity*")]
    [InlineData("@p1={'@odata.id':'SET'}&@p2='Inactive'&@p3=2", "*'@odata.id' of the parameter 'Entity' names no row*")]
    [InlineData("@p1={'@odata.type':'Microsoft.Dynamics.CRM.account','accountid':'ID'}&@p2='Inactive'&@p3=2", "*'Entity' is not the type of a table: 'Microsoft.Dynamics.CRM.account'*")]
    [InlineData("@p1={'@odata.type':'TABLE','KEY':'ID'}&@p2='Inactive'&@p3=2", "*'Entity' is not the type of a table: 'msdyn_ocphonecallengagementctx'*")]
    [InlineData("@p1={'@odata.type':'Microsoft.Dynamics.CRM.TABLE'}&@p2='Inactive'&@p3=2", "*primary key in 'msdyn_ocphonecallengagementctxid'*")]
    [InlineData("@p1={'@odata.type':'Microsoft.Dynamics.CRM.TABLE','KEY':7}&@p2='Inactive'&@p3=2", "*primary key in 'msdyn_ocphonecallengagementctxid'*")]
    [InlineData("@p1={'KEY':'ID'}&@p2='Inactive'&@p3=2", "*parameter 'Entity' names no row*")]
    [InlineData("@p1={'@odata.id':'SET(ID)'&@p2='Inactive'&@p3=2", "*")]
    [InlineData("@p1={'@odata.id':'\\ud800'}&@p2='Inactive'&@p3=2", "*")]
    public void A_wrong_argument_is_rejected(string arguments, string message)
    {
        var answer = _client.Get(Transition(Fill(arguments, _client.Seed())));
        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData("IsValidStateTransition")]
    [InlineData("IsValidStateTransition()")]
    public void A_function_without_its_arguments_is_rejected(string path)
    {
        var answer = _client.Get(path);
        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Be("The function 'IsValidStateTransition' needs the parameters: Entity, NewState, NewStatus.");
    }

    [Theory]
    [InlineData("IsValidStateTransition(Entity=@p1)?@p1={'@odata.id':'SET(ID)'}", "IsValidStateTransition")]
    [InlineData("IsValidStateTransition(Entity=@p1,NewState='Inactive',NewStatus=2,More=1)?@p1={'@odata.id':'SET(ID)'}", "IsValidStateTransition")]
    [InlineData("WhoAmI(More=1)", "WhoAmI")]
    [InlineData("systemusers(ID)/RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'SET(ID)'}", "RetrievePrincipalAccess")]
    [InlineData("Frobnicate", "Frobnicate")]
    [InlineData("Frobnicate()", "Frobnicate")]
    [InlineData("Frobnicate(Target=@p1)?@p1=1", "Frobnicate")]
    [InlineData("systemusers(ID)/Microsoft.Dynamics.CRM.Frobnicate()", "Microsoft.Dynamics.CRM.Frobnicate")]
    public void An_unknown_function_and_one_with_other_parameters_have_no_resource(string path, string segment)
    {
        var answer = _client.Get(Fill(path, WellKnown.AdministratorId));
        answer.Status.Should().Be(404);
        answer.Code.Should().Be("0x8006088a");
        answer.Message.Should().Be($"Resource not found for the segment '{segment}'.");
    }

    [Theory]
    [InlineData("POST", "WhoAmI")]
    [InlineData("DELETE", "RetrieveVersion()")]
    [InlineData("GET", "GrantAccess")]
    [InlineData("PATCH", "GrantAccess")]
    [InlineData("GET", "SET/Microsoft.Dynamics.CRM.CreateMultiple")]
    public void A_function_needs_GET_and_an_action_POST(string method, string path)
    {
        var answer = _client.Send(method, Fill(path, Guid.Empty), "{}");
        answer.Status.Should().Be(404);
        answer.Code.Should().BeEmpty();
        answer.Message.Should().Contain(method);
    }

    [Fact]
    public void RetrieveVersion_returns_the_version_of_the_platform()
    {
        foreach (var path in new[] { "RetrieveVersion", "RetrieveVersion()", "RetrieveVersion?" })
            _client.Get(path).Text.Should().Be($$"""{"@odata.context":"{{Context}}RetrieveVersionResponse","Version":"9.2.0.0"}""");
    }

    [Theory]
    [InlineData("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')")]
    [InlineData("RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Internet'")]
    [InlineData("RetrieveCurrentOrganization(AccessType=@p1)?@p1='Intranet'")]
    public void RetrieveCurrentOrganization_describes_the_organization(string path)
    {
        var answer = _client.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        var detail = answer.Json["Detail"]!;
        ((string)answer.Json["@odata.context"]!).Should().Be(Context + "RetrieveCurrentOrganizationResponse");
        ((string)detail["OrganizationId"]!).Should().Be((string)_client.Get("WhoAmI").Json["OrganizationId"]!);
        ((string)detail["UniqueName"]!).Should().Be("local");
        ((string)detail["OrganizationVersion"]!).Should().Be("9.2.0.0");
        ((string)detail["Endpoints"]!["Values"]![0]!).Should().Be(Client.Origin + "/");
    }

    [Fact]
    public void RetrieveCurrentOrganization_rejects_an_unknown_access_type() =>
        _client.Get("RetrieveCurrentOrganization(AccessType=@p1)?@p1='Sideways'").Message.Should().Contain("Sideways").And.Contain("EndpointAccessType");

    [Theory]
    [InlineData("IsValidStateTransition(Entity=@p1,NewState=NewState,NewStatus=2)")]
    [InlineData("RetrieveCurrentOrganization(AccessType=a and b)")]
    [InlineData("RetrieveCurrentOrganization(AccessType=$it)")]
    public void An_expression_is_no_argument(string path)
    {
        var answer = _client.Get(path);
        answer.Status.Should().BeInRange(400, 404, answer.Text);
        answer.Code.Should().StartWith("0x800608");
    }

    [Fact]
    public void RetrieveTotalRecordCount_counts_the_rows_of_tables()
    {
        _client.Seed();
        _client.Seed();
        var counts = _client.Get($"RetrieveTotalRecordCount(EntityNames=@p1)?@p1=['{Client.Table}','team']").Json["EntityRecordCountCollection"]!;
        ((int)counts["Count"]!).Should().Be(2);
        counts["Keys"]!.AsArray().Select(key => (string?)key).Should().Equal(Client.Table, "team");
        counts["Values"]!.AsArray().Select(value => (int)value!).Should().Equal(2, 0);
    }

    private static string Fill(string text, Guid id) => text.Replace("SET", Client.Set, StringComparison.Ordinal).Replace("TABLE", Client.Table, StringComparison.Ordinal)
        .Replace("KEY", Client.Key, StringComparison.Ordinal).Replace("ID", id.ToString(), StringComparison.Ordinal);
}
