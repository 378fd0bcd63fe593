using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrievePrincipalAccessTests : EventTests
{
    private const AccessRights All = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess
        | AccessRights.CreateAccess | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess;

    protected override string Message => "RetrievePrincipalAccess";

    protected override IReadOnlyList<string> Required => ["Target", "Principal"];

    protected override IReadOnlyList<string> Input => ["Target", "Principal"];

    protected override IReadOnlyList<string> Output => ["AccessRights"];

    protected override OrganizationRequest Request() => Of(Center.Call(), ContactCenter.UserReference(Center.User()));

    [Fact]
    public void The_owner_has_every_right()
    {
        var user = Center.User();
        Center.Rights(Center.CallOf(user), user).Should().Be(All);
    }

    [Fact]
    public void A_member_of_the_owning_team_has_every_right()
    {
        var user = Center.User();
        var team = Center.Team("Night shift", user);
        var id = Center.Call(("ownerid", ContactCenter.TeamReference(team)));
        Center.Rights(id, ContactCenter.TeamReference(team)).Should().Be(All);
        Center.Rights(id, user).Should().Be(All);
        Dataverse.Disassociate("team", team, new Relationship("teammembership_association"), [ContactCenter.UserReference(user)]);
        Center.Rights(id, user).Should().Be(AccessRights.None);
    }

    [Fact]
    public void Only_users_of_the_same_business_unit_read_the_row()
    {
        var unit = Center.Unit("Porto");
        var id = Center.CallOf(Center.User("Ana Reis", unit));
        Center.Rights(id, Center.User("Rui Costa", unit)).Should().Be(AccessRights.ReadAccess);
        Center.Rights(id, Center.User("Eva Lima")).Should().Be(AccessRights.None);
    }

    [Fact]
    public void Shares_add_to_the_rights_of_the_business_unit()
    {
        var unit = Center.Unit("Porto");
        var id = Center.CallOf(Center.User("Ana Reis", unit));
        var colleague = Center.User("Rui Costa", unit);
        Center.Share(id, colleague, AccessRights.WriteAccess);
        Center.Share(id, ContactCenter.TeamReference(Center.Team("Night shift", colleague)), AccessRights.DeleteAccess);
        Center.Rights(id, colleague).Should().Be(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.DeleteAccess);
    }

    [Fact]
    public void The_administrator_role_gives_every_right()
    {
        var id = Center.Call();
        var user = Center.User();
        var role = new Relationship("systemuserroles_association");
        Dataverse.Associate("systemuser", user, role, [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Center.Rights(id, user).Should().Be(All);
        Dataverse.Disassociate("systemuser", user, role, [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Center.Rights(id, user).Should().Be(AccessRights.None);
    }

    [Fact]
    public void The_administrator_role_of_a_team_gives_every_right()
    {
        var id = Center.Call();
        var (user, other) = (Center.User(), Center.User("Rui Costa"));
        var team = Center.Team("Supervisors", user);
        var role = new Relationship("teamroles_association");
        Dataverse.Associate("team", team, role, [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Center.Rights(id, user).Should().Be(All);
        Center.Rights(id, other).Should().Be(AccessRights.None);
        Dataverse.Associate("team", team, new Relationship("teammembership_association"), [ContactCenter.UserReference(other)]);
        Center.Rights(id, other).Should().Be(All);
        Center.As(other).Create(new Entity("team")).Should().NotBeEmpty("administrators create teams");
        Dataverse.Disassociate("team", team, role, [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Center.Rights(id, user).Should().Be(AccessRights.None);
    }

    [Fact]
    public void Another_role_of_a_team_gives_no_right()
    {
        var id = Center.Call();
        var user = Center.User();
        var role = Dataverse.Create(new Entity("role") { ["name"] = "Agent" });
        Dataverse.Associate("role", role, new Relationship("teamroles_association"), [ContactCenter.TeamReference(Center.Team("Agents", user))]);
        Center.Rights(id, user).Should().Be(AccessRights.None);
    }

    [Fact]
    public void A_step_at_stage_40_may_change_the_response()
    {
        Dataverse.On("RetrievePrincipalAccess", PipelineStage.PostOperation, context =>
        {
            context.OutputParameters["AccessRights"].Should().Be(AccessRights.None);
            context.OutputParameters["AccessRights"] = AccessRights.ReadAccess;
        });
        Center.Rights(Center.Call(), Center.User()).Should().Be(AccessRights.ReadAccess);
    }

    [Fact]
    public void Only_a_user_who_may_read_the_row_gets_a_response()
    {
        var id = Center.Call();
        var user = Center.User();
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(user)))).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.As(user).Execute(Of(id, ContactCenter.UserReference(WellKnown.AdministratorId))).Results["AccessRights"].Should().Be(All);
    }

    [Fact]
    public void A_missing_principal_is_a_fault() =>
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call(), ContactCenter.UserReference(Guid.NewGuid())))).Should().Be("0x80040217");

    private static RetrievePrincipalAccessRequest Of(Guid id, EntityReference principal) => new() { Target = TestSteps.Reference(id), Principal = principal };
}
