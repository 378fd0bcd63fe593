using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrieveSharedPrincipalsAndAccessTests : EventTests
{
    protected override string Message => "RetrieveSharedPrincipalsAndAccess";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Input => ["Target"];

    protected override IReadOnlyList<string> Output => ["PrincipalAccesses"];

    protected override OrganizationRequest Request() => Of(Center.Call());

    [Fact]
    public void The_response_lists_each_share_without_the_owner()
    {
        var id = Center.Call();
        var user = Center.User();
        var team = Center.Team("Night shift");
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.WriteAccess);
        Center.Share(id, ContactCenter.TeamReference(team), AccessRights.ShareAccess);
        Center.Share(Center.Call(), user, AccessRights.DeleteAccess);

        Shares(id).Should().BeEquivalentTo(new[]
        {
            (ContactCenter.UserReference(user), AccessRights.ReadAccess | AccessRights.WriteAccess),
            (ContactCenter.TeamReference(team), AccessRights.ShareAccess),
        });
    }

    [Fact]
    public void A_row_without_shares_has_an_empty_list() => Shares(Center.Call()).Should().BeEmpty();

    [Fact]
    public void A_step_at_stage_40_finds_the_shares()
    {
        var id = Center.Call();
        Center.Share(id, Center.User(), AccessRights.ReadAccess);
        PrincipalAccess[]? seen = null;
        Dataverse.On("RetrieveSharedPrincipalsAndAccess", PipelineStage.PostOperation, context => seen = (PrincipalAccess[])context.OutputParameters["PrincipalAccesses"]!);
        Dataverse.Execute(Of(id));
        seen.Should().ContainSingle().Which.AccessMask.Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void Only_a_user_who_may_read_the_row_gets_a_response()
    {
        var id = Center.Call();
        var user = Center.User();
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id))).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.As(user).Execute(Of(id)).Should().BeOfType<RetrieveSharedPrincipalsAndAccessResponse>();
    }

    private (EntityReference, AccessRights)[] Shares(Guid id) =>
        [.. ((RetrieveSharedPrincipalsAndAccessResponse)Dataverse.Execute(Of(id))).PrincipalAccesses!.Select(share => (share.Principal!, share.AccessMask))];

    private static RetrieveSharedPrincipalsAndAccessRequest Of(Guid id) => new() { Target = TestSteps.Reference(id) };
}
