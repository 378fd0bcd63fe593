using System.Linq;
using System.Text.Json.Nodes;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Errors;

/// <summary>The rejections of the shipped plug-in.</summary>
public class RejectionTests
{
    private const string Violations = "@Microsoft.PowerApps.CDS.ErrorDetails.violations";
    private const string Bad = """{"msdyn_fromphone":"CALL ME"}""";

    private readonly Client _client = new(withPlugin: true);

    [Fact]
    public void A_rejection_has_its_status_code_and_message()
    {
        var answer = _client.Send("POST", Client.Set, Bad);

        answer.Status.Should().Be(400);
        answer.Json.Select(member => member.Key).Should().Equal("error");
        answer.Json["error"]!.AsObject().Select(member => member.Key).Should().Equal("code", "message");
        answer.Code.Should().Be("0x80040265");
        answer.Message.Should().Contain("[PCC");
        answer.Header("Content-Type").Should().StartWith("application/json");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("Microsoft.PowerApps.CDS.*")]
    [InlineData("Microsoft.PowerApps.CDS.ErrorDetails.violations")]
    public void The_violations_are_annotations(string annotations)
    {
        var answer = _client.Send("POST", Client.Set, Bad, ("Prefer", $"odata.include-annotations=\"{annotations}\""));

        var violation = JsonNode.Parse((string)answer.Json["error"]![Violations]!)!.AsArray().Single()!;
        ((string?)violation["column"]).Should().Be("msdyn_fromphone");
        answer.Json["error"]!.AsObject().ContainsKey("@Microsoft.PowerApps.CDS.TraceText").Should().Be(!annotations.EndsWith("violations", System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_is_in_the_language_of_the_user()
    {
        var english = _client.Send("POST", Client.Set, Bad).Message;
        var german = new Client(withPlugin: true);
        german.Send("PATCH", $"usersettingscollection({WellKnown.AdministratorId})", """{"uilanguageid":1031}""").Status.Should().Be(204);

        var message = german.Send("POST", Client.Set, Bad).Message;

        message.Should().NotBe(english).And.Contain("Telefon");
    }

    [Fact]
    public void An_accepted_row_is_saved() => _client.Send("POST", Client.Set, """{"msdyn_fromphone":"+14255550123"}""").Status.Should().Be(204);

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public void A_rejected_change_leaves_the_row_unchanged(string method)
    {
        var id = _client.Seed(("msdyn_fromphone", "+14255550123"));

        _client.Send(method, $"{Client.Set}({id})", Bad).Status.Should().Be(400);

        _client.Row(id)["msdyn_fromphone"].Should().Be("+14255550123");
    }
}
