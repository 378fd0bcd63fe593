using System;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Single columns.</summary>
public class ColumnTests
{
    private readonly Client _client = new();
    private readonly Guid _id;

    public ColumnTests() => _id = _client.Seed(("msdyn_callername", "Ada"), ("overriddencreatedon", new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc)));

    private string Path(string column) => $"{Client.Set}({_id})/{column}";

    [Fact]
    public void A_column_is_an_object_with_a_value()
    {
        var answer = _client.Get(Path("msdyn_callername"));

        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Path("msdyn_callername")}");
        ((string?)answer.Json["value"]).Should().Be("Ada");
    }

    [Theory]
    [InlineData("msdyn_callername", "Ada")]
    [InlineData("statecode", "0")]
    [InlineData("createdon", "2026-01-31T10:00:00Z")]
    [InlineData("msdyn_ismicrosoftteamsphonenumber", "false")]
    [InlineData("_ownerid_value", "7b0c5d5e-0000-4000-8000-000000000001")]
    public void A_column_can_be_plain_text(string column, string text)
    {
        var answer = _client.Get(Path(column) + "/$value");

        answer.Text.Should().Be(text);
        answer.Header("Content-Type").Should().StartWith("text/plain");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/$value")]
    public void A_column_without_a_value_is_204(string suffix) => _client.Get(Path("msdyn_fromphone") + suffix).Status.Should().Be(204);

    [Fact]
    public void The_key_of_a_lookup_is_a_column() => ((Guid)_client.Get(Path("_ownerid_value")).Json["value"]!).Should().Be(WellKnown.AdministratorId);

    [Fact]
    public void A_column_can_be_written()
    {
        _client.Send("PUT", Path("msdyn_callername"), """{"value":"Grace"}""").Status.Should().Be(204);

        _client.Row(_id)["msdyn_callername"].Should().Be("Grace");
    }

    [Fact]
    public void A_column_can_be_emptied()
    {
        _client.Send("DELETE", Path("msdyn_callername")).Status.Should().Be(204);

        _client.Row(_id).Contains("msdyn_callername").Should().BeFalse();
    }

    [Theory]
    [InlineData("PUT", "msdyn_callername", """{"value":1}""")]
    [InlineData("PUT", "msdyn_callername", """{"name":"x"}""")]
    [InlineData("PUT", "msdyn_callername", "")]
    [InlineData("PUT", "_ownerid_value", """{"value":null}""")]
    [InlineData("DELETE", "_ownerid_value", null)]
    public void A_write_that_does_not_fit_is_rejected(string method, string column, string? body)
    {
        _client.Send(method, Path(column), body).Status.Should().Be(400);

        _client.Row(_id)["msdyn_callername"].Should().Be("Ada");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public void A_column_of_a_missing_row_is_404(string method) => _client.Send(method, $"{Client.Set}({Guid.NewGuid()})/msdyn_callername").Status.Should().Be(404);

    [Fact]
    public void An_unknown_column_is_404() => _client.Get(Path("nothing")).Status.Should().Be(404);
}
