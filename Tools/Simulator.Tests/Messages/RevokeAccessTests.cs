using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RevokeAccessTests : EventTests
{
    protected override string Message => "RevokeAccess";

    protected override IReadOnlyList<string> Required => ["Target", "Revokee"];

    protected override IReadOnlyList<string> Input => ["Target", "Revokee"];

    protected override OrganizationRequest Request()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        return Of(id, ContactCenter.UserReference(user));
    }

    [Fact]
    public void Only_the_share_of_the_revokee_is_removed()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.WriteAccess);
        Center.Share(id, other, AccessRights.ReadAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user))).Should().BeOfType<RevokeAccessResponse>();
        Center.Rights(id, user).Should().Be(AccessRights.None);
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void A_user_keeps_the_rights_of_a_team()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, ContactCenter.TeamReference(Center.Team("Night shift", user)), AccessRights.ReadAccess);
        Center.Share(id, user, AccessRights.WriteAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user)));
        Center.Rights(id, user).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void An_owner_keeps_all_rights()
    {
        var user = Center.User();
        var id = Center.CallOf(user);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user)));
        Center.Rights(id, user).Should().HaveFlag(AccessRights.DeleteAccess);
    }

    [Fact]
    public void A_revocation_without_a_share_is_no_error()
    {
        var request = Of(Center.Call(), ContactCenter.UserReference(Center.User()));
        var before = Center.Everything();
        Dataverse.Execute(request);
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void A_step_finds_the_row_and_the_revokee()
    {
        var request = (RevokeAccessRequest)Request();
        IPluginExecutionContext7? seen = null;
        Dataverse.On("RevokeAccess", PipelineStage.PostOperation, context => seen = context);
        Dataverse.Execute(request);
        seen!.InputParameters["Target"].Should().BeEquivalentTo(request.Target);
        seen.InputParameters["Revokee"].Should().BeEquivalentTo(request.Revokee);
    }

    [Fact]
    public void Only_a_user_who_may_share_the_row_revokes_access()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, other, AccessRights.ReadAccess);
        Center.Share(id, user, AccessRights.WriteAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(other)))).Should().Be("0x80040220");
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
        Center.Share(id, user, AccessRights.ShareAccess);
        Center.As(user).Execute(Of(id, ContactCenter.UserReference(other)));
        Center.Rights(id, other).Should().Be(AccessRights.None);
    }

    [Fact]
    public void An_earlier_step_may_replace_the_revokee()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        foreach (var one in new[] { user, other }) Center.Share(id, one, AccessRights.ReadAccess);
        Dataverse.On("RevokeAccess", PipelineStage.PreOperation, context => ((EntityReference)context.InputParameters["Revokee"]!).Id = other);
        var request = Of(id, ContactCenter.UserReference(user));
        Dataverse.Execute(request);
        Center.Rights(id, user).Should().Be(AccessRights.ReadAccess);
        Center.Rights(id, other).Should().Be(AccessRights.None);
        request.Revokee!.Id.Should().Be(user);
    }

    private static RevokeAccessRequest Of(Guid id, EntityReference revokee) => new() { Target = TestSteps.Reference(id), Revokee = revokee };
}
