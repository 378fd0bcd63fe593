using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Create, Retrieve, Update, Upsert and Delete of rows.</summary>
public class RowTests
{
    private readonly Client _client = new();

    private static string Path(Guid id) => $"{Client.Set}({id})";

    [Fact]
    public void A_created_row_is_named_in_both_headers()
    {
        var answer = _client.Send("POST", Client.Set, """{"msdyn_callername":"Ada","msdyn_fromphone":"+15550100","statuscode":1}""");

        answer.Status.Should().Be(204, answer.Text);
        var id = _client.Dataverse.ReadAll(Client.Table).Single().Id;
        answer.Header("OData-EntityId").Should().Be($"{Client.Root}{Path(id)}");
        answer.Header("Location").Should().Be($"{Client.Root}{Path(id)}");
        answer.Header("OData-Version").Should().Be("4.0");
        _client.Row(id)["msdyn_fromphone"].Should().Be("+15550100");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_created_row_is_in_the_answer_if_the_client_prefers_it(bool sendsBoth)
    {
        var client = new Client(new PlatformBehavior { SendsEntityIdWithRows = sendsBoth });

        var answer = client.Send("POST", $"{Client.Set}?$select=msdyn_callername", """{"msdyn_callername":"Ada"}""", ("Prefer", "return=representation"));

        answer.Status.Should().Be(201, answer.Text);
        answer.Json.Select(member => member.Key).Should().Equal("@odata.context", "@odata.etag", "msdyn_callername", Client.Key);
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}(msdyn_callername)/$entity");
        answer.Header("Preference-Applied").Should().Be("return=representation");
        answer.Header("Location").Should().EndWith($"({answer.Json[Client.Key]})");
        answer.Header("OData-EntityId").Should().Be(sendsBoth ? answer.Header("Location") : null);
    }

    [Fact]
    public void A_primary_key_in_the_body_becomes_the_key()
    {
        var id = Guid.NewGuid();

        _client.Send("POST", Client.Set, $$"""{"{{Client.Key}}":"{{id}}"}""").Status.Should().Be(204);

        _client.Row(id).Should().NotBeNull();
    }

    [Fact]
    public void A_row_has_all_columns_and_its_etag()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"), ("overriddencreatedon", new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc)));

        var answer = _client.Get(Path(id));

