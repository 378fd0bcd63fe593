using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Groups and aggregates by <c>$apply</c>.</summary>
public class ApplyTests
{
    private const string ByTalk = "groupby((msdyn_liveworkitemid/subject),aggregate($count as n))";

    private static readonly Guid Talk = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly Guid Desk = new("bbbbbbbb-0000-4000-8000-000000000001");
    private static readonly (string, string) All = ("Prefer", "odata.include-annotations=\"*\"");

    private readonly Client _client = new();

    public ApplyTests() => Fill(_client);

    [Theory]
    [InlineData("groupby((statecode))", "statecode=0", "statecode=1")]
    [InlineData("groupby((statecode),aggregate($count as n))", "statecode=0 n=3", "statecode=1 n=1")]
    [InlineData("groupby((statecode,msdyn_callername),aggregate($count as n))", "statecode=0 msdyn_callername=Ada n=2", "statecode=0 n=1", "statecode=1 msdyn_callername=Grace n=1")]
    [InlineData("groupby((statecode),aggregate($count as n))&$top=1", "statecode=0 n=3")]
    [InlineData("aggregate($count as n)", "n=4")]
    [InlineData("aggregate(importsequencenumber with sum as total)", "total=17")]
    [InlineData("aggregate(importsequencenumber with average as mean)", "mean=5")]
    [InlineData("aggregate(importsequencenumber with min as least,importsequencenumber with max as most)", "least=2 most=10")]
    [InlineData("aggregate(createdon with max as latest)", "latest=2026-01-04T10:00:00Z")]
    [InlineData("aggregate(msdyn_callername with countdistinct as callers)", "callers=2")]
    [InlineData("groupby((statecode),aggregate(msdyn_callername with countdistinct as callers,$count as n))", "statecode=0 callers=1 n=3", "statecode=1 callers=1 n=1")]
    [InlineData("filter(statecode eq 0)/groupby((statecode),aggregate(importsequencenumber with sum as total))", "statecode=0 total=7")]
    [InlineData("filter(statecode eq 0)/filter(msdyn_callername eq 'Ada')/aggregate($count as n)", "n=2")]
    [InlineData("filter(msdyn_callername eq @p1)/aggregate($count as n)&@p1='Grace'", "n=1")]
    [InlineData("filter(Microsoft.Dynamics.CRM.In(PropertyName='msdyn_callername',PropertyValues=['Ada']))/aggregate($count as n)", "n=2")]
    [InlineData("filter(msdyn_liveworkitemid/subject eq 'Invoice')/aggregate($count as n)", "n=2")]
    [InlineData("filter(msdyn_callername eq 'nobody')/aggregate($count as n,msdyn_callername with countdistinct as callers)", "n=0 callers=0")]
    [InlineData("filter(msdyn_callername eq 'nobody')/groupby((statecode),aggregate($count as n))")]
    [InlineData(ByTalk, "n=2", "n=2 msdyn_ocliveworkitem_subject=Invoice")]
    [InlineData("groupby((_ownerid_value))", "_ownerid_value=bbbbbbbb-0000-4000-8000-000000000001", "_ownerid_value=7b0c5d5e-0000-4000-8000-000000000002")]
    [InlineData("aggregate(msdyn_liveworkitemid/subject with countdistinct as subjects,$count as n)", "subjects=1 n=4")]
    public void Results_have_groups_and_aggregates(string apply, params string[] results)
    {
        var administrator = results.Select(result => result.Replace("7b0c5d5e-0000-4000-8000-000000000002", WellKnown.AdministratorId.ToString(), StringComparison.Ordinal));

        Results($"{Client.Set}?$apply={apply}").Should().BeEquivalentTo(administrator.Select(Sorted));
    }

    [Fact]
    public void An_answer_has_no_versions_and_the_context_of_the_set()
    {
        var answer = _client.Get($"{Client.Set}?$apply=groupby((statecode))");

        answer.Json.Select(member => member.Key).Should().Equal("@odata.context", "value");
        ((string?)answer.Json["@odata.context"]).Should().Be($"{Client.Root}$metadata#{Client.Set}");
        answer.Text.Should().NotContain("etag");
    }

    [Fact]
    public void Groups_have_annotations()
    {
        var answer = _client.Get($"{Client.Set}?$apply=filter(statecode eq 1)/groupby((statecode,_ownerid_value))", All);

        var row = answer.Json["value"]![0]!.AsObject();
        ((string?)row["statecode@OData.Community.Display.V1.FormattedValue"]).Should().Be("Inactive");
        ((string?)row["_ownerid_value@OData.Community.Display.V1.FormattedValue"]).Should().Be("Desk");
        ((string?)row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).Should().Be("team");
        answer.Header("Preference-Applied").Should().Be("odata.include-annotations=\"*\"");
    }

