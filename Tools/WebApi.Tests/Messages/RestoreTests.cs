using System;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>The action Restore.</summary>
public class RestoreTests
{
    private readonly Client _client = new(withPlugin: true);

    [Fact]
    public void Columns_of_the_target_override_the_row_in_the_bin()
    {
        var id = Deleted();
        var answer = Restore($$"""{"{{Client.Key}}":"{{id}}","@odata.type":"Microsoft.Dynamics.CRM.{{Client.Table}}","msdyn_callername":"Grace"}""");
        answer.Status.Should().Be(200, answer.Text);
        ((Guid)answer.Json["id"]!).Should().Be(id);
        _client.Row(id)["msdyn_callername"].Should().Be("Grace");
    }

    [Fact]
    public void The_target_may_have_the_address_of_the_row()
    {
        var id = Deleted();
        Restore($$"""{"@odata.id":"{{Client.Set}}({{id}})","@odata.type":"Microsoft.Dynamics.CRM.{{Client.Table}}"}""").Status.Should().Be(200);
        _client.Row(id)["msdyn_callername"].Should().Be("Ada");
    }

    [Fact]
    public void A_taken_key_is_a_conflict()
    {
        var id = Deleted();
        _client.Seed((Client.Key, id));
        var answer = Restore($$"""{"{{Client.Key}}":"{{id}}","@odata.type":"Microsoft.Dynamics.CRM.{{Client.Table}}"}""");
        answer.Status.Should().Be(412);
        answer.Code.Should().Be("0x80044a02");
    }

    [Fact]
    public void A_row_that_was_not_deleted_cannot_be_restored()
    {
        var answer = Restore($$"""{"{{Client.Key}}":"{{_client.Seed()}}","@odata.type":"Microsoft.Dynamics.CRM.{{Client.Table}}"}""");
        answer.Status.Should().BeInRange(400, 499);
        answer.Message.Should().Contain("bin");
    }

    private Guid Deleted()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"));
        _client.Send("DELETE", $"{Client.Set}({id})").Status.Should().Be(204);
        return id;
    }

    private Answer Restore(string target) => _client.Send("POST", "Restore", $$"""{"Target":{{target}}}""");
}
