using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class AssignTests : EventTests
{
    protected override string Message => "Assign";

    protected override IReadOnlyList<string> Required => ["Target", "Assignee"];

    protected override IReadOnlyList<string> Input => ["Target", "Assignee"];

    protected override OrganizationRequest Request() => Of(Center.Call(), ContactCenter.UserReference(Center.User("Rui Costa")));

    [Fact]
    public void A_user_becomes_the_owner_with_name_and_business_unit()
    {
        var unit = Center.Unit("Porto");
        var user = Center.User("Ana Reis", unit);
        var id = Center.Call();
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user))).Should().BeOfType<AssignResponse>();

        var row = Center.Stored(id);
        row.GetAttributeValue<EntityReference>("ownerid").Should().BeEquivalentTo(new EntityReference("systemuser", user) { Name = "Ana Reis" });
        row["owneridname"].Should().Be("Ana Reis");
        row["owneridtype"].Should().Be("systemuser");
        row.GetAttributeValue<EntityReference>("owninguser")!.Id.Should().Be(user);
        row.GetAttributeValue<EntityReference>("owningbusinessunit")!.Id.Should().Be(unit);
        row.Contains("owningteam").Should().BeFalse();
        row.GetAttributeValue<EntityReference>("createdby")!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void A_team_becomes_the_owner_and_its_members_get_all_rights()
    {
        var user = Center.User();
        var team = Center.Team("Night shift", user);
        var id = Center.Call();
        Dataverse.Execute(Of(id, ContactCenter.TeamReference(team)));

        var row = Center.Stored(id);
        row["owneridtype"].Should().Be("team");
        row["owneridname"].Should().Be("Night shift");
        row.GetAttributeValue<EntityReference>("owningteam")!.Id.Should().Be(team);
        row.Contains("owninguser").Should().BeFalse();
        Center.As(user).Update(TestSteps.Change(id, ("msdyn_callername", "Ana")));
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_step_finds_the_row_and_the_new_owner()
    {
        var id = Center.Call();
        var user = Center.User();
        IPluginExecutionContext7? seen = null;
        Dataverse.On("Assign", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user)));
        seen!.InputParameters["Target"].Should().BeEquivalentTo(TestSteps.Reference(id));
        seen.InputParameters["Assignee"].Should().BeEquivalentTo(ContactCenter.UserReference(user));
        seen.PrimaryEntityId.Should().Be(id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_option_decides_if_the_steps_on_Update_run(bool runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { LegacyRequestsRunUpdateSteps = runs } });
        var id = center.Call();
        var user = center.User();
        var ran = false;
        center.Dataverse.On("Update", PipelineStage.PreOperation, _ => ran = true);
        center.Dataverse.Execute(Of(id, ContactCenter.UserReference(user)));
        ran.Should().Be(runs);
        center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(user);
    }

    [Fact]
    public void Only_a_user_who_may_assign_the_row_assigns_it()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess | AccessRights.WriteAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, ContactCenter.UserReference(user)))).Should().Be("0x80040220");
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);

        Center.Share(id, user, AccessRights.AssignAccess);
        Center.As(user).Execute(Of(id, ContactCenter.UserReference(user)));
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(user);
    }

    [Fact]
    public void A_write_of_an_earlier_step_to_the_row_is_kept()
    {
        var id = Center.Call();
        var user = Center.User();
        Dataverse.OnServices("Assign", PipelineStage.PreValidation, services => services.Service().Update(TestSteps.Change(id, ("msdyn_callername", "Written before"))));
        Dataverse.Execute(Of(id, ContactCenter.UserReference(user)));
        Center.Stored(id)["msdyn_callername"].Should().Be("Written before");
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(user);
    }

    [Fact]
    public void A_missing_or_invalid_owner_is_a_fault()
    {
        var id = Center.Call();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, ContactCenter.UserReference(Guid.NewGuid())))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, ContactCenter.TeamReference(Guid.NewGuid())))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, new EntityReference("businessunit", WellKnown.BusinessUnitId)))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Guid.NewGuid(), ContactCenter.UserReference(Center.User())))).Should().Be("0x80040217");
    }

    [Fact]
    public void An_earlier_step_may_replace_the_owner_without_changing_the_request()
    {
        var (first, second) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        Dataverse.On("Assign", PipelineStage.PreValidation, context => ((EntityReference)context.InputParameters["Assignee"]!).Id.Should().Be(first));
        Dataverse.On("Assign", PipelineStage.PreOperation, context => context.InputParameters["Assignee"] = ContactCenter.UserReference(second));
        Dataverse.On("Assign", PipelineStage.PostOperation, context => ((EntityReference)context.InputParameters["Assignee"]!).Id = Guid.Empty);
        var request = Of(Center.Call(), ContactCenter.UserReference(first));
        Dataverse.Execute(request);
        Center.Stored(request.Target!.Id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(second);
        request.Assignee!.Id.Should().Be(first);
    }

    private static AssignRequest Of(Guid id, EntityReference assignee) => new() { Target = TestSteps.Reference(id), Assignee = assignee };
}
