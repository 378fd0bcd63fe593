using System;
using System.Linq;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>The bulk actions CreateMultiple, UpdateMultiple and UpsertMultiple.</summary>
public class BulkTests
{
    private const string Type = "\"@odata.type\":\"Microsoft.Dynamics.CRM." + Client.Table + "\"";

    private readonly Client _client = new(withPlugin: true);

    private string?[] Callers => [.. _client.Dataverse.ReadAll(Client.Table).Select(row => row.GetAttributeValue<string>("msdyn_callername")).Order(StringComparer.Ordinal)];

    [Fact]
    public void CreateMultiple_returns_the_keys_in_the_order_of_the_rows()
    {
        var answer = Send(_client, "CreateMultiple", $$"""{{{Type}},"msdyn_callername":"Ada"}""", $$"""{{{Type}},"msdyn_callername":"Grace"}""");
        answer.Status.Should().Be(200, answer.Text);
        answer.Json["Ids"]!.AsArray().Select(id => _client.Row((Guid)id!)["msdyn_callername"]).Should().Equal("Ada", "Grace");
    }

    [Fact]
    public void A_rejected_row_rolls_back_all_rows()
    {
        var answer = Send(_client, "CreateMultiple", $$"""{{{Type}},"msdyn_callername":"Ada"}""", $$"""{{{Type}},"msdyn_fromphone":"12"}""");
        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x80040265");
        answer.Message.Should().Contain("PCC");
        Callers.Should().BeEmpty();
    }

    [Fact]
    public void UpdateMultiple_finds_rows_by_their_key()
    {
        var (first, second) = (_client.Seed(("msdyn_callername", "Ada")), _client.Seed(("msdyn_callername", "Ana")));
        var answer = Send(_client, "UpdateMultiple", $$"""{{{Type}},"{{Client.Key}}":"{{first}}","msdyn_callername":"Grace"}""", $$"""{{{Type}},"@odata.id":"{{Client.Set}}({{second}})","msdyn_callername":"Rui"}""");
        answer.Status.Should().Be(204, answer.Text);
        Callers.Should().Equal("Grace", "Rui");
    }

    [Fact]
    public void UpdateMultiple_rejects_a_missing_row()
    {
        var answer = Send(_client, "UpdateMultiple", $$"""{{{Type}},"{{Client.Key}}":"{{Guid.NewGuid()}}","msdyn_callername":"Grace"}""");
        answer.Status.Should().Be(404);
        answer.Code.Should().Be("0x80040217");
    }

    [Fact]
    public void UpsertMultiple_finds_rows_by_an_alternate_key()
    {
        var client = new Client(prepare: dataverse => dataverse.DefineAlternateKey(Client.Table, "by_sid", "msdyn_callsid"));
        client.Seed(("msdyn_callsid", "CA1"), ("msdyn_callername", "Ada"));
        var answer = Send(
            client, "UpsertMultiple",
            $$"""{{{Type}},"@odata.id":"{{Client.Set}}(msdyn_callsid='CA1')","msdyn_callername":"Grace"}""", $$"""{{{Type}},"@odata.id":"{{Client.Set}}(msdyn_callsid='CA2')","msdyn_callername":"Rui"}""");
        answer.Status.Should().Be(204, answer.Text);
        client.Dataverse.ReadAll(Client.Table).Select(row => $"{row["msdyn_callsid"]} {row["msdyn_callername"]}").Should().BeEquivalentTo("CA1 Grace", "CA2 Rui");
    }

    [Theory]
    [InlineData("""{"msdyn_callername":"Ada"}""", 400, "0x80048d19", "*'Targets' has no '@odata.type'*")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.nothing"}""", 400, "0x80048d19", "*'Targets' is not the type of a table*")]
    [InlineData("""{"@odata.type":7}""", 400, "0x80048d19", "*'Targets' is not the type of a table*")]
    [InlineData("7", 400, "0x80048d19", "*7*'Targets'*")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.team","name":"Lisbon"}""", 400, "0x80040203", "*one table*")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx","nothing":"Ada"}""", 400, "0x0", "*'nothing'*")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx","@odata.id":"teams(7b0c5d5e-0000-4000-8000-000000000001)"}""", 400, "0x80048d19", "*is a row of team*")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx","@odata.id":"teams"}""", 400, "0x80048d19", "*names no row*")]
    [InlineData("", 400, "0x80040203", "*at least one row*")]
    public void A_wrong_row_is_rejected(string row, int status, string code, string message)
    {
        var answer = Send(_client, "CreateMultiple", row);
        answer.Status.Should().Be(status, answer.Text);
        answer.Code.Should().Be(code);
        answer.Message.Should().Match(message);
        Callers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}", "*parameters of the operation 'CreateMultiple' are missing*: Targets.")]
    [InlineData("", "*parameters of the operation 'CreateMultiple' are missing*: Targets.")]
    [InlineData("""{"Targets":null}""", "*null*'Targets'*")]
    [InlineData("""{"Targets":{}}""", "*'Targets'*")]
    [InlineData("""{"Targets":[],"More":1}""", "*'More' in the request payload is not a valid parameter for the operation 'CreateMultiple'.")]
    [InlineData("[]", "*JSON object*")]
    public void A_wrong_body_is_rejected(string body, string message)
    {
        var answer = _client.Send("POST", $"{Client.Set}/Microsoft.Dynamics.CRM.CreateMultiple", body);
        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80048d19");
        answer.Message.Should().Match(message);
    }

    [Fact]
    public void Each_table_has_the_bulk_actions()
    {
        var answer = _client.Send("POST", "msdyn_ocliveworkitems/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_ocliveworkitem","subject":"Parcel"}]}""");
        answer.Status.Should().Be(200, answer.Text);
        _client.Dataverse.ReadAll("msdyn_ocliveworkitem").Should().ContainSingle();
    }

    private static Answer Send(Client client, string action, params string[] rows) =>
        client.Send("POST", $"{Client.Set}/Microsoft.Dynamics.CRM.{action}", $$"""{"Targets":[{{string.Join(',', rows)}}]}""");
}
