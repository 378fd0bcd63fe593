using System;
using System.Linq;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Rows by alternate keys.</summary>
public class AlternateKeyTests
{
    private readonly Client _client = new(prepare: dataverse => dataverse.DefineAlternateKey(Client.Table, "key_sid", "msdyn_callsid"));

    [Theory]
    [InlineData("a")]
    [InlineData("a+b")]
    [InlineData("it''s")]
    public void A_row_is_found_by_its_alternate_key(string sid)
    {
        _client.Seed(("msdyn_callsid", sid.Replace("''", "'", StringComparison.Ordinal)));

        _client.Get($"{Client.Set}(msdyn_callsid='{sid}')").Status.Should().Be(200);
    }

    [Fact]
    public void A_missing_alternate_key_is_404()
    {
        var answer = _client.Get($"{Client.Set}(msdyn_callsid='none')");

        answer.Status.Should().Be(404);
        answer.Code.Should().Be("0x80060891");
    }

    [Fact]
    public void An_upsert_by_alternate_key_repeats_the_key()
    {
        var answer = _client.Send("PATCH", $"{Client.Set}(msdyn_callsid='x')", """{"msdyn_callername":"Ada"}""");

        answer.Status.Should().Be(204, answer.Text);
        answer.Header("OData-EntityId").Should().Be($"{Client.Root}{Client.Set}(msdyn_callsid='x')");
        _client.Dataverse.ReadAll(Client.Table).Single()["msdyn_callsid"].Should().Be("x");
        _client.Send("PATCH", $"{Client.Set}(msdyn_callsid='x')", """{"msdyn_callername":"Grace"}""", ("If-Match", "*")).Status.Should().Be(204);
        _client.Dataverse.ReadAll(Client.Table).Single()["msdyn_callername"].Should().Be("Grace");
    }

    [Fact]
    public void A_row_is_deleted_by_its_alternate_key()
    {
        _client.Seed(("msdyn_callsid", "x"));

        _client.Send("DELETE", $"{Client.Set}(msdyn_callsid='x')").Status.Should().Be(204);

        _client.Dataverse.ReadAll(Client.Table).Should().BeEmpty();
    }
}
