using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Related rows and links.</summary>
public class LinkTests
{
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    private readonly Client _client = new();
    private readonly Guid _talk;
    private readonly Guid _linked;
    private readonly Guid _other;
    private readonly Guid _team;

    public LinkTests()
    {
        _talk = _client.Seed("msdyn_ocliveworkitem", ("subject", "Invoice"));
        _linked = _client.Seed(("msdyn_callername", "Ada"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", _talk)));
        _other = _client.Seed(("msdyn_callername", "Grace"));
        _team = _client.Seed("team", ("name", "Desk"));
    }

    private string Talk => $"msdyn_ocliveworkitems({_talk})";

    [Fact]
    public void A_lookup_leads_to_its_row()
    {
        var answer = _client.Get($"{Client.Set}({_linked})/msdyn_liveworkitemid?$select=subject");

        ((string?)answer.Json["subject"]).Should().Be("Invoice");
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#msdyn_ocliveworkitems(subject)/$entity");
        _client.Get($"{Client.Set}({_other})/msdyn_liveworkitemid").Status.Should().Be(204);
    }

    [Fact]
    public void The_definition_of_a_variable_has_a_navigation_property_with_capitals()
    {
        var definition = _client.Seed("environmentvariabledefinition", ("schemaname", "pcc_Test"), ("type", 100_000_000));
        var answer = _client.Send("POST", "environmentvariablevalues", $$"""{"value":"x","EnvironmentVariableDefinitionId@odata.bind":"/environmentvariabledefinitions({{definition}})"}""", ("Prefer", "return=representation"));

        ((string?)answer.Json["_environmentvariabledefinitionid_value"]).Should().Be(definition.ToString());
        _client.Get("environmentvariablevalues?$expand=EnvironmentVariableDefinitionId($select=schemaname)").Text.Should().Contain("\"pcc_Test\"");
        _client.Send("POST", "environmentvariablevalues", $$"""{"environmentvariabledefinitionid@odata.bind":"/environmentvariabledefinitions({{definition}})"}""").Status.Should().Be(400);
    }

    [Fact]
    public void An_owner_is_a_user_or_a_team() => ((string?)_client.Get($"{Client.Set}({_linked})/ownerid").Json["@odata.context"]).Should().Contain("#systemusers");

    [Fact]
    public void A_collection_has_the_rows_that_refer_to_the_row()
    {
        var answer = _client.Get($"{Talk}/{Calls}?$select=msdyn_callername&$count=true");

        answer.Json["value"]!.AsArray().Select(row => (string?)row!["msdyn_callername"]).Should().Equal("Ada");
        ((int)answer.Json["@odata.count"]!).Should().Be(1);
        _client.Get($"{Talk}/{Calls}?$filter=msdyn_callername eq 'Grace'").Json["value"]!.AsArray().Should().BeEmpty();
        _client.Get($"{Talk}/{Calls}/$count").Text.Should().Be("1");
        _client.Get($"msdyn_ocliveworkitems({Guid.NewGuid()})/{Calls}").Status.Should().Be(404);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    public void A_row_is_associated(string method)
    {
        var answer = method == "POST"
            ? _client.Send("POST", $"{Talk}/{Calls}/$ref", $$"""{"@odata.id":"{{Client.Root}}{{Client.Set}}({{_other}})"}""")
            : _client.Send("PUT", $"{Client.Set}({_other})/msdyn_liveworkitemid/$ref", $$"""{"@odata.context":"x","@odata.id":"{{Talk}}"}""");

        answer.Status.Should().Be(204, answer.Text);
        ((EntityReference)_client.Row(_other)["msdyn_liveworkitemid"]!).Id.Should().Be(_talk);
    }

    [Theory]
    [InlineData("{2}/{3}({0})/$ref")]
    [InlineData("{2}/{3}/$ref?$id={4}{1}({0})")]
    [InlineData("{1}({0})/msdyn_liveworkitemid/$ref")]
    [InlineData("{1}({0})/msdyn_liveworkitemid//$ref")]
    public void A_row_is_disassociated(string form)
    {
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, _linked, Client.Set, Talk, Calls, Client.Root);

        var answer = _client.Send("DELETE", path);

        answer.Status.Should().Be(204, answer.Text);
        _client.Row(_linked).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void References_are_addresses()
    {
        var one = _client.Get($"{Client.Set}({_linked})/msdyn_liveworkitemid/$ref").Json;
        ((string?)one["@odata.context"]).Should().Be($"{Client.Root}$metadata#$ref");
        ((string?)one["@odata.id"]).Should().Be(Client.Root + Talk);
        _client.Get($"{Client.Set}({_other})/msdyn_liveworkitemid/$ref").Status.Should().Be(204);
        var many = _client.Get($"{Talk}/{Calls}/$ref").Json;
        ((string?)many["@odata.context"]).Should().Be($"{Client.Root}$metadata#Collection($ref)");
        many["value"]!.AsArray().Select(row => (string?)row!["@odata.id"]).Should().Equal($"{Client.Root}{Client.Set}({_linked})");
    }

    [Fact]
    public void Members_join_and_leave_a_team()
    {
        var members = $"teams({_team})/teammembership_association";

        _client.Send("POST", $"{members}/$ref", $$"""{"@odata.id":"systemusers({{WellKnown.AdministratorId}})"}""").Status.Should().Be(204);
        _client.Get($"{members}/$count").Text.Should().Be("1");
        _client.Get($"systemusers({WellKnown.AdministratorId})/teammembership_association?$select=name").Json["value"]!.AsArray().Single()!["name"]!.ToString().Should().Be("Desk");
        _client.Send("DELETE", $"{members}({WellKnown.AdministratorId})/$ref").Status.Should().Be(204);
        _client.Get($"{members}/$count").Text.Should().Be("0");
    }

    [Fact]
    public void A_business_unit_gets_a_parent()
    {
        var unit = _client.Seed("businessunit", ("name", "Support"));

        _client.Send("PUT", $"businessunits({unit})/parentbusinessunitid/$ref", $$"""{"@odata.id":"businessunits({{WellKnown.BusinessUnitId}})"}""").Status.Should().Be(204);

        _client.Get($"businessunits({WellKnown.BusinessUnitId})/business_unit_parent_business_unit/$count").Text.Should().Be("1");
        _client.Get($"businessunits({unit})/business_unit_parent_business_unit/$count").Text.Should().Be("0");
    }

    [Theory]
    [InlineData("""{"@odata.id":"teams(7b0c5d5e-0000-4000-8000-000000000001)"}""")]
    [InlineData("""{"@odata.id":"msdyn_ocliveworkitems"}""")]
    [InlineData("""{"@odata.id":7}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void A_reference_to_no_row_of_the_table_is_rejected(string body)
    {
        _client.Send("PUT", $"{Client.Set}({_other})/msdyn_liveworkitemid/$ref", body).Status.Should().Be(400);

        _client.Row(_other).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void A_removal_without_a_row_is_rejected() => _client.Send("DELETE", $"{Talk}/{Calls}/$ref").Status.Should().Be(400);
}
