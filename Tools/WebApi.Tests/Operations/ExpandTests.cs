using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>The rows that <c>$expand</c> adds.</summary>
public class ExpandTests
{
    private const string Talks = "msdyn_ocliveworkitems";
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    private static readonly Guid Talk = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly Guid OtherTalk = new("aaaaaaaa-0000-4000-8000-000000000002");
    private static readonly Guid Desk = new("bbbbbbbb-0000-4000-8000-000000000001");
    private static readonly (string, string) All = ("Prefer", "odata.include-annotations=\"*\"");

    private readonly Client _client = new();
    private readonly Guid _ada;
    private readonly Guid _alan;

    public ExpandTests()
    {
        _client.Seed("team", ("teamid", Desk), ("name", "Desk"));
        _client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));
        _client.Seed("msdyn_ocliveworkitem", ("activityid", OtherTalk), ("subject", "Refund; (sent)"));
        _ada = Seed("Ada", Talk);
        Seed("Grace", Talk);
        Seed("Edsger", OtherTalk);
        _alan = _client.Seed(("msdyn_callername", "Alan"), ("ownerid", new EntityReference("team", Desk)));
    }

    [Fact]
    public void A_lookup_is_an_object_with_the_key()
    {
        var answer = _client.Get($"{Client.Set}({_ada})?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}(msdyn_callername,msdyn_liveworkitemid(subject))/$entity");
        answer.Json.Select(member => member.Key).Should().Equal("@odata.context", "@odata.etag", "msdyn_callername", Client.Key, "msdyn_liveworkitemid");
        var talk = answer.Json["msdyn_liveworkitemid"]!.AsObject();
        talk.Where(member => member.Key != "@odata.etag").Select(member => $"{member.Key}={member.Value}").Should().Equal("subject=Invoice", $"activityid={Talk}");
    }

    [Fact]
    public void A_lookup_without_a_row_is_null()
    {
        var answer = _client.Get($"{Client.Set}({_alan})?$select=msdyn_callername&$expand=msdyn_liveworkitemid");

        answer.Json.Should().ContainKey("msdyn_liveworkitemid").WhoseValue.Should().BeNull();
        ((string?)answer.Json["@odata.context"]).Should().EndWith("(msdyn_callername,msdyn_liveworkitemid())/$entity");
    }

    [Fact]
    public void A_lookup_of_another_type_is_null()
    {
        var row = _client.Get($"{Client.Set}({_alan})?$expand=owninguser($select=fullname),owningteam($select=name)").Json;

        row["owninguser"].Should().BeNull();
        ((string?)row["owningteam"]!["name"]).Should().Be("Desk");
        ((Guid)row["owningteam"]!["ownerid"]!).Should().Be(Desk, "teams have their key as owner too");
    }

    [Fact]
    public void A_lookup_can_be_filtered()
    {
        var names = List($"{Client.Set}?$select=msdyn_callername&$orderby=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject;$filter=subject eq 'Refund; (sent)')", row => $"{row["msdyn_callername"]}:{row["msdyn_liveworkitemid"]?["subject"]}");

        names.Should().Be("Ada:,Alan:,Edsger:Refund; (sent),Grace:");
    }

    [Fact]
    public void Lists_have_expanded_lookups_with_annotations()
    {
        var answer = _client.Get($"{Client.Set}?$select=msdyn_callername&$orderby=msdyn_callername&$expand=createdby($select=fullname,_businessunitid_value),ownerid", All);

        var row = answer.Json["value"]![1]!.AsObject();
        row["createdby"]!.AsObject().Should().ContainKey("_businessunitid_value@Microsoft.Dynamics.CRM.lookuplogicalname");
        ((Guid)row["createdby"]!["ownerid"]!).Should().Be(WellKnown.AdministratorId);
        row["ownerid"]!.AsObject().Select(member => $"{member.Key}={member.Value}").Should().Equal("@odata.type=#Microsoft.Dynamics.CRM.team", $"ownerid={Desk}");
    }

    [Fact]
    public void A_reference_is_an_address()
    {
        var answer = _client.Get($"{Client.Set}?$select=msdyn_callername&$orderby=msdyn_callername&$top=2&$expand=msdyn_liveworkitemid/$ref");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["@odata.context"]).Should().Contain("msdyn_liveworkitemid/$ref()");
        answer.Json["value"]![0]!["msdyn_liveworkitemid"]!.AsObject().Select(member => $"{member.Key}={member.Value}").Should().Equal($"@odata.id={Client.Root}{Talks}({Talk})");
        answer.Json["value"]![1]!["msdyn_liveworkitemid"].Should().BeNull();
    }

    [Fact]
    public void Lookups_can_be_nested()
    {
        var names = List(
            $"{Talks}?$select=subject&$orderby=subject&$expand={Calls}($select=msdyn_callername;$expand=owninguser($select=fullname;$expand=businessunitid($select=name)))",
            row => $"{row["subject"]}:{string.Join('+', row[Calls]!.AsArray().Select(call => call!["owninguser"]!["businessunitid"]!["name"]!.ToString().Length > 0))}");

        names.Should().Be("Invoice:True+True,Refund; (sent):True");
    }

    [Fact]
    public void A_collection_is_ordered_and_cut_off()
    {
        var options = "$select=msdyn_callername;$orderby=msdyn_callername desc;$top=1";

        var answer = _client.Get($"{Talks}({Talk})?$select=subject&$expand={Calls}({options})");

        answer.Status.Should().Be(200, answer.Text);
        answer.Json[Calls]!.AsArray().Select(call => (string?)call!["msdyn_callername"]).Should().Equal("Grace");
        var link = (string)answer.Json[$"{Calls}@odata.nextLink"]!;
        link.Should().StartWith($"{Client.Root}{Talks}({Talk})/{Calls}?$select=msdyn_callername&$orderby=").And.NotContain("skiptoken", "a single expansion has no pages");
        Follow(link).Json["value"]!.AsArray().Select(call => (string?)call!["msdyn_callername"]).Should().Equal("Grace");
    }

    [Fact]
    public void Each_row_of_a_list_has_its_own_collection()
    {
        var names = List(
            $"{Talks}?$select=subject&$orderby=subject&$expand={Calls}($select=msdyn_callername;$orderby=msdyn_callername;$filter=msdyn_callername ne 'Grace')",
            row => $"{row["subject"]}:{string.Join('+', row[Calls]!.AsArray().Select(call => call!["msdyn_callername"]))}");

        names.Should().Be("Invoice:Ada,Refund; (sent):Edsger");
    }

    [Fact]
    public void Nested_collections_come_in_pages()
    {
        for (var i = 0; i < 3; i++) Seed($"Caller {i}", Talk);
        var path = $"{Talks}?$select=subject&$filter=subject eq 'Invoice'&$expand={Calls}($select=msdyn_callername;$filter=startswith(msdyn_callername,@p1);$expand=createdby($select=fullname))&@p1='Caller'";

        var answer = _client.Get(path, ("Prefer", "odata.maxpagesize=2"));

        answer.Status.Should().Be(200, answer.Text);
        var row = answer.Json["value"]![0]!;
        var names = row[Calls]!.AsArray().Select(call => (string)call!["msdyn_callername"]!).ToList();
        names.Should().HaveCount(2);
        var next = Follow((string)row[$"{Calls}@odata.nextLink"]!);
        next.Status.Should().Be(200, next.Text);
        next.Json["value"]![0]!["createdby"]!["fullname"].Should().NotBeNull();
        next.Json.ContainsKey("@odata.nextLink").Should().BeFalse();
        names.Concat(next.Json["value"]!.AsArray().Select(call => (string)call!["msdyn_callername"]!)).Should().BeEquivalentTo("Caller 0", "Caller 1", "Caller 2");
    }

    [Fact]
    public void A_nested_collection_without_further_rows_has_no_next_link()
    {
        var row = _client.Get($"{Talks}({Talk})?$expand={Calls}($expand=createdby($select=fullname))").Json;

        row[Calls]!.AsArray().Should().HaveCount(2);
        row.ContainsKey($"{Calls}@odata.nextLink").Should().BeFalse();
    }

    [Fact]
    public void A_many_to_many_relationship_can_be_expanded_from_both_sides()
    {
        _client.Dataverse.Associate("team", Desk, new Relationship("teammembership_association"), [new EntityReference("systemuser", WellKnown.AdministratorId)]);

        var teams = List("teams?$select=name&$filter=name eq 'Desk'&$expand=teammembership_association($select=systemuserid)", row => row["teammembership_association"]!.AsArray().Single()!["systemuserid"]!.ToString());
        var users = List($"systemusers?$select=fullname&$filter=systemuserid eq {WellKnown.AdministratorId}&$expand=teammembership_association($select=name;$orderby=name)", row => row["teammembership_association"]!.AsArray().Select(team => (string?)team!["name"]).First()!);

        teams.Should().Be(WellKnown.AdministratorId.ToString());
        users.Should().Be("Desk");
    }

    [Fact]
    public void Related_rows_can_be_expanded_too()
    {
        var one = _client.Get($"{Client.Set}({_ada})/msdyn_liveworkitemid?$select=subject&$expand={Calls}($select=msdyn_callername)").Json;
        var many = _client.Get($"{Talks}({Talk})/{Calls}?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)").Json;

        one[Calls]!.AsArray().Should().HaveCount(2);
        many["value"]!.AsArray().Select(call => (string?)call!["msdyn_liveworkitemid"]!["subject"]).Should().Equal("Invoice", "Invoice");
    }

    [Fact]
    public void A_created_row_is_expanded_in_the_answer()
    {
        var body = $"{{\"msdyn_callername\":\"Barbara\",\"msdyn_liveworkitemid@odata.bind\":\"/{Talks}({Talk})\"}}";

        var answer = _client.Send("POST", $"{Client.Set}?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)", body, ("Prefer", "return=representation"));

        answer.Status.Should().Be(201, answer.Text);
        ((string?)answer.Json["msdyn_liveworkitemid"]!["subject"]).Should().Be("Invoice");
    }

    [Fact]
    public void An_updated_row_is_not_expanded_in_the_answer()
    {
        var answer = _client.Send("PATCH", $"{Client.Set}({_ada})?$select=msdyn_callername&$expand=msdyn_liveworkitemid($select=subject)", "{\"msdyn_callername\":\"Ada L.\"}", ("Prefer", "return=representation"));

        answer.Status.Should().Be(200, answer.Text);
        answer.Json.ContainsKey("msdyn_liveworkitemid").Should().BeFalse();
        ((string?)answer.Json["msdyn_callername"]).Should().Be("Ada L.");
    }

    [Fact]
    public void A_create_with_a_wrong_expansion_writes_nothing()
    {
        var answer = _client.Send("POST", $"{Client.Set}?$expand={Calls}", "{\"msdyn_callername\":\"Barbara\"}", ("Prefer", "return=representation"));

        answer.Status.Should().Be(400);
        _client.Names("$filter=msdyn_callername eq 'Barbara'").Should().BeEmpty();
    }

    [Fact]
    public void A_known_version_does_not_hide_expanded_rows()
    {
        var path = $"{Client.Set}({_ada})?$select=msdyn_callername";
        var tag = _client.Get(path).Header("ETag")!;

        _client.Get(path, ("If-None-Match", tag)).Status.Should().Be(304);
        _client.Get(path + "&$expand=msdyn_liveworkitemid($select=subject)", ("If-None-Match", tag)).Status.Should().Be(200);
    }

    [Fact]
    public void Rows_that_the_user_cannot_read_are_left_out()
    {
        var unit = _client.Seed("businessunit", ("name", "Elsewhere"));
        var user = _client.Seed("systemuser", ("fullname", "Reader"), ("businessunitid", new EntityReference("businessunit", unit)));
        var own = _client.Dataverse.ServiceFor(user).Create(new Entity(Client.Table) { ["msdyn_liveworkitemid"] = new EntityReference("msdyn_ocliveworkitem", Talk) });
        _client.UserId = user;

        var calls = _client.Get($"{Talks}?$select=subject&$filter=subject eq 'Invoice'&$expand={Calls}($select=msdyn_callername)");

        calls.Json["value"]!.AsArray().Should().ContainSingle().Which![Calls]!.AsArray().Select(call => (Guid)call![Client.Key]!).Should().Equal(own);
    }

    private Guid Seed(string name, Guid talk) => _client.Seed(("msdyn_callername", name), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk)));

    private Answer Follow(string link)
    {
        link.Should().StartWith(Client.Origin);
        return _client.Get(link[Client.Origin.Length..]);
    }

    private string List(string path, Func<JsonNode, string> show)
    {
        var answer = _client.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        return string.Join(',', answer.Json["value"]!.AsArray().Select(row => show(row!)));
    }
}
