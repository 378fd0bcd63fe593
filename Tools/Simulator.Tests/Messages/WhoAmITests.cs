using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>WhoAmI.</summary>
public class WhoAmITests : MessageTest
{
    [Fact]
    public void The_caller_learns_who_and_where()
    {
        var response = (WhoAmIResponse)AsBen.Execute(new WhoAmIRequest());
        response.UserId.Should().Be(Ben);
        response.BusinessUnitId.Should().NotBe(WellKnown.BusinessUnitId).And.NotBeEmpty();
        response.OrganizationId.Should().Be(new LocalDataverseOptions().OrganizationId);
    }

    [Fact]
    public void A_disabled_user_calls_nothing()
    {
        Dataverse.Update(new Entity("systemuser", Ben) { ["isdisabled"] = true });
        TestSteps.CodeOf(() => AsBen.Execute(new WhoAmIRequest())).Should().Be("0x80040220");
    }
}
