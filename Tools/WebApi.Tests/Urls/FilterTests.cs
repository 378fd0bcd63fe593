using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>The rows that <c>$filter</c> finds.</summary>
public class FilterTests
{
    private static readonly Guid Talk = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly Guid OtherTalk = new("aaaaaaaa-0000-4000-8000-000000000002");
    private static readonly Guid Desk = new("bbbbbbbb-0000-4000-8000-000000000001");

    private readonly Client _client = new();

    public FilterTests()
    {
        _client.Seed("msdyn_ocliveworkitem", ("activityid", Talk), ("subject", "Invoice"));
        _client.Seed("msdyn_ocliveworkitem", ("activityid", OtherTalk), ("subject", "Refund"));
        _client.Seed("team", ("teamid", Desk), ("name", "Desk"));
        Seed("Ada", "+15550100", 0, Talk, new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc), ("msdyn_tophone", "+15550100"));
        Seed("Grace", "+15550101", 1, OtherTalk, new DateTime(2026, 2, 1, 10, 0, 0, DateTimeKind.Utc), ("importsequencenumber", 7));
        Seed("Alan", null, 0, null, new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc), ("ownerid", new EntityReference("team", Desk)));
    }

    [Theory]
    [InlineData("msdyn_callername eq 'ada'", "Ada")]
    [InlineData("'Ada' eq msdyn_callername", "Ada")]
    [InlineData("msdyn_callername ne 'Ada'", "Alan,Grace")]
    [InlineData("not (msdyn_callername eq 'Ada')", "Alan,Grace")]
    [InlineData("msdyn_callername gt 'Ada' and msdyn_callername lt 'Grace'", "Alan")]
    [InlineData("msdyn_callername ge 'Alan'", "Alan,Grace")]
    [InlineData("'Alan' ge msdyn_callername", "Ada,Alan")]
    [InlineData("msdyn_callername le 'Ada' or msdyn_callername eq 'Grace'", "Ada,Grace")]
    [InlineData("not (msdyn_callername eq 'Ada' or msdyn_callername eq 'Alan')", "Grace")]
    [InlineData("not (statecode eq 0 and msdyn_callername eq 'Ada')", "Alan,Grace")]
    [InlineData("statecode eq 1", "Grace")]
    [InlineData("statecode eq 1.0", "Grace")]
    [InlineData("importsequencenumber ge 7", "Grace")]
    [InlineData("not (importsequencenumber lt 7)", "Grace")]
    [InlineData("msdyn_ismicrosoftteamsphonenumber eq true", "")]
    [InlineData("msdyn_ismicrosoftteamsphonenumber eq false", "Ada,Alan,Grace")]
    [InlineData("msdyn_fromphone eq null", "Alan")]
    [InlineData("msdyn_fromphone ne null", "Ada,Grace")]
    [InlineData("not (msdyn_fromphone eq null)", "Ada,Grace")]
    [InlineData("msdyn_fromphone eq msdyn_tophone", "Ada")]
    [InlineData("createdon ge 2026-02-01T00:00:00Z", "Alan,Grace")]
    [InlineData("createdon lt 2026-02-01", "Ada")]
    [InlineData("versionnumber gt 0", "Ada,Alan,Grace")]
    [InlineData("contains(msdyn_callername,'a')", "Ada,Alan,Grace")]
    [InlineData("startswith(msdyn_callername,'A')", "Ada,Alan")]
    [InlineData("endswith(msdyn_callername,'ce')", "Grace")]
    [InlineData("not contains(msdyn_callername,'l')", "Ada,Grace")]
    [InlineData("contains(msdyn_callername,'D%A')", "Ada")]
    [InlineData("contains(msdyn_fromphone,@p1)&@p1='0101'", "Grace")]
    [InlineData("statecode eq @p1&%40p1=1", "Grace")]
    public void Rows_are_found_by_their_columns(string filter, string names) => Find(filter).Should().Be(names);

    [Theory]
    [InlineData("_msdyn_liveworkitemid_value eq aaaaaaaa-0000-4000-8000-000000000001", "Ada")]
    [InlineData("_msdyn_liveworkitemid_value eq null", "Alan")]
    [InlineData("msdyn_liveworkitemid eq null", "Alan")]
    [InlineData("msdyn_liveworkitemid ne null", "Ada,Grace")]
    [InlineData("msdyn_liveworkitemid/subject eq 'Invoice'", "Ada")]
    [InlineData("msdyn_liveworkitemid/subject eq null", "Alan")]
    [InlineData("not (msdyn_liveworkitemid/subject eq 'Invoice')", "Alan,Grace")]
    [InlineData("contains(msdyn_liveworkitemid/subject,'fun')", "Grace")]
    [InlineData("msdyn_liveworkitemid/activityid eq aaaaaaaa-0000-4000-8000-000000000002", "Grace")]
    [InlineData("ownerid/ownerid eq bbbbbbbb-0000-4000-8000-000000000001", "Alan")]
    [InlineData("_ownerid_value eq bbbbbbbb-0000-4000-8000-000000000001", "Alan")]
    [InlineData("owningteam/name eq 'Desk'", "Alan")]
    [InlineData("owningteam/businessunitid/name eq 'Nowhere'", "")]
    [InlineData("owningteam/businessunitid/businessunitid eq 7b0c5d5e-0000-4000-8000-000000000009", "")]
    [InlineData("msdyn_liveworkitemid/subject eq 'Invoice' or msdyn_liveworkitemid/subject eq 'Refund'", "Ada,Grace")]
    public void Rows_are_found_by_their_lookups(string filter, string names) => Find(filter).Should().Be(names);

    [Theory]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='msdyn_callername',PropertyValues=['Ada','Grace'])", "Ada,Grace")]
    [InlineData("Microsoft.Dynamics.CRM.NotIn(PropertyName='statecode',PropertyValues=['1'])", "Ada,Alan")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)&@p1='statecode'&@p2=['1','2']", "Grace")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='createdon',PropertyValues=['2026-02-01','2026-02-15'])", "Grace")]
    [InlineData("Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='2026-01-31')", "Ada")]
    [InlineData("Microsoft.Dynamics.CRM.OnOrAfter(PropertyName='createdon',PropertyValue='2026-02-01')", "Alan,Grace")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", "Ada,Grace")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='_ownerid_value') and statecode eq 0", "Ada")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='modifiedon')", "Ada,Alan,Grace")]
    [InlineData("Microsoft.Dynamics.CRM.LastXYears(PropertyName='modifiedon',PropertyValue=1)", "Ada,Alan,Grace")]
    public void Rows_are_found_by_query_functions(string filter, string names) => Find(filter).Should().Be(names);

    [Theory]
    [InlineData("any(c:c/msdyn_callername eq 'Ada')", "Invoice")]
    [InlineData("any()", "Invoice,Refund")]
    [InlineData("all(c:c/statecode eq 0)", "Alone,Invoice")]
    [InlineData("any(c:c/msdyn_callername eq 'Ada' and c/statecode eq 1)", "")]
    [InlineData("any(c:c/owninguser/fullname ne 'nobody')", "Invoice,Refund")]
    [InlineData("any(c:c/owningteam/name eq null)", "Invoice,Refund")]
    public void Rows_are_found_by_rows_that_refer_to_them(string lambda, string subjects)
    {
        _client.Seed("msdyn_ocliveworkitem", ("subject", "Alone"));

        Subjects($"msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid/{lambda}").Should().Be(subjects);
    }

    [Fact]
    public void A_lambda_can_be_negated()
    {
        _client.Seed("msdyn_ocliveworkitem", ("subject", "Alone"));

        Subjects("not msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid/any()").Should().Be("Alone");
    }

    [Fact]
    public void Rows_are_found_over_a_many_to_many_relationship()
    {
        _client.Dataverse.Associate("team", Desk, new Relationship("teammembership_association"), [new EntityReference("systemuser", WellKnown.AdministratorId)]);

        var filter = $"teammembership_association/any(u:u/systemuserid eq {WellKnown.AdministratorId})";
        var answer = _client.Get($"teams?$select=name&$filter={filter}");

        answer.Status.Should().Be(200, answer.Text);
        answer.Json["value"]!.AsArray().Should().ContainSingle().Which!["name"]!.ToString().Should().Be("Desk");
        _client.Get($"teams?$select=name&$filter=not {filter} and name eq 'Desk'").Json["value"]!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("nothing eq 1", "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.msdyn_ocphonecallengagementctx'.")]
    [InlineData("msdyn_callername eq", "*")]
    [InlineData("_msdyn_liveworkitemid_value eq 'aaaaaaaa-0000-4000-8000-000000000001'", "*")]
    [InlineData("not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "*'not' is not allowed with the custom named condition*")]
    [InlineData("not (statecode eq 0 and Microsoft.Dynamics.CRM.Today(PropertyName='createdon'))", "*'not' is not allowed*")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='nothing')", "Could not find a property named 'nothing'*")]
    [InlineData("Today(PropertyName='createdon')", "*")]
    [InlineData("tolower(msdyn_callername) eq 'ada'", "*")]
    [InlineData("length(msdyn_callername) eq 3", "*")]
    [InlineData("msdyn_callername in ('Ada')", "*")]
    [InlineData("statecode add 1 eq 1", "*")]
    [InlineData("statecode eq 1.5", "*whole numbers*")]
    [InlineData("statecode eq NaN", "*whole numbers*")]
    [InlineData("statecode eq INF", "*whole numbers*")]
    [InlineData("statecode eq 99999999999", "*whole numbers*")]
    [InlineData("statecode gt null", "*null only by eq and ne*")]
    [InlineData("1 eq 1", "*needs a property*")]
    [InlineData("msdyn_callername eq @p9", "*@p9*")]
    [InlineData("true", "*")]
    [InlineData("msdyn_callername eq msdyn_liveworkitemid/subject", "*different rows*")]
    public void What_the_platform_does_not_have_is_rejected(string filter, string message)
    {
        var answer = _client.Get($"{Client.Set}?$filter={filter}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Match(message);
    }

    [Fact]
    public void A_query_function_that_the_simulator_lacks_is_a_fault() =>
        _client.Get($"{Client.Set}?$filter=Microsoft.Dynamics.CRM.ThisFiscalYear(PropertyName='createdon')").Message.Should().Contain("fiscal");

    [Theory]
    [InlineData("2147483647", 200)]
    [InlineData("2147483648", 200)]
    [InlineData("99999999999999999999", 200)]
    [InlineData("1e300", 200)]
    [InlineData("-99999999999999999999", 400)]
    public void A_number_beyond_all_limits_in_a_query_function_is_the_largest_or_smallest_one(string number, int status) =>
        _client.Get($"{Client.Set}?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue={number})").Status.Should().Be(status);

    [Theory]
    [InlineData("3", 200)]
    [InlineData("'createdon'", 400)]
    [InlineData("true", 400)]
    [InlineData("2026-01-31T10:00:00Z", 400)]
    public void A_query_function_accepts_only_a_number_behind_an_alias(string value, int status) =>
        _client.Get($"{Client.Set}?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=@p1)&@p1={value}").Status.Should().Be(status);

    private string Find(string filter) => string.Join(',', _client.Names($"$select=msdyn_callername&$orderby=msdyn_callername&$filter={filter}"));

    private string Subjects(string filter)
    {
        var answer = _client.Get($"msdyn_ocliveworkitems?$select=subject&$orderby=subject&$filter={filter}");
        answer.Status.Should().Be(200, answer.Text);
        return string.Join(',', System.Linq.Enumerable.Select(answer.Json["value"]!.AsArray(), row => (string?)row!["subject"]));
    }

    private void Seed(string name, string? phone, int state, Guid? talk, DateTime created, params (string, object?)[] others) => _client.Seed(
    [
        ("msdyn_callername", name), ("msdyn_fromphone", phone), ("statecode", new OptionSetValue(state)), ("overriddencreatedon", created),
        ("msdyn_liveworkitemid", talk is { } id ? new EntityReference("msdyn_ocliveworkitem", id) : null), .. others,
    ]);
}