        answer.Status.Should().Be(200, answer.Text);
        answer.Header("Content-Type").Should().StartWith("application/json");
        answer.Header("ETag").Should().Be($"W/\"{_client.Row(id).RowVersion}\"");
        ((string?)answer.Json["@odata.etag"]).Should().Be(answer.Header("ETag"));
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}/$entity");
        answer.Json["msdyn_fromphone"].Should().BeNull();
        answer.Json.ContainsKey("msdyn_fromphone").Should().BeTrue("a column without a value is null");
        ((string?)answer.Json["createdon"]).Should().Be("2026-01-31T10:00:00Z");
        ((int)answer.Json["statecode"]!).Should().Be(0);
        ((bool)answer.Json["msdyn_ismicrosoftteamsphonenumber"]!).Should().BeFalse();
        ((long)answer.Json["versionnumber"]!).Should().BePositive();
        ((Guid)answer.Json["_ownerid_value"]!).Should().Be(WellKnown.AdministratorId);
        answer.Json.ContainsKey("owneridname").Should().BeFalse("the name of a lookup is an annotation");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(Client.Key + "={0}")]
    public void A_row_is_found_by_either_form_of_its_key(string form)
    {
        var id = _client.Seed();

        _client.Get($"{Client.Set}({string.Format(System.Globalization.CultureInfo.InvariantCulture, form, id.ToString().ToUpperInvariant())})").Status.Should().Be(200);
    }

    [Fact]
    public void A_missing_row_is_404()
    {
        var answer = _client.Get(Path(Guid.NewGuid()));

        answer.Status.Should().Be(404);
        answer.Code.Should().Be("0x80040217");
        answer.Header("REQ_ID").Should().NotBeNull();
    }

    [Theory]
    [InlineData("v9.0", 200)]
    [InlineData("v9.1", 200)]
    [InlineData("v9.2", 200)]
    [InlineData("v8.2", 404)]
    [InlineData("v10.0", 404)]
    public void Links_have_the_version_of_the_request(string version, int status)
    {
        var answer = _client.Get($"/api/data/{version}/WhoAmI");

        answer.Status.Should().Be(status);
        if (status == 200) ((string?)answer.Json["@odata.context"]).Should().StartWith($"{Client.Origin}/api/data/{version}/$metadata");
        else answer.Message.Should().Contain(version);
    }

    [Theory]
    [InlineData(true, null, 304)]
    [InlineData(true, "odata.include-annotations=\"*\"", 200)]
    [InlineData(false, null, 200)]
    public void A_known_version_is_not_sent_again(bool isKnown, string? prefer, int status)
    {
        var id = _client.Seed();
        var etag = isKnown ? $"W/\"{_client.Row(id).RowVersion}\"" : "W/\"1\"";

        var answer = _client.Get(Path(id), [("If-None-Match", etag), .. prefer is null ? [] : new[] { ("Prefer", prefer) }]);

        answer.Status.Should().Be(status);
        (answer.Text.Length == 0).Should().Be(status == 304);
    }

    [Fact]
    public void The_text_null_is_no_etag()
    {
        var id = _client.Seed();

        _client.Get(Path(id), ("If-None-Match", "null")).Status.Should().Be(200);
    }

    [Fact]
    public void A_malformed_etag_is_rejected()
    {
        var answer = _client.Get(Path(_client.Seed()), ("If-Match", "1042"));

        answer.Status.Should().Be(400);
        answer.Message.Should().Contain("If-Match");
    }

    [Fact]
    public void A_change_is_written()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"));

        var answer = _client.Send("PATCH", Path(id), """{"msdyn_callername":"Grace"}""");

        answer.Status.Should().Be(204, answer.Text);
        answer.Header("OData-EntityId").Should().Be(Client.Root + Path(id));
        _client.Row(id)["msdyn_callername"].Should().Be("Grace");
    }

    [Fact]
    public void A_changed_row_is_in_the_answer_if_the_client_prefers_it()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"));

        var answer = _client.Send("PATCH", $"{Path(id)}?$select=msdyn_callername", """{"msdyn_callername":"Grace"}""", ("Prefer", "return=representation"), ("If-Match", "*"));

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["msdyn_callername"]).Should().Be("Grace");
    }

    [Fact]
    public void The_answer_to_a_change_ignores_expansions()
    {
        var path = $"{Path(Guid.NewGuid())}?$select=msdyn_callername&$expand=msdyn_liveworkitemid";

        _client.Send("PATCH", path, "{}", ("Prefer", "return=representation")).Status.Should().Be(201);
        var answer = _client.Send("PATCH", path, "{}", ("Prefer", "return=representation"));

        answer.Status.Should().Be(200, answer.Text);
        answer.Json.ContainsKey("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void An_invalid_selection_is_rejected_before_the_write()
    {
        _client.Send("POST", $"{Client.Set}?$select=nothing", "{}", ("Prefer", "return=representation")).Status.Should().Be(400);
        _client.Send("PATCH", $"{Path(Guid.NewGuid())}?$select=nothing", "{}", ("Prefer", "return=representation")).Status.Should().Be(400);

        _client.Dataverse.ReadAll(Client.Table).Should().BeEmpty();
    }

    [Fact]
    public void An_upsert_creates_a_missing_row()
    {
        var id = Guid.NewGuid();

        _client.Send("PATCH", Path(id), """{"msdyn_callername":"Ada"}""").Status.Should().Be(204);

        _client.Row(id)["msdyn_callername"].Should().Be("Ada");
    }

    [Fact]
    public void An_upsert_with_representation_distinguishes_new_rows()
    {
        var id = Guid.NewGuid();

        _client.Send("PATCH", Path(id), "{}", ("Prefer", "return=representation")).Status.Should().Be(201);
        _client.Send("PATCH", Path(id), "{}", ("Prefer", "return=representation")).Status.Should().Be(200);
    }

    [Fact]
    public void An_update_of_a_missing_row_is_404()
    {
        var id = Guid.NewGuid();

        _client.Send("PATCH", Path(id), "{}", ("If-Match", "*")).Status.Should().Be(404);

        _client.Dataverse.ReadAll(Client.Table).Should().BeEmpty();
    }

    [Fact]
    public void A_create_of_an_existing_row_is_412()
    {
        var id = _client.Seed();

        var answer = _client.Send("PATCH", Path(id), "{}", ("If-None-Match", "*"));

        answer.Status.Should().Be(412);
        answer.Code.Should().Be("0x80040237");
    }

    [Fact]
    public void A_create_of_a_missing_row_succeeds()
    {
        var id = Guid.NewGuid();

        _client.Send("PATCH", Path(id), "{}", ("If-None-Match", "*")).Status.Should().Be(204);

        _client.Row(id).Should().NotBeNull();
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void A_stale_etag_is_rejected(string method)
    {
        var id = _client.Seed();

        var answer = _client.Send(method, Path(id), "{}", ("If-Match", "W/\"1\""));

        answer.Status.Should().Be(412);
        answer.Code.Should().Be("0x80060882");
        _client.Row(id).Should().NotBeNull();
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void A_current_etag_is_accepted(string method)
    {
        var id = _client.Seed();

        _client.Send(method, Path(id), "{}", ("If-Match", $"W/\"{_client.Row(id).RowVersion}\"")).Status.Should().Be(204);
    }

    [Fact]
    public void A_deleted_row_is_gone()
    {
        var id = _client.Seed();

        _client.Send("DELETE", Path(id)).Status.Should().Be(204);

        _client.Dataverse.Find(Client.Table, id).Should().BeNull();
        _client.Send("DELETE", Path(id)).Status.Should().Be(404);
    }

    [Theory]
    [InlineData(true, 204)]
    [InlineData(false, 405)]
    public void PUT_on_a_row_is_an_open_question(bool upserts, int status)
    {
        var client = new Client(new PlatformBehavior { PutUpsertsRows = upserts });

        client.Send("PUT", $"{Client.Set}({Guid.NewGuid()})", "{}").Status.Should().Be(status);

        client.Dataverse.ReadAll(Client.Table).Should().HaveCount(upserts ? 1 : 0);
    }

    [Fact]
    public void A_status_deactivates_the_row()
    {
        var id = _client.Seed();

        _client.Send("PATCH", Path(id), """{"statecode":1,"statuscode":2}""").Status.Should().Be(204);

        ((OptionSetValue)_client.Row(id)["statecode"]!).Value.Should().Be(1);
    }

    [Fact]
    public void An_owner_assigns_the_row()
    {
        var (id, team) = (_client.Seed(), _client.Seed("team", ("name", "Desk")));

        _client.Send("PATCH", Path(id), $$"""{"ownerid@odata.bind":"/teams({{team}})"}""").Status.Should().Be(204);

        ((EntityReference)_client.Row(id)["ownerid"]!).Should().Match<EntityReference>(owner => owner.LogicalName == "team" && owner.Id == team);
    }

    [Theory]
    [InlineData("PATCH", Client.Set)]
    [InlineData("DELETE", Client.Set)]
    [InlineData("POST", Client.Set + "(00000000-0000-0000-0000-000000000001)")]
    public void A_method_of_another_resource_is_405(string method, string path) => _client.Send(method, path, "{}").Status.Should().Be(405);

    [Fact]
    public void A_POST_to_a_function_is_404_without_a_code()
    {
        var answer = _client.Send("POST", "WhoAmI", "{}");

        answer.Status.Should().Be(404);
        answer.Code.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nothings", 404, "0x8006088a", "Resource not found for the segment 'nothings'.")]
    [InlineData("teams('7b0c5d5e-0000-4000-8000-000000000002')", 400, "0x80060888", "Bad Request - Error in query syntax.")]
    [InlineData(Client.Set + "(msdyn_callsid='1')", 400, "0x80060888", "The key in the request URI is not valid for resource*")]
    [InlineData("TEAMS", 404, "0x8006088a", "Resource not found for the segment 'TEAMS'.")]
    public void A_path_without_a_resource_is_rejected(string path, int status, string code, string message)
    {
        var answer = _client.Get(path);

        answer.Status.Should().Be(status);
        answer.Code.Should().Be(code);
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData("/other/data/v9.2/teams")]
    [InlineData("/api/data/")]
    [InlineData("/")]
    public void A_target_outside_the_service_is_404(string target) => _client.Get(target).Status.Should().Be(404);
}
