using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Lists by <c>fetchXml</c>.</summary>
public partial class FetchTests
{
    private static readonly Guid Talk = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly (string, string) All = ("Prefer", "odata.include-annotations=\"*\"");

    private readonly Client _client = new();

    public FetchTests()
    {
        _client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));
        _client.Seed(("msdyn_callername", "Ada"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Talk)), ("importsequencenumber", 3));
        _client.Seed(("msdyn_callername", "Grace"), ("msdyn_fromphone", "+15550101"), ("importsequencenumber", 4));
    }

    [Fact]
    public void A_row_has_its_named_columns_without_the_empty_ones()
    {
        var answer = Fetch("<attribute name='msdyn_callername'/><attribute name='msdyn_fromphone'/><attribute name='ownerid'/><attribute name='statecode'/><order attribute='msdyn_callername'/>");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}(msdyn_callername,msdyn_fromphone,_ownerid_value,statecode)");
        answer.Json.Select(member => member.Key).Should().Equal("@odata.context", "value");
        Row(answer, 0).Select(member => member.Key).Should().BeEquivalentTo("@odata.etag", Client.Key, "msdyn_callername", "_ownerid_value", "statecode");
        Row(answer, 1).Select(member => member.Key).Should().Contain("msdyn_fromphone");
    }

    [Fact]
    public void Annotations_come_with_columns_and_aliases()
    {
        var answer = Fetch("<attribute name='statecode'/><attribute name='ownerid'/><attribute name='msdyn_liveworkitemid' alias='talk'/><attribute name='msdyn_callername' alias='who'/><order attribute='msdyn_callername'/>", All);

        var row = Row(answer, 0);
        ((string?)row["statecode@OData.Community.Display.V1.FormattedValue"]).Should().Be("Active");
        ((string?)row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).Should().Be("systemuser");
        ((string?)row["who"]).Should().Be("Ada");
        ((string?)row["who@OData.Community.Display.V1.AttributeName"]).Should().Be("msdyn_callername");
        ((Guid)row["talk"]!).Should().Be(Talk);
        ((string?)row["talk@OData.Community.Display.V1.FormattedValue"]).Should().Be("Invoice");
        ((string?)row["talk@Microsoft.Dynamics.CRM.lookuplogicalname"]).Should().Be("msdyn_ocliveworkitem");
        answer.Header("Preference-Applied").Should().Be("odata.include-annotations=\"*\"");
        ((int)answer.Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!).Should().Be(-1);
        answer.Json.ContainsKey("@Microsoft.Dynamics.CRM.morerecords").Should().BeFalse("no rows follow");
    }

    [Theory]
    [InlineData(false, "talk.subject")]
    [InlineData(true, "talk_x002e_subject")]
    public void A_column_of_a_link_has_the_alias_of_the_link(bool encodesDots, string name)
    {
        var client = new Client(new PlatformBehavior { EncodesAliasDots = encodesDots });
        client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));
        client.Seed(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Talk)));

        var answer = Fetch(client, Client.Set, Entity("<attribute name='msdyn_callername'/><link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid' alias='talk'><attribute name='subject'/></link-entity>"));

        ((string?)Row(answer, 0)[name]).Should().Be("Invoice");
    }

    [Theory]
    [InlineData("$count=true&", 2)]
    [InlineData("$count=false&", null)]
    [InlineData("", null)]
    public void A_count_is_that_of_all_rows(string option, int? count)
    {
        var xml = Entity("<attribute name='msdyn_callername'/>", "count='1'");

        var answer = _client.Get($"{Client.Set}?{option}fetchXml={Uri.EscapeDataString(xml)}", All);

        ((int?)answer.Json["@odata.count"]).Should().Be(count);
        ((int)answer.Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!).Should().Be(count ?? -1);
    }

    [Fact]
    public void A_count_of_the_first_rows_is_their_number() =>
        ((int)_client.Get($"{Client.Set}?$count=true&fetchXml={Uri.EscapeDataString(Entity("<attribute name='msdyn_callername'/>", "top='1'"))}").Json["@odata.count"]!).Should().Be(1);

    [Fact]
    public void The_number_of_all_rows_can_be_requested_in_the_xml() =>
        ((int)Fetch(_client, Client.Set, Entity("", "count='1' returntotalrecordcount='true'"), All).Json["@Microsoft.Dynamics.CRM.totalrecordcount"]!).Should().Be(2);

    [Fact]
    public void The_paging_cookie_has_the_form_of_the_platform()
    {
        var answer = Fetch(_client, Client.Set, Entity("<attribute name='msdyn_callername'/>", "count='1' page='1'"), All);

        ((bool)answer.Json["@Microsoft.Dynamics.CRM.morerecords"]!).Should().BeTrue();
        var cookie = (string)answer.Json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!;
        cookie.Should().MatchRegex("^<cookie pagenumber=\"2\" pagingcookie=\"%253ccookie%2520page%253d%25221%2522%253e%253c.+%253e\" istracking=\"False\" />$");
    }

    [Theory]
    [InlineData(false, "", true, false)]
    [InlineData(true, "", false, false)]
    [InlineData(true, "Microsoft.Dynamics.CRM.fetchxmlpagingcookie", true, false)]
    [InlineData(true, "Microsoft.Dynamics.CRM.morerecords", false, true)]
    [InlineData(true, "*", true, true)]
    public void A_cookie_without_a_request_for_it_is_an_open_question(bool needsRequest, string annotations, bool hasCookie, bool hasMore)
    {
        var client = new Client(new PlatformBehavior { FetchCookieNeedsRequest = needsRequest });
        for (var i = 0; i < 2; i++) client.Seed();

        var answer = Fetch(client, Client.Set, Entity("", "count='1' page='1'"), ("Prefer", $"odata.include-annotations=\"{annotations}\""));

        answer.Json.ContainsKey("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie").Should().Be(hasCookie);
        answer.Json.ContainsKey("@Microsoft.Dynamics.CRM.morerecords").Should().Be(hasMore);
        Fetch(client, Client.Set, Entity("", "count='2' page='1'"), All).Text.Should().NotContain("cookie").And.NotContain("morerecords");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_cookie_leads_through_all_rows_as_clients_read_it(bool isLong)
    {
        for (var i = 0; i < 10; i++) _client.Seed(("msdyn_callername", $"Caller {i:00}"));
        var (names, attributes) = (string.Empty, "count='5' page='1'");
        for (var pages = 0; attributes.Length > 0 && pages < 4; pages++)
        {
            var answer = Fetch(_client, Client.Set, Entity("<attribute name='msdyn_callername'/><order attribute='msdyn_callername'/>", attributes), All);
            answer.Status.Should().Be(200, answer.Text);
            names += answer.Json["value"]!.AsArray().Count + string.Concat(answer.Json["value"]!.AsArray().Select(row => $" {row!["msdyn_callername"]}")) + ";";
            attributes = answer.Json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] is { } cookie ? $"count='5' {NextPage((string)cookie!, isLong)}" : "";
        }

        names.Should().Be("5 Ada Caller 00 Caller 01 Caller 02 Caller 03;5 Caller 04 Caller 05 Caller 06 Caller 07 Caller 08;2 Caller 09 Grace;");
    }

    [Theory]
    [InlineData("teams", "'msdyn_ocphonecallengagementctx'*'teams'*'team'*")]
    [InlineData("systemusers", "*'systemuser'*")]
    public void Xml_about_another_table_is_rejected(string set, string message)
    {
        var answer = Fetch(_client, set, Entity(""));

        answer.Status.Should().Be(400);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Match("The FetchXML is about the table " + message);
    }

    [Theory]
    [InlineData("<fetch")]
    [InlineData("")]
    [InlineData("<fetch/>")]
    [InlineData("<fetch><entity/></fetch>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><fetch><entity name='&b;'/></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><attribute name='nothing'/></entity></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><filter><condition attribute='statecode' operator='like' value='1'/></filter></entity></fetch>")]
    [InlineData("<fetch page='0'><entity name='msdyn_ocphonecallengagementctx'/></fetch>")]
    public void Malformed_xml_is_a_fault(string xml)
    {
        var answer = Fetch(_client, Client.Set, xml);

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().MatchRegex("^0x8[0-9a-f]{7}$");
    }

    [Theory]
    [InlineData("$select=msdyn_callername")]
    [InlineData("$filter=statecode eq 0")]
    [InlineData("$top=1")]
    [InlineData("$expand=ownerid")]
    [InlineData("$apply=groupby((statecode))")]
    [InlineData("savedQuery=7b0c5d5e-0000-4000-8000-000000000001")]
    public void Another_query_together_with_xml_is_rejected(string option)
    {
        var answer = _client.Get($"{Client.Set}?{option}&fetchXml={Uri.EscapeDataString(Entity(""))}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Message.Should().Contain(option.Split('=')[0]).And.Contain("fetchXml");
    }

    [Fact]
    public void Xml_written_by_hand_with_plus_signs_is_read()
    {
        var answer = _client.Get($"{Client.Set}?fetchXml=%3Cfetch+count=%221%22%3E%3Centity+name=%22{Client.Table}%22/%3E%3C/fetch%3E");

        answer.Json["value"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public void Invalid_text_in_a_url_never_stops_the_process() =>
        _client.Get($"{Client.Set}?fetchXml=%3Cfetch%3E%E9%3C/fetch%3E").Status.Should().Be(400);

    [Fact]
    public void Aggregates_have_their_aliases_only()
    {
        var xml = Entity("<attribute name='importsequencenumber' aggregate='sum' alias='total'/><attribute name='statecode' groupby='true' alias='state'/><attribute name='statuscode' aggregate='count' alias='n'/>", "aggregate='true'");

        var answer = Fetch(_client, Client.Set, xml, All);

        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}");
        var row = Row(answer, 0);
        row.Where(member => !member.Key.Contains('@')).Select(member => $"{member.Key}={member.Value}").Should().BeEquivalentTo("total=7", "state=0", "n=2");
        ((string?)row["state@OData.Community.Display.V1.FormattedValue"]).Should().Be("Active");
        ((string?)row["total@OData.Community.Display.V1.AttributeName"]).Should().Be("importsequencenumber");
        row.ContainsKey("@odata.etag").Should().BeFalse();
    }

    [Fact]
    public void A_sum_of_no_rows_is_null()
    {
        var none = "<filter><condition attribute='msdyn_callername' operator='eq' value='nobody'/></filter>";

        var answer = Fetch(_client, Client.Set, Entity("<attribute name='importsequencenumber' aggregate='sum' alias='total'/>" + none, "aggregate='true'"));

        Row(answer, 0).Should().ContainKey("total").WhoseValue.Should().BeNull();
    }

    [Fact]
    public void The_bin_has_the_deleted_rows()
    {
        var id = _client.Seed(("msdyn_callername", "Gone"));
        _client.Send("DELETE", $"{Client.Set}({id})").Status.Should().Be(204);

        Names("datasource='bin'").Should().Be("Gone");
        Names("").Should().Be("Ada,Grace");
    }

    [Fact]
    public void The_long_term_store_has_the_retained_rows()
    {
        _client.Dataverse.Execute(new OrganizationRequest("BulkRetain")
        {
            ["EntityName"] = Client.Table,
            ["FetchXml"] = Entity("<filter><condition attribute='msdyn_callername' operator='eq' value='Grace'/></filter>"),
        });

        Names("datasource='retained'").Should().Be("Grace");
        Names("datasource='elsewhere'", status: 400).Should().Contain("elsewhere");
    }

    [Fact]
    public void Users_have_their_key_as_owner_too()
    {
        var row = Row(Fetch(_client, "systemusers", $"<fetch><entity name='systemuser'><attribute name='fullname'/><filter><condition attribute='systemuserid' operator='eq' value='{WellKnown.AdministratorId}'/></filter></entity></fetch>"), 0);

        ((Guid)row["ownerid"]!).Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void Distinct_rows_have_neither_a_key_nor_a_version() =>
        Row(Fetch(_client, Client.Set, Entity("<attribute name='statecode'/>", "distinct='true'")), 0).Select(member => member.Key).Should().Equal("statecode");

    [Fact]
    public void Names_of_choices_can_be_requested() =>
        ((string?)Row(Fetch("<attribute name='statecodename'/>"), 0)["statecodename"]).Should().Be("Active");

    [Fact]
    public void Steps_on_the_message_run() =>
        new Client(withPlugin: true).Get($"{Client.Set}?fetchXml={Uri.EscapeDataString(Entity(""))}").Status.Should().Be(200);

    /// <summary>The attributes of the next page, by the regular expressions of two published clients.</summary>
    private static string NextPage(string cookie, bool isLong)
    {
        if (!isLong) return $"page='{NextNumber(ShortCookie().Match(Decode(cookie)).Groups["page"].Value)}'";
        var match = LongCookie().Match(Decode(cookie));
        match.Success.Should().BeTrue(cookie);
        var inner = match.Groups["cookie"].Value.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        return $"paging-cookie='{inner}' page='{NextNumber(match.Groups["page"].Value)}'";
    }

    private static string NextNumber(string page) => (int.Parse(page, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Decode(string text) => Uri.UnescapeDataString(Uri.UnescapeDataString(text));

    private static string Entity(string inner, string attributes = "") => $"<fetch {attributes}><entity name='{Client.Table}'>{inner}</entity></fetch>";

    private static Answer Fetch(Client client, string set, string xml, params (string, string)[] headers) => client.Get($"{set}?fetchXml={Uri.EscapeDataString(xml)}", headers);

    private static JsonObject Row(Answer answer, int index)
    {
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["value"]![index]!.AsObject();
    }

    private Answer Fetch(string inner, params (string, string)[] headers) => Fetch(_client, Client.Set, Entity(inner), headers);

    private string Names(string attributes, int status = 200)
    {
        var answer = Fetch(_client, Client.Set, Entity("<attribute name='msdyn_callername'/><order attribute='msdyn_callername'/>", attributes));
        answer.Status.Should().Be(status, answer.Text);
        return status == 200 ? string.Join(',', answer.Json["value"]!.AsArray().Select(row => (string?)row!["msdyn_callername"])) : answer.Message;
    }

    [GeneratedRegex("pagingcookie=\"(?<cookie><cookie page=\"(?<page>\\d+)\".+<\\/cookie>)", RegexOptions.NonBacktracking)]
    private static partial Regex LongCookie();

    [GeneratedRegex("<cookie page=\"(?<page>\\d+)\">", RegexOptions.NonBacktracking)]
    private static partial Regex ShortCookie();
}
