using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class ModifyAccessTests : EventTests
{
    protected override string Message => "ModifyAccess";

    protected override IReadOnlyList<string> Required => ["Target", "PrincipalAccess"];

    protected override IReadOnlyList<string> Input => ["Target", "PrincipalAccess"];

    protected override OrganizationRequest Request()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        return Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess);
    }

    [Fact]
    public void It_replaces_the_rights_that_were_granted_before()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.DeleteAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess)).Should().BeOfType<ModifyAccessResponse>();
        Center.Rights(id, user).Should().Be(AccessRights.WriteAccess);
    }

    [Fact]
    public void No_right_at_all_ends_the_share()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.None));
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void It_leaves_the_shares_with_others()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.Share(id, other, AccessRights.ReadAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess));
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void Nobody_gives_what_they_do_not_have_and_nobody_shares_without_the_right_to()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, other, AccessRights.ReadAccess);
        Center.Share(id, user, AccessRights.WriteAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), AccessRights.WriteAccess))).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.ShareAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), AccessRights.DeleteAccess))).Should().Be("0x80040220");
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
        Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), AccessRights.WriteAccess));
        Center.Rights(id, other).Should().Be(AccessRights.WriteAccess);
    }

    [Fact]
    public void A_principal_that_is_not_there_is_a_fault() =>
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call(), ContactCenter.UserReference(Guid.NewGuid()), AccessRights.ReadAccess))).Should().Be("0x80040217");

    [Fact]
    public void A_step_before_it_may_narrow_the_rights_and_the_request_stays_as_it_was()
    {
        var (id, user) = (Center.Call(), Center.User());
        Dataverse.On("ModifyAccess", PipelineStage.PreOperation, context => ((PrincipalAccess)context.InputParameters["PrincipalAccess"]!).AccessMask = AccessRights.ReadAccess);
        var request = Of(id, ContactCenter.UserReference(user), AccessRights.ReadAccess | AccessRights.DeleteAccess);
        Dataverse.Execute(request);
        Center.Rights(id, user).Should().Be(AccessRights.ReadAccess);
        request.PrincipalAccess!.AccessMask.Should().HaveFlag(AccessRights.DeleteAccess);
    }

    private static ModifyAccessRequest Of(Guid id, EntityReference principal, AccessRights rights) =>
        new() { Target = TestSteps.Reference(id), PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = rights } };
}
