using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class GrantAccessTests : EventTests
{
    protected override string Message => "GrantAccess";

    protected override IReadOnlyList<string> Required => ["Target", "PrincipalAccess"];

    protected override IReadOnlyList<string> Input => ["Target", "PrincipalAccess"];

    protected override OrganizationRequest Request() => Of(Center.Call(), ContactCenter.UserReference(Center.User()), AccessRights.ReadAccess);

    [Fact]
    public void GrantAccess_adds_to_the_rights_of_an_earlier_share()
    {
        var id = Center.Call();
        var user = Center.User();
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.ReadAccess)).Should().BeOfType<GrantAccessResponse>();
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user), AccessRights.WriteAccess));
        Center.Rights(id, user).Should().Be(AccessRights.ReadAccess | AccessRights.WriteAccess);
        Dataverse.ReadAll("principalobjectaccess").Should().ContainSingle();
    }

    public static TheoryData<AccessRights> Rights =>
    [
        AccessRights.ReadAccess, AccessRights.WriteAccess, AccessRights.AppendAccess, AccessRights.AppendToAccess,
        AccessRights.DeleteAccess, AccessRights.ShareAccess, AccessRights.AssignAccess,
    ];

    public static TheoryData<AccessRights> RightsBesideReadAndShare =>
    [
        AccessRights.WriteAccess, AccessRights.AppendAccess, AccessRights.AppendToAccess, AccessRights.DeleteAccess, AccessRights.AssignAccess,
    ];

    [Theory]
    [MemberData(nameof(Rights))]
    public void Each_right_can_be_granted_alone_to_users_and_teams(AccessRights right)
    {
        var id = Center.Call();
        var (user, member) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        var team = Center.Team("Night shift", member);
        Center.Share(id, user, right);
        Center.Share(id, ContactCenter.TeamReference(team), right);
        Center.Rights(id, user).Should().Be(right);
        Center.Rights(id, ContactCenter.TeamReference(team)).Should().Be(right);
        Center.Rights(id, member).Should().Be(right);
    }

    [Theory]
    [MemberData(nameof(RightsBesideReadAndShare))]
    public void A_user_cannot_grant_a_right_without_having_it(AccessRights right)
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.ShareAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), right))).Should().Be("0x80040220");
        Center.Rights(id, other).Should().Be(AccessRights.None);

        Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), AccessRights.ReadAccess));
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void A_user_can_grant_a_right_next_to_the_share_of_another()
    {
        var id = Center.Call();
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Center.Share(id, other, AccessRights.DeleteAccess);
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.ShareAccess);
        Center.As(user).Execute(Of(id, ContactCenter.UserReference(other), AccessRights.ReadAccess));
        Center.Rights(id, other).Should().Be(AccessRights.ReadAccess | AccessRights.DeleteAccess);
    }

    [Fact]
    public void Only_a_user_who_may_share_the_row_shares_it()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(Center.User("Rui Costa")), AccessRights.ReadAccess))).Should().Be("0x80040220");
        Center.As(user).Execute(Of(Center.CallOf(user), ContactCenter.UserReference(WellKnown.AdministratorId), AccessRights.ReadAccess));
    }

    [Fact]
    public void A_step_finds_the_row_the_principal_and_the_rights()
    {
        var id = Center.Call();
        var user = Center.User();
        PrincipalAccess? seen = null;
        Dataverse.On("GrantAccess", PipelineStage.PreOperation, context => seen = (PrincipalAccess)context.InputParameters["PrincipalAccess"]!);
        Center.Share(id, user, AccessRights.ReadAccess);
        seen!.AccessMask.Should().Be(AccessRights.ReadAccess);
        seen.Principal.Should().BeEquivalentTo(ContactCenter.UserReference(user));
    }

    [Fact]
    public void A_row_can_be_shared_only_with_existing_users_and_teams()
    {
        var id = Center.Call();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, new EntityReference("businessunit", WellKnown.BusinessUnitId), AccessRights.ReadAccess))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, ContactCenter.UserReference(Guid.NewGuid()), AccessRights.ReadAccess))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, ContactCenter.TeamReference(Guid.NewGuid()), AccessRights.ReadAccess))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Guid.NewGuid(), ContactCenter.UserReference(Center.User()), AccessRights.ReadAccess))).Should().Be("0x80040217");
        Dataverse.ReadAll("principalobjectaccess").Should().BeEmpty();
    }

    [Fact]
    public void An_earlier_step_may_narrow_the_rights_without_changing_the_request()
    {
        var (id, user) = (Center.Call(), Center.User());
        Dataverse.On("GrantAccess", PipelineStage.PreOperation, context => ((PrincipalAccess)context.InputParameters["PrincipalAccess"]!).AccessMask = AccessRights.ReadAccess);
        var request = Of(id, ContactCenter.UserReference(user), AccessRights.ReadAccess | AccessRights.DeleteAccess);
        Dataverse.Execute(request);
        Center.Rights(id, user).Should().Be(AccessRights.ReadAccess);
        request.PrincipalAccess!.AccessMask.Should().HaveFlag(AccessRights.DeleteAccess);
    }

    private static GrantAccessRequest Of(Guid id, EntityReference principal, AccessRights rights) =>
        new() { Target = TestSteps.Reference(id), PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = rights } };
}