    [Theory]
    [InlineData(true, "msdyn_ocliveworkitem_subject")]
    [InlineData(false, "msdyn_liveworkitemid_subject")]
    public void The_name_of_a_linked_group_is_an_open_question(bool byTable, string name)
    {
        var client = new Client(new PlatformBehavior { NamesGroupsByTable = byTable });
        Fill(client);

        var rows = client.Get($"{Client.Set}?$apply={ByTalk}").Json["value"]!.AsArray();

        rows.Select(row => (string?)row![name]).Should().BeEquivalentTo([null, "Invoice"]);
    }

    [Fact]
    public void Groups_come_in_pages()
    {
        var (path, names) = ($"{Client.Set}?$apply=groupby((importsequencenumber))", "");
        for (var pages = 0; path.Length > 0 && pages < 4; pages++)
        {
            var answer = _client.Get(path, ("Prefer", "odata.maxpagesize=2"));
            names += string.Join('+', answer.Json["value"]!.AsArray().Select(row => row!["importsequencenumber"]?.ToString() ?? "none")) + ";";
            path = ((string?)answer.Json["@odata.nextLink"])?[Client.Origin.Length..] ?? "";
        }

        names.Split(';').Select(page => page.Split('+').Length).Should().Equal(2, 2, 1);
        names.Split(';', '+').Should().BeEquivalentTo("2", "5", "10", "none", "");
    }

    [Theory]
    [InlineData("groupby((createdon))", "*date and time*")]
    [InlineData("groupby((statecode))/filter(statecode eq 0)", "*")]
    [InlineData("filter(statecode eq 0)", "*does not end with groupby or aggregate*")]
    [InlineData("groupby((statecode),filter(statecode eq 0))", "'aggregate' expected*")]
    [InlineData("compute(statecode add 1 as x)", "*")]
    [InlineData("groupby((nothing))", "*'nothing'*")]
    [InlineData("aggregate(importsequencenumber with sum)", "*")]
    [InlineData("aggregate(importsequencenumber add 1 with sum as x)", "*'x'*")]
    [InlineData("aggregate($count as n)/aggregate($count as n)", "*")]
    [InlineData("groupby((createdby/fullname,modifiedby/fullname))", "*'systemuser_fullname'*")]
    [InlineData("groupby((statecode),aggregate($count as statecode))", "*statecode*")]
    [InlineData("aggregate(importsequencenumber with custom.total as x)", "*")]
    [InlineData("", "*is empty*")]
    public void What_the_platform_does_not_have_is_rejected(string apply, string message)
    {
        var answer = _client.Get($"{Client.Set}?$apply={apply}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData("aggregate(msdyn_callername with sum as x)")]
    [InlineData("aggregate(msdyn_ismicrosoftteamsphonenumber with max as x)")]
    public void An_aggregate_that_does_not_fit_its_column_is_rejected(string apply)
    {
        var answer = _client.Get($"{Client.Set}?$apply={apply}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Message.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("$orderby=n", "The query node SingleValueOpenPropertyAccess is not supported.")]
    [InlineData("$filter=statecode eq 0", "The query parameter $filter cannot be combined with $apply*")]
    [InlineData("$select=statecode", "The query parameter $select cannot be combined with $apply*")]
    [InlineData("$top=0", "The value of $top must be from 1*")]
    [InlineData("$count=true", "The query parameter $count cannot be combined with $apply*")]
    [InlineData("userQuery=7b0c5d5e-0000-4000-8000-000000000001", "The query parameter userQuery cannot be combined with $apply*")]
    public void Another_option_together_with_apply_is_rejected(string option, string message)
    {
        var answer = _client.Get($"{Client.Set}?$apply=aggregate($count as n)&{option}");

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
    }

    private static void Fill(Client client)
    {
        client.Seed("team", ("teamid", Desk), ("name", "Desk"));
        client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));
        var talk = new EntityReference("msdyn_ocliveworkitem", Talk);
        Seed(client, 1, ("msdyn_callername", "Ada"), ("importsequencenumber", 2), ("msdyn_liveworkitemid", talk));
        Seed(client, 2, ("msdyn_callername", "Ada"), ("importsequencenumber", 5), ("msdyn_liveworkitemid", talk));
        Seed(client, 3);
        Seed(client, 4, ("msdyn_callername", "Grace"), ("importsequencenumber", 10), ("statecode", new OptionSetValue(1)), ("ownerid", new EntityReference("team", Desk)));
    }

    private static void Seed(Client client, int day, params (string, object?)[] columns) => client.Seed([("overriddencreatedon", new DateTime(2026, 1, day, 10, 0, 0, DateTimeKind.Utc)), .. columns]);

    private static string Sorted(string result) => string.Join(' ', result.Split(' ').Order(StringComparer.Ordinal));

    private string[] Results(string path)
    {
        var answer = _client.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Json["value"]!.AsArray().Select(row => Sorted(string.Join(' ', row!.AsObject().Select(member => $"{member.Key}={member.Value}"))))];
    }
}
