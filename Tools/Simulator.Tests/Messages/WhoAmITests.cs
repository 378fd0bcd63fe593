using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class WhoAmITests : NoEventTests
{
    protected override string Message => "WhoAmI";

    protected override IReadOnlyList<string> Required => [];

    protected override OrganizationRequest Request() => new WhoAmIRequest();

    [Fact]
    public void WhoAmI_returns_administrator_root_business_unit_and_organization()
    {
        var organization = Guid.NewGuid();
        var response = (WhoAmIResponse)new LocalDataverse(new LocalDataverseOptions { OrganizationId = organization }).Execute(new WhoAmIRequest());
        response.UserId.Should().Be(WellKnown.AdministratorId);
        response.BusinessUnitId.Should().Be(WellKnown.BusinessUnitId);
        response.OrganizationId.Should().Be(organization);
    }

    [Fact]
    public void WhoAmI_returns_any_other_user_and_business_unit()
    {
        var unit = Center.Unit("Porto");
        var user = Center.User("Ana Reis", unit);
        var response = (WhoAmIResponse)Center.As(user).Execute(new WhoAmIRequest());
        response.UserId.Should().Be(user);
        response.BusinessUnitId.Should().Be(unit);
    }

    [Fact]
    public void WhoAmI_returns_the_impersonated_user()
    {
        var user = Center.User();
        ((WhoAmIResponse)Dataverse.ServiceFor(user, onBehalfOf: WellKnown.AdministratorId).Execute(new WhoAmIRequest())).UserId.Should().Be(user);
    }

    [Fact]
    public void Only_an_administrator_can_impersonate_another_user()
    {
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        TestSteps.CodeOf(() => Dataverse.ServiceFor(user, onBehalfOf: other).Execute(new WhoAmIRequest())).Should().Be("0x80040220");
    }

    [Fact]
    public void A_disabled_or_missing_user_cannot_make_requests()
    {
        var user = Center.User();
        Dataverse.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        TestSteps.CodeOf(() => Center.As(user).Execute(new WhoAmIRequest())).Should().Be("0x80040220");
        TestSteps.CodeOf(() => Center.As(Guid.NewGuid()).Execute(new WhoAmIRequest())).Should().Be("0x80040217");
    }
}
