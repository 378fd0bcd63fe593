using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Json;

/// <summary>The bodies of writes.</summary>
public class BodyTests
{
    private static readonly Guid Talk = new("aaaaaaaa-0000-4000-8000-000000000001");

    private readonly Client _client = new();

    public BodyTests() => _client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));

    [Theory]
    [InlineData("/msdyn_ocliveworkitems(aaaaaaaa-0000-4000-8000-000000000001)")]
    [InlineData("msdyn_ocliveworkitems(AAAAAAAA-0000-4000-8000-000000000001)")]
    [InlineData("msdyn_ocliveworkitems(activityid=aaaaaaaa-0000-4000-8000-000000000001)")]
    [InlineData("http://127.0.0.1:5080/api/data/v9.2/msdyn_ocliveworkitems(aaaaaaaa-0000-4000-8000-000000000001)")]
    [InlineData("/api/data/v9.0/msdyn_ocliveworkitems(aaaaaaaa-0000-4000-8000-000000000001)")]
    public void A_binding_names_a_row(string reference)
    {
        Create($$"""{"msdyn_liveworkitemid@odata.bind":"{{reference}}"}""").Status.Should().Be(204);

        ((EntityReference)Created()["msdyn_liveworkitemid"]!).Id.Should().Be(Talk);
    }

    [Theory]
    [InlineData(0, 204)]
    [InlineData(1, 400)]
    public void A_text_must_be_encoded_in_utf8(int lostBytes, int status)
    {
        byte[] body = [.. "{\"msdyn_callername\":\""u8, .. "é"u8[lostBytes..], .. "\"}"u8];

        var answer = _client.Api.Answer(new ApiRequest("POST", "/api/data/v9.2/" + Client.Set, Client.Origin, new Dictionary<string, string>(), body, _client.UserId));

        answer.Status.Should().Be(status, Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Theory]
    [InlineData("/teams(aaaaaaaa-0000-4000-8000-000000000001)")]
    [InlineData("/msdyn_ocliveworkitems")]
    [InlineData("/nothings(aaaaaaaa-0000-4000-8000-000000000001)")]
    [InlineData("/msdyn_ocliveworkitems('aaaaaaaa-0000-4000-8000-000000000001')")]
    [InlineData("")]
    public void A_binding_that_names_no_row_of_the_table_is_rejected(string reference)
    {
        var answer = Create($$"""{"msdyn_liveworkitemid@odata.bind":"{{reference}}"}""");

        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x80048d19");
        answer.Message.Should().Contain("msdyn_liveworkitemid@odata.bind");
    }

    [Fact]
    public void A_binding_to_a_missing_row_is_404() =>
        Create($$"""{"msdyn_liveworkitemid@odata.bind":"/msdyn_ocliveworkitems({{Guid.NewGuid()}})"}""").Status.Should().Be(404);

    [Theory]
    [InlineData(NullBinding.Clears, 204, true)]
    [InlineData(NullBinding.IsIgnored, 204, false)]
    [InlineData(NullBinding.IsRejected, 400, false)]
    public void A_null_binding_is_an_open_question(NullBinding meaning, int status, bool clears)
    {
        var client = new Client(new PlatformBehavior { NullBinding = meaning });
        client.Seed("msdyn_ocliveworkitem", ("activityid", Talk));
        var id = client.Seed(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Talk)));

        client.Send("PATCH", $"{Client.Set}({id})", """{"msdyn_liveworkitemid@odata.bind":null}""").Status.Should().Be(status);

        client.Row(id).Contains("msdyn_liveworkitemid").Should().Be(!clears);
    }

    [Fact]
    public void A_null_navigation_property_clears_the_lookup()
    {
        var id = _client.Seed(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Talk)));

        _client.Send("PATCH", $"{Client.Set}({id})", """{"msdyn_liveworkitemid":null}""").Status.Should().Be(204);

        _client.Row(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void What_a_client_read_can_be_sent_back()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"));

        _client.Send("PATCH", $"{Client.Set}({id})", $$"""
            {"@odata.context":"x","@odata.etag":"W/\"1\"","@odata.type":"#Microsoft.Dynamics.CRM.{{Client.Table}}","msdyn_callername":"Grace",
             "statecode@OData.Community.Display.V1.FormattedValue":"Active","_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"team"}
            """).Status.Should().Be(204);

        _client.Row(id)["msdyn_callername"].Should().Be("Grace");
    }

    [Fact]
    public void All_types_of_values_are_read()
    {
        Create("""{"importsequencenumber":7,"overriddencreatedon":"2026-01-31T11:00:00+01:00","msdyn_ismicrosoftteamsphonenumber":true,"statuscode":1,"msdyn_callername":null}""").Status.Should().Be(204);

        var row = Created();
        row["importsequencenumber"].Should().Be(7);
        row["createdon"].Should().Be(new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc));
        row["msdyn_ismicrosoftteamsphonenumber"].Should().Be(true);
        row.Contains("msdyn_callername").Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"msdyn_callername":1}""", "msdyn_callername")]
    [InlineData("""{"msdyn_callername":{}}""", "msdyn_callername")]
    [InlineData("""{"importsequencenumber":"7"}""", "importsequencenumber")]
    [InlineData("""{"importsequencenumber":7.5}""", "importsequencenumber")]
    [InlineData("""{"importsequencenumber":99999999999}""", "importsequencenumber")]
    [InlineData("""{"statecode":"Active"}""", "statecode")]
    [InlineData("""{"msdyn_ismicrosoftteamsphonenumber":"true"}""", "msdyn_ismicrosoftteamsphonenumber")]
    [InlineData("""{"overriddencreatedon":"yesterday"}""", "overriddencreatedon")]
    [InlineData("""{"overriddencreatedon":"31/01/2026"}""", "overriddencreatedon")]
    [InlineData("""{"msdyn_ocphonecallengagementctxid":"1"}""", "msdyn_ocphonecallengagementctxid")]
    [InlineData("""{"_ownerid_value":"7b0c5d5e-0000-4000-8000-000000000001"}""", "_ownerid_value")]
    [InlineData("""{"nothing":null}""", "untyped value in a non-open type")]
    [InlineData("""{"nothing@odata.bind":"/teams(7b0c5d5e-0000-4000-8000-000000000001)"}""", "undeclared property 'nothing'")]
    [InlineData("""{"msdyn_liveworkitemid@odata.bind":7}""", "msdyn_liveworkitemid@odata.bind")]
    [InlineData("""{"msdyn_callername":"\ud800"}""", "JSON")]
    [InlineData("""{"msdyn_liveworkitemid@odata.bind":"\ud800"}""", "JSON")]
    [InlineData("{", "JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("", "body")]
    [InlineData("\"x\"", "JSON")]
    [InlineData("nonsense", "JSON")]
    public void A_body_that_does_not_fit_is_rejected(string body, string message)
    {
        var answer = Create(body);

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80048d19");
        answer.Message.Should().Contain(message);
        _client.Dataverse.ReadAll(Client.Table).Should().BeEmpty();
    }

    [Fact]
    public void A_deeply_nested_body_is_rejected() =>
        Create("{\"msdyn_callername\":" + new string('[', 10_000) + new string(']', 10_000) + "}").Status.Should().Be(400);

    [Fact]
    public void An_unknown_column_is_rejected_by_name()
    {
        var answer = Create("""{"msdyn_CallerName":"Ada"}""");

        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x0");
        answer.Message.Should().Contain("msdyn_CallerName").And.Contain($"Microsoft.Dynamics.CRM.{Client.Table}");
    }

    [Theory]
    [InlineData("""{"msdyn_liveworkitemid":{"subject":"x"}}""", "deep insert")]
    [InlineData("""{"msdyn_ocphonecallengagementctx_SyncErrors":[]}""", "deep insert")]
    [InlineData("""{"msdyn_ocphonecallengagementctx_SyncErrors@odata.bind":[]}""", "$ref")]
    public void Related_rows_within_a_row_are_named_as_not_supported(string body, string feature)
    {
        var answer = Create(body);

        answer.Status.Should().Be(501, answer.Text);
        answer.Message.Should().Contain(feature);
    }

    [Theory]
    [InlineData(true, 204)]
    [InlineData(false, 400)]
    public void JSON_in_a_text_is_an_open_question(bool isAccepted, int status)
    {
        var client = new Client(new PlatformBehavior { AcceptsJsonInText = isAccepted });

        client.Send("POST", Client.Set, "\"{\\\"msdyn_callername\\\":\\\"Ada\\\"}\"").Status.Should().Be(status);

        client.Dataverse.ReadAll(Client.Table).Should().HaveCount(isAccepted ? 1 : 0);
    }

    [Fact]
    public void A_byte_order_mark_before_the_body_is_ignored() => Create("\uFEFF{}").Status.Should().Be(204);

    private Answer Create(string body) => _client.Send("POST", Client.Set, body);

    private Entity Created() => _client.Dataverse.ReadAll(Client.Table).Single();
}
