using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.WebApi.Tests.Urls;

/// <summary>What <c>$expand</c> rejects.</summary>
public class ExpandRejectionTests
{
    private const string Talks = "msdyn_ocliveworkitems";
    private const string Calls = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";
    private const string OnlySelectAndFilter = "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.";

    private readonly Client _client = new();

    [Theory]
    [InlineData(Client.Set, "msdyn_liveworkitemid($top=1)", OnlySelectAndFilter)]
    [InlineData(Client.Set, "msdyn_liveworkitemid($orderby=subject)", OnlySelectAndFilter)]
    [InlineData(Talks, Calls + "($top=1;$expand=createdby($select=fullname))", OnlySelectAndFilter)]
    [InlineData("teams", "teammembership_association($orderby=fullname),team_msdyn_ocphonecallengagementctx($expand=createdby)", OnlySelectAndFilter)]
    [InlineData(Client.Set, "msdyn_liveworkitemid($expand=" + Calls + "($orderby=createdon))", OnlySelectAndFilter)]
    [InlineData(Talks, Calls + "/$ref", "Expand with $ref is only supported on lookup type navigation property.")]
    [InlineData(Talks, Calls + "/$count", "The option /$count is not supported in $expand.")]
    [InlineData(Talks, "$ref", "The query of the URL is not valid*")]
    [InlineData(Talks, "$value", "*'$value'*")]
    [InlineData(Client.Set, "ownerid/Microsoft.Dynamics.CRM.team", "*must be a navigation property*")]
    [InlineData(Client.Set, "*/$ref", "Expand with $ref is only supported on lookup type navigation property.")]
    [InlineData(Talks, Calls + "($skip=1)", "The option $skip is not supported in $expand.")]
    [InlineData(Talks, Calls + "($count=true)", "The option $count is not supported in $expand.")]
    [InlineData(Talks, Calls + "($search=Ada)", "The option $search is not supported in $expand.")]
    [InlineData(Talks, Calls + "($levels=2)", "*")]
    [InlineData(Talks, Calls + "($top=0)", "*$top must be from 1 to 5000*")]
    [InlineData(Talks, Calls + "($top=5001)", "*$top must be from 1 to 5000*")]
    [InlineData(Talks, Calls + "($filter=nothing eq 1)", "Could not find a property named 'nothing'*")]
    [InlineData(Talks, Calls + "($filter=length(msdyn_callername) eq 1)", "*needs a property*")]
    [InlineData(Talks, Calls + "($select=nothing)", "Could not find a property named 'nothing'*")]
    [InlineData(Talks, "nothing", "Could not find a property named 'nothing'*")]
    [InlineData(Talks, "subject", "*")]
    [InlineData(Talks, Calls + "(", "*")]
    [InlineData(Client.Set, "ownerid($select=fullname)", "Could not find a property named 'fullname'*")]
    [InlineData(Client.Set, "ownerid($filter=ownerid eq null)", "*rows of several tables*")]
    public void An_expansion_that_the_platform_does_not_have_is_rejected(string set, string expand, string message)
    {
        var answer = _client.Get($"{set}?$expand={expand}");

        answer.Status.Should().Be(400, answer.Text);
        answer.Code.Should().Be("0x80060888");
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData(15, 200)]
    [InlineData(16, 400)]
    public void At_most_15_expansions_are_accepted(int count, int status)
    {
        _client.Seed();
        // From the inside: talks have calls, and calls have talks. The outermost item is on a call, as the inner ones are in turn.
        var text = count % 2 == 1 ? "msdyn_liveworkitemid($select=subject)" : $"{Calls}($select=statecode)";
        for (var i = count - 1; i >= 1; i--) text = i % 2 == 1 ? $"msdyn_liveworkitemid($select=subject;$expand={text})" : $"{Calls}($select=statecode;$expand={text})";

        var answer = _client.Get($"{Client.Set}?$select=msdyn_callername&$expand={text}");

        answer.Status.Should().Be(status, answer.Text);
        if (status == 400) answer.Code.Should().Be("0x8004430d");
    }

    [Theory]
    [InlineData("createdby,modifiedby")]
    [InlineData(" createdby , modifiedby ( $select = fullname ; $filter = fullname ne 'a,b;(c' ) ")]
    public void Spaces_and_signs_in_texts_do_no_harm(string expand)
    {
        _client.Seed();

        var answer = _client.Get($"{Client.Set}?$expand={expand}");

        answer.Status.Should().Be(200, answer.Text);
        answer.Json["value"]![0]!["modifiedby"].Should().NotBeNull();
    }

    [Fact]
    public void An_answer_with_too_many_expanded_rows_is_rejected()
    {
        var talk = _client.Seed("msdyn_ocliveworkitem", ("subject", "Busy"));
        for (var i = 0; i < 224; i++) _client.Seed(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk)));

        // 224 calls, each with one talk and all its calls: 224 + 224 * 224 rows.
        var many = _client.Get($"{Client.Set}?$select=statecode&$expand=msdyn_liveworkitemid($select=subject;$expand={Calls}($select=statecode))");
        var fewer = _client.Get($"{Client.Set}?$select=statecode&$top=200&$expand=msdyn_liveworkitemid($select=subject;$expand={Calls}($select=statecode))");

        many.Status.Should().Be(400);
        many.Message.Should().Contain("50000 rows of $expand");
        fewer.Status.Should().Be(200);
        fewer.Json["value"]!.AsArray().Sum(row => row!["msdyn_liveworkitemid"]![Calls]!.AsArray().Count).Should().Be(200 * 224);
    }
}
