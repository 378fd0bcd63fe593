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
    public void ModifyAccess_replaces_the_rights_of_an_earlier_share()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.DeleteAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess)).Should().BeOfType<ModifyAccessResponse>();
        Center.Rights(id, user).Should().Be(AccessRights.WriteAccess);
    }

    [Fact]
    public void A_share_without_rights_is_removed()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.None));
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void ModifyAccess_keeps_the_shares_of_other_principals()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.Share(id, other, AccessRights.ReadAccess);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess));
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void A_user_can_share_only_own_rights_and_only_with_share_access()
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
    public void A_missing_principal_is_a_fault() =>
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call(), ContactCenter.UserReference(Guid.NewGuid()), AccessRights.ReadAccess))).Should().Be("0x80040217");

    [Fact]
    public void An_earlier_step_may_narrow_the_rights_without_changing_the_request()
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
