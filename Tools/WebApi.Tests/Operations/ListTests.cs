using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Lists: columns, order, pages and counts.</summary>
public class ListTests
{
    private readonly Client _client = new();

    public ListTests()
    {
        foreach (var name in new[] { "Ada", "Grace", "Alan", "Edsger", "Barbara" }) _client.Seed(("msdyn_callername", name));
    }

    [Fact]
    public void A_list_has_the_selected_columns_and_the_key()
    {
        var answer = _client.Get($"{Client.Set}?$select=msdyn_callername, _ownerid_value&$filter=msdyn_callername eq 'Ada'");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}(msdyn_callername,_ownerid_value)");
        answer.Json["value"]!.AsArray().Single()!.AsObject().Select(member => member.Key).Should().Equal("@odata.etag", "msdyn_callername", "_ownerid_value", Client.Key);
        answer.Json.Select(member => member.Key).Should().Equal("@odata.context", "value");
    }

    [Theory]
    [InlineData("msdyn_callername", "Ada,Alan,Barbara,Edsger,Grace")]
    [InlineData("msdyn_callername desc", "Grace,Edsger,Barbara,Alan,Ada")]
    [InlineData("statecode,msdyn_callername desc", "Grace,Edsger,Barbara,Alan,Ada")]
    [InlineData("msdyn_liveworkitemid/subject,msdyn_callername", "Ada,Alan,Barbara,Edsger,Grace")]
    [InlineData("_ownerid_value,msdyn_callername", "Ada,Alan,Barbara,Edsger,Grace")]
    public void Rows_are_ordered(string order, string names) => string.Join(',', _client.Names($"$orderby={order}")).Should().Be(names);

    [Fact]
    public void Rows_are_ordered_by_a_column_of_a_lookup()
    {
        var (first, last) = (_client.Seed("msdyn_ocliveworkitem", ("subject", "A")), _client.Seed("msdyn_ocliveworkitem", ("subject", "B")));
        _client.Seed(("msdyn_callername", "last"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", last)));
        _client.Seed(("msdyn_callername", "first"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", first)));

        _client.Names("$filter=msdyn_liveworkitemid ne null&$orderby=msdyn_liveworkitemid/subject").Should().Equal("first", "last");
    }

    [Theory]
    [InlineData(1, "Ada")]
    [InlineData(2, "Ada,Alan")]
    [InlineData(5000, "Ada,Alan,Barbara,Edsger,Grace")]
    public void The_first_rows_have_no_next_link(int top, string names)
    {
        var answer = _client.Get($"{Client.Set}?$top={top}&$orderby=msdyn_callername");

        string.Join(',', answer.Json["value"]!.AsArray().Select(row => (string?)row!["msdyn_callername"])).Should().Be(names);
        answer.Json.ContainsKey("@odata.nextLink").Should().BeFalse();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5001")]
    [InlineData("-1")]
    [InlineData("x")]
    public void A_top_out_of_range_is_rejected(string top) => _client.Get($"{Client.Set}?$top={top}").Status.Should().Be(400);

    [Fact]
    public void A_count_is_that_of_all_rows()
    {
        var answer = _client.Get($"{Client.Set}?$count=true&$top=2&$filter=msdyn_callername ne 'Ada'");

        ((int)answer.Json["@odata.count"]!).Should().Be(4);
        answer.Json["value"]!.AsArray().Should().HaveCount(2);
        _client.Get($"{Client.Set}?$count=false").Json.ContainsKey("@odata.count").Should().BeFalse();
    }

    [Theory]
    [InlineData(false, "5")]
    [InlineData(true, "\uFEFF5")]
    public void The_number_of_rows_is_plain_text(bool hasMark, string text)
    {
        var client = new Client(new PlatformBehavior { CountStartsWithMark = hasMark });
        for (var i = 0; i < 5; i++) client.Seed();

        var answer = client.Get($"{Client.Set}/$count");

        answer.Text.Should().Be(text);
        answer.Header("Content-Type").Should().Be("text/plain");
    }

    [Fact]
    public void The_number_of_rows_can_be_filtered() => _client.Get($"{Client.Set}/$count?$filter=startswith(msdyn_callername,'A')").Text.Should().Be("2");

    [Fact]
    public void Next_links_lead_through_all_rows()
    {
        var (path, names) = ($"{Client.Set}?$select=msdyn_callername&$orderby=msdyn_callername&$count=true", "");
        for (var page = 1; path.Length > 0; page++)
        {
            var answer = _client.Get(path, ("Prefer", "odata.maxpagesize=2"));
            answer.Status.Should().Be(200, answer.Text);
            answer.Header("Preference-Applied").Should().Be("odata.maxpagesize=2");
            ((int)answer.Json["@odata.count"]!).Should().Be(5);
            names += page + string.Concat(answer.Json["value"]!.AsArray().Select(row => $" {row!["msdyn_callername"]}")) + ";";
            path = ((string?)answer.Json["@odata.nextLink"])?[Client.Origin.Length..] ?? "";
        }

        names.Should().Be("1 Ada Alan;2 Barbara Edsger;3 Grace;");
    }

    [Fact]
    public void A_next_link_repeats_the_query_and_has_a_cookie()
    {
        var link = (string)_client.Get($"{Client.Set}?$select=msdyn_callername", ("Prefer", "odata.maxpagesize=2")).Json["@odata.nextLink"]!;

        link.Should().StartWith($"{Client.Root}{Client.Set}?$select=msdyn_callername&$skiptoken=");
        var token = Uri.UnescapeDataString(link[(link.IndexOf("$skiptoken=", StringComparison.Ordinal) + 11)..]);
        token.Should().StartWith("<cookie pagenumber=\"2\" pagingcookie=\"%253ccookie%2520page%253d%25221%2522%2520countOfRecords%253d%25222%2522%253e", "the cookie is encoded twice");
        token.Should().EndWith("\" istracking=\"False\" />");
    }

    [Theory]
    [InlineData(false, 2, true)]
    [InlineData(true, 2, true)]
    public void A_top_together_with_pages_is_an_open_question(bool counts, int rows, bool hasMore)
    {
        var client = new Client(new PlatformBehavior { TopEndsPages = counts });
        for (var i = 0; i < 5; i++) client.Seed();

        var first = client.Get($"{Client.Set}?$top=3", ("Prefer", "odata.maxpagesize=2"));

        first.Json["value"]!.AsArray().Should().HaveCount(rows);
        first.Json.ContainsKey("@odata.nextLink").Should().Be(hasMore);
        var second = client.Get(((string)first.Json["@odata.nextLink"]!)[Client.Origin.Length..], ("Prefer", "odata.maxpagesize=2"));
        second.Json["value"]!.AsArray().Should().HaveCount(counts ? 1 : 2);
        second.Json.ContainsKey("@odata.nextLink").Should().Be(!counts);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%3Ccookie%20pagenumber=%222%22/%3E")]
    [InlineData("%3Ccookie%20pagenumber=%220%22%20pagingcookie=%22%22/%3E")]
    [InlineData("%3C!DOCTYPE%20a%20[%3C!ENTITY%20b%20%22c%22%3E]%3E%3Ccookie%20pagenumber=%22%26b;%22/%3E")]
    public void A_foreign_skip_token_is_rejected(string token) => _client.Get($"{Client.Set}?$skiptoken={token}").Status.Should().Be(400);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void A_page_size_that_is_no_number_is_rejected(string size) => _client.Get(Client.Set, ("Prefer", $"odata.maxpagesize={size}")).Status.Should().Be(400);

    [Theory]
    [InlineData("$skip=1")]
    [InlineData("$search=Ada")]
    [InlineData("$format=json")]
    [InlineData("$compute=1")]
    [InlineData("select=msdyn_callername")]
    [InlineData("$Select=msdyn_callername")]
    public void An_option_that_the_platform_does_not_have_is_rejected(string option)
    {
        var answer = _client.Get($"{Client.Set}?{option}");

        answer.Status.Should().Be(400);
        answer.Message.Should().Be($"The query parameter {option.Split('=')[0]} is not supported.");
    }

    [Theory]
    [InlineData("$deltatoken=1", "$deltatoken")]
    [InlineData("savedQuery=7b0c5d5e-0000-4000-8000-000000000001", "savedQuery")]
    [InlineData("userQuery=7b0c5d5e-0000-4000-8000-000000000001", "userQuery")]
    public void A_feature_that_is_not_built_is_named(string option, string feature)
    {
        var answer = _client.Get($"{Client.Set}?{option}");

        answer.Status.Should().Be(501);
        answer.Message.Should().Contain(feature);
    }

    [Theory]
    [InlineData("$select=nothing")]
    [InlineData("$orderby=nothing")]
    [InlineData("$orderby=length(msdyn_callername)")]
    [InlineData("$select=msdyn_callername&$select=statecode")]
    [InlineData("$count=perhaps")]
    public void A_malformed_option_is_rejected(string option)
    {
        var answer = _client.Get($"{Client.Set}?{option}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80060888");
    }

    [Fact]
    public void Annotations_are_sent_only_if_the_client_requests_them()
    {
        var query = $"{Client.Set}?$select=statecode,_ownerid_value&$filter=msdyn_callername eq 'Ada'";

        var all = _client.Get(query, ("Prefer", "odata.include-annotations=\"*\""));
        var row = all.Json["value"]!.AsArray().Single()!.AsObject();
        ((string?)row["statecode@OData.Community.Display.V1.FormattedValue"]).Should().Be("Active");
        ((string?)row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).Should().Be("systemuser");
        ((string?)row["_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]).Should().Be("ownerid");
        row.ContainsKey("_ownerid_value@OData.Community.Display.V1.FormattedValue").Should().BeTrue();
        ((int)all.Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!).Should().Be(-1);
        all.Header("Preference-Applied").Should().Be("odata.include-annotations=\"*\"");

        _client.Get(query).Text.Should().NotContain("Display").And.NotContain("Dynamics.CRM.");
        var crm = _client.Get(query, ("Prefer", "odata.include-annotations=Microsoft.Dynamics.CRM.*")).Text;
        crm.Should().Contain("lookuplogicalname").And.NotContain("FormattedValue");
        _client.Get(query, ("Prefer", "odata.include-annotations=\"*,-OData.Community.Display.V1.FormattedValue\"")).Text.Should().Contain("lookuplogicalname").And.NotContain("FormattedValue");
    }

    [Fact]
    public void Users_and_teams_have_their_key_as_owner_too()
    {
        var row = _client.Get($"systemusers({WellKnown.AdministratorId})?$select=fullname").Json;

        ((Guid)row["ownerid"]!).Should().Be(WellKnown.AdministratorId);
        ((Guid)row["systemuserid"]!).Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void Every_table_can_be_listed()
    {
        var sets = _client.Get("").Json["value"]!.AsArray().Select(set => (string?)set!["url"]).ToArray();

        sets.Should().HaveCount(LocalSchema.Tables.Count).And.Contain(Client.Set);
        foreach (var set in sets)
        {
            var answer = _client.Get($"{set}?$top=3", ("Prefer", "odata.include-annotations=*"));
            answer.Status.Should().Be(200, $"{set}: {answer.Text}");
        }
    }
}
