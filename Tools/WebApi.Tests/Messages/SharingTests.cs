using System;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>The functions and actions about the access to a row.</summary>
public class SharingTests
{
    private readonly Client _client = new(withPlugin: true);
    private readonly Guid _id;
    private readonly Guid _user;
    private readonly Guid _team;

    public SharingTests()
    {
        _id = _client.Seed();
        var unit = new EntityReference("businessunit", _client.Seed("businessunit", ("name", "Lisbon")));
        _user = _client.Seed("systemuser", ("fullname", "Grace"), ("businessunitid", unit));
        _team = _client.Seed("team", ("name", "Night shift"), ("businessunitid", unit));
    }

    private string Target => $"\"Target\":{{\"@odata.id\":\"{Client.Set}({_id})\"}}";

    [Theory]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"USER"}""")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","ownerid":"USER"}""")]
    [InlineData("""{"@odata.id":"systemusers(USER)"}""")]
    [InlineData("""{"@odata.id":"http://127.0.0.1:5080/api/data/v9.2/systemusers(USER)"}""")]
    public void A_user_gets_and_loses_rights(string user)
    {
        var principal = user.Replace("USER", _user.ToString(), StringComparison.Ordinal);
        Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{"Principal":{{{principal}}},"AccessMask":"ReadAccess,WriteAccess"}}""").Status.Should().Be(204);
        RightsOf("systemusers", _user).Should().Be("ReadAccess, WriteAccess");
        Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{"Principal":{{{principal}}},"AccessMask":"ShareAccess"}}""").Status.Should().Be(204);
        RightsOf("systemusers", _user).Should().Be("ReadAccess, WriteAccess, ShareAccess");
        Send("ModifyAccess", $$$"""{{{{Target}}},"PrincipalAccess":{"Principal":{{{principal}}},"AccessMask":"ReadAccess"}}""").Status.Should().Be(204);
        RightsOf("systemusers", _user).Should().Be("ReadAccess");
        Send("RevokeAccess", $$$"""{{{{Target}}},"Revokee":{{{principal}}}}""").Status.Should().Be(204);
        RightsOf("systemusers", _user).Should().Be("None");
    }

    [Fact]
    public void A_team_gets_rights_and_the_shares_name_it()
    {
        Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{"Principal":{"@odata.type":"Microsoft.Dynamics.CRM.team","teamid":"{{{_team}}}"},"AccessMask":"ReadAccess"}}""").Status.Should().Be(204);
        RightsOf("teams", _team).Should().Be("ReadAccess");
        var shares = _client.Get($"RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={{'@odata.id':'{Client.Set}({_id})'}}");
        JsonNode.DeepEquals(shares.Json["PrincipalAccesses"], JsonNode.Parse($$$"""[{"AccessMask":"ReadAccess","Principal":{"@odata.type":"#Microsoft.Dynamics.CRM.team","ownerid":"{{{_team}}}"}}]""")).Should().BeTrue(shares.Text);
    }

    [Fact]
    public void A_row_without_shares_has_an_empty_list() =>
        _client.Get($"RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={{'@odata.id':'{Client.Set}({_id})'}}").Json["PrincipalAccesses"]!.AsArray().Should().BeEmpty();

    [Fact]
    public void The_administrator_has_all_rights() =>
        RightsOf("systemusers", WellKnown.AdministratorId).Should().Be("ReadAccess, WriteAccess, AppendAccess, AppendToAccess, CreateAccess, DeleteAccess, ShareAccess, AssignAccess");

    [Theory]
    [InlineData("""{"AccessMask":"ReadAccess"}""", "*in 'Principal'*")]
    [InlineData("""{"Principal":null,"AccessMask":"ReadAccess"}""", "*in 'Principal'*")]
    [InlineData("""{"Principal":{"@odata.id":"systemusers(USER)"}}""", "*in 'AccessMask'*")]
    [InlineData("""{"Principal":{"@odata.id":"systemusers(USER)"},"AccessMask":"Everything"}""", "*in 'AccessMask'*")]
    [InlineData("""{"Principal":{"@odata.id":"systemusers(USER)"},"AccessMask":1}""", "*in 'AccessMask'*")]
    [InlineData("""{"Principal":{"@odata.id":"systemusers(USER)"},"AccessMask":"1"}""", "*in 'AccessMask'*")]
    [InlineData("""{"Principal":{"@odata.id":"systemusers(USER)"},"AccessMask":"ReadAccess,"}""", "*in 'AccessMask'*")]
    [InlineData("""{"Principal":{"ownerid":"USER"},"AccessMask":"ReadAccess"}""", "*'PrincipalAccess.Principal' names no row*")]
    [InlineData("[]", "*PrincipalAccess*")]
    public void A_wrong_share_is_rejected(string access, string message)
    {
        var answer = Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{{{access.Replace("USER", _user.ToString(), StringComparison.Ordinal)}}}}""");
        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80048d19");
        answer.Message.Should().Match(message);
    }

    [Fact]
    public void A_missing_row_or_user_is_not_found()
    {
        var user = $$$"""{"Principal":{"@odata.id":"systemusers({{{Guid.NewGuid()}}})"},"AccessMask":"ReadAccess"}""";
        Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{{{user}}}}""").Status.Should().Be(404);
        var path = $"systemusers({_user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'{Client.Set}({Guid.NewGuid()})'}}";
        _client.Get(path).Status.Should().Be(404);
    }

    [Fact]
    public void Rows_and_principals_may_have_an_alternate_key()
    {
        var client = new Client(prepare: dataverse =>
        {
            dataverse.DefineAlternateKey(Client.Table, "by_sid", "msdyn_callsid");
            dataverse.DefineAlternateKey("systemuser", "by_name", "domainname");
        });
        client.Seed(("msdyn_callsid", "CA1"));
        client.Seed("systemuser", ("fullname", "Grace"), ("domainname", "grace@local"), ("businessunitid", new EntityReference("businessunit", client.Seed("businessunit", ("name", "Lisbon")))));
        var body = $$$"""{"Target":{"@odata.id":"{{{Client.Set}}}(msdyn_callsid='CA1')"},"PrincipalAccess":{"Principal":{"@odata.id":"systemusers(domainname='grace@local')"},"AccessMask":"ReadAccess"}}""";
        client.Send("POST", "GrantAccess", body).Status.Should().Be(204);
        client.Send("POST", "GrantAccess", body.Replace("CA1", "CA2", StringComparison.Ordinal)).Code.Should().Be("0x80060891");
        var path = $"systemusers(domainname='grace@local')/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{\"@odata.id\":\"{Client.Set}(msdyn_callsid='CA1')\"}}";
        ((string)client.Get(path).Json["AccessRights"]!).Should().Be("ReadAccess");
    }

    [Fact]
    public void A_user_without_rights_cannot_share()
    {
        _client.UserId = _user;
        var answer = Send("GrantAccess", $$$"""{{{{Target}}},"PrincipalAccess":{"Principal":{"@odata.id":"systemusers({{{_user}}})"},"AccessMask":"ReadAccess"}}""");
        answer.Status.Should().Be(403);
        answer.Code.Should().Be("0x80040220");
    }

    private Answer Send(string action, string body) => _client.Send("POST", action, body);

    private string RightsOf(string set, Guid principal) =>
        (string)_client.Get($"{set}({principal})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'{Client.Set}({_id})'}}").Json["AccessRights"]!;
}
