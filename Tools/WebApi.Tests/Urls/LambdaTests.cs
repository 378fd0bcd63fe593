using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>The operators any and all.</summary>
public class LambdaTests
{
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    private readonly Client _client = new();

    /// <summary>T1 has calls of Ada (active) and Grace (inactive), T2 one of Ada, T3 none, T4 an inactive one without a name.</summary>
    public LambdaTests()
    {
        foreach (var subject in new[] { "T1", "T2", "T3", "T4" })
        {
            var talk = new EntityReference("msdyn_ocliveworkitem", _client.Seed("msdyn_ocliveworkitem", ("subject", subject)));
            if (subject is "T1" or "T2") _client.Seed(("msdyn_callername", "Ada"), ("msdyn_liveworkitemid", talk), ("importsequencenumber", 1));
            if (subject is "T1") _client.Seed(("msdyn_callername", "Grace"), ("msdyn_liveworkitemid", talk), ("statecode", new OptionSetValue(1)));
            if (subject is "T4") _client.Seed(("msdyn_liveworkitemid", talk), ("statecode", new OptionSetValue(1)));
        }
    }

    [Theory]
    [InlineData("{0}/any()", "T1,T2,T4")]
    [InlineData("not {0}/any()", "T3")]
    [InlineData("{0}/any(c:c/statecode eq 1)", "T1,T4")]
    [InlineData("{0}/all(c:c/statecode eq 1)", "T3,T4")]
    [InlineData("not {0}/any(c:c/statecode eq 1)", "T2,T3")]
    [InlineData("not {0}/all(c:c/statecode eq 1)", "T1,T2")]
    [InlineData("{0}/any(c:c/msdyn_callername eq null)", "T4")]
    [InlineData("{0}/all(c:c/msdyn_callername ne null)", "T1,T2,T3")]
    [InlineData("{0}/any(c:c/msdyn_callername eq 'Ada' or c/statecode eq 1)", "T1,T2,T4")]
    [InlineData("{0}/all(c:c/msdyn_callername eq 'Ada' or c/statecode eq 1)", "T1,T2,T3,T4")]
    [InlineData("{0}/all(c:c/msdyn_callername eq 'Ada' and c/statecode eq 0)", "T2,T3")]
    [InlineData("{0}/all(c:not (c/msdyn_callername eq 'Grace'))", "T2,T3,T4")]
    [InlineData("{0}/any(c:not (c/msdyn_callername eq 'Ada'))", "T1,T4")]
    [InlineData("{0}/any(c:contains(c/msdyn_callername,'da'))", "T1,T2")]
    [InlineData("{0}/all(c:contains(c/msdyn_callername,'da'))", "T2,T3")]
    [InlineData("{0}/all(c:not startswith(c/msdyn_callername,'G'))", "T2,T3,T4")]
    [InlineData("{0}/any(c:c/importsequencenumber gt 0)", "T1,T2")]
    [InlineData("{0}/any(c:c/msdyn_callername eq 'Ada') and {0}/any(c:c/statecode eq 1)", "T1")]
    [InlineData("{0}/any(c:c/msdyn_callername eq 'Grace') or subject eq 'T3'", "T1,T3")]
    [InlineData("{0}/any(c:c/msdyn_callername eq @p1)&@p1='Grace'", "T1")]
    [InlineData("{0}/any(c:c/owninguser/systemuserid ne null)", "T1,T2,T4")]
    [InlineData("{0}/all(c:c/owningteam/name eq null)", "T1,T2,T3,T4")]
    [InlineData("{0}/any(c:c/createdby/businessunitid/name eq 'nowhere')", "")]
    [InlineData("{0}/any(c:Microsoft.Dynamics.CRM.In(PropertyName='msdyn_callername',PropertyValues=['Grace','Alan']))", "T1")]
    [InlineData("{0}/any(c:Microsoft.Dynamics.CRM.Today(PropertyName='createdon') and c/statecode eq 1)", "T1,T4")]
    public void Rows_are_found_by_their_collections(string filter, string subjects) => Find(string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, Calls)).Should().Be(subjects);

    [Fact]
    public void Lambdas_can_be_nested()
    {
        var desk = _client.Seed("team", ("name", "Desk"));
        _client.Dataverse.Associate("team", desk, new Relationship("teammembership_association"), [new EntityReference("systemuser", WellKnown.AdministratorId)]);
        _client.Seed(("msdyn_callername", "Barbara"), ("ownerid", new EntityReference("team", desk)));

        Count("systemusers?$filter=teammembership_association/any(t:t/team_msdyn_ocphonecallengagementctx/any(c:c/msdyn_callername eq 'Barbara'))").Should().Be(1);
        Count("systemusers?$filter=teammembership_association/any(t:t/team_msdyn_ocphonecallengagementctx/any(c:c/msdyn_callername eq 'Alan'))").Should().Be(0);
        Count("teams?$filter=teammembership_association/any(u:u/user_msdyn_ocphonecallengagementctx/any(c:c/msdyn_callername eq 'Grace')) and name eq 'Desk'").Should().Be(1);
    }

    [Theory]
    [InlineData("{0}/any(c:c/statecode)")]
    [InlineData("{0}/any(c:subject eq 'T1')")]
    [InlineData("{0}/all()")]
    [InlineData("{0}/any(c:c/nothing eq 1)")]
    [InlineData("{0}/any(c:d/statecode eq 1)")]
    [InlineData("{0}/$count eq 1")]
    [InlineData("{0} eq null")]
    [InlineData("{0}/any(c:c/createdby/lk_msdyn_ocphonecallengagementctx_createdby/any(d:d/statecode eq 1))")]
    [InlineData("not {0}/any(c:Microsoft.Dynamics.CRM.Nothing(PropertyName='createdon'))")]
    [InlineData("{0}/all(c:Microsoft.Dynamics.CRM.Today(PropertyName='createdon'))")]
    public void What_the_platform_does_not_have_is_rejected(string filter)
    {
        var answer = _client.Get($"msdyn_ocliveworkitems?$filter={string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, Calls)}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Message.Should().NotBeEmpty();
    }

    private string Find(string filter)
    {
        var answer = _client.Get($"msdyn_ocliveworkitems?$select=subject&$orderby=subject&$filter={filter}");
        answer.Status.Should().Be(200, answer.Text);
        return string.Join(',', answer.Json["value"]!.AsArray().Select(row => (string?)row!["subject"]));
    }

    private int Count(string path)
    {
        var answer = _client.Get(path);
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["value"]!.AsArray().Count;
    }
}
