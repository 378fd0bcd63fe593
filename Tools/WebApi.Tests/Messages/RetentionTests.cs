using System;
using System.Linq;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>The actions of long term retention.</summary>
public class RetentionTests
{
    private const string Fetch = "<fetch><entity name='" + Client.Table + "'/></fetch>";

    private readonly Client _client = new(withPlugin: true);

    [Fact]
    public void A_row_goes_into_retention_and_back()
    {
        var id = _client.Seed(("msdyn_callername", "Ada"));
        Row("Retain", id, $",\"OperationId\":\"{Guid.NewGuid()}\"").Status.Should().Be(200);
        _client.Dataverse.Find(Client.Table, id).Should().BeNull();
        var answer = Row("RollbackRetain", id);
        answer.Status.Should().Be(200, answer.Text);
        ((int)answer.Json["EntityCountCollection"]!["Values"]![0]!).Should().Be(1);
        _client.Row(id)["msdyn_callername"].Should().Be("Ada");
    }

    [Fact]
    public void Many_rows_go_into_retention_page_by_page()
    {
        for (var i = 0; i < 3; i++) _client.Seed();
        var body = $$"""{"EntityName":"{{Client.Table}}","FetchXml":"{{Fetch}}","PageSize":2}""";
        var first = _client.Send("POST", "BulkRetain", body).Json;
        ((bool)first["HasMoreRecords"]!).Should().BeTrue();
        ((string)first["PagingCookie"]!).Should().NotBeEmpty();
        var second = _client.Send("POST", "BulkRetain", body).Json;
        ((bool)second["HasMoreRecords"]!).Should().BeFalse();
        ((int)second["EntityCountCollection"]!["Values"]![0]!).Should().Be(1);
    }

    [Fact]
    public void Retained_rows_are_purged_up_to_a_version()
    {
        Row("Retain", _client.Seed());
        Purge("0").Should().Be(0);
        Purge("9223372036854775807").Should().Be(1);
        Purge("9223372036854775807").Should().Be(0);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("9223372036854775808")]
    [InlineData("null")]
    public void A_version_must_be_a_whole_number(string version)
    {
        var answer = _client.Send("POST", "PurgeRetainedContent", $$"""{"EntityName":"{{Client.Table}}","MaxVersionToPurge":{{version}}}""");
        answer.Status.Should().Be(400);
        answer.Message.Should().Contain("MaxVersionToPurge").And.Contain("Edm.Int64");
    }

    [Fact]
    public void A_missing_version_is_named() =>
        _client.Send("POST", "PurgeRetainedContent", $$"""{"EntityName":"{{Client.Table}}"}""").Message.Should().EndWith("The missing parameters are: MaxVersionToPurge.");

    [Fact]
    public void An_invalid_query_is_rejected_with_the_reason()
    {
        var answer = _client.Send("POST", "ValidateRetentionConfig", $$"""{"EntityName":"{{Client.Table}}","FetchXml":"<fetch><entity name='{{Client.Table}}'><attribute name='nothing'/></entity></fetch>"}""");
        answer.Status.Should().Be(400);
        answer.Message.Should().Contain("nothing");
    }

    [Fact]
    public void Only_administrators_retain_rows()
    {
        var id = _client.Seed();
        _client.UserId = _client.Seed("systemuser", ("fullname", "Grace"));
        Row("Retain", id).Status.Should().Be(403);
        _client.Row(id).Id.Should().Be(id);
    }

    private Answer Row(string action, Guid id, string more = "") => _client.Send("POST", action, $$"""{"Target":{"@odata.id":"{{Client.Set}}({{id}})"}{{more}}}""");

    private int Purge(string version) => _client.Send("POST", "PurgeRetainedContent", $$"""{"EntityName":"{{Client.Table}}","MaxVersionToPurge":{{version}}}""").Json["EntityCountCollection"]!["Values"]!.AsArray().Sum(number => (int)number!);
}
