using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RetrievePrincipalAccess.</summary>
public class RetrievePrincipalAccessTests : MessageTest
{
    private const AccessRights All = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess | AccessRights.CreateAccess
        | AccessRights.DeleteAccess | AccessRights.ShareAccess | AccessRights.AssignAccess;

    [Fact]
    public void Rights_come_from_the_role_from_owning_from_a_team_from_the_business_unit_and_from_shares()
    {
        var id = AsAna.Create(TestSteps.Row());
        Rights(id, WellKnown.AdministratorId).Should().Be(All);
        Rights(id, Ana).Should().Be(All);
        Rights(id, Ben).Should().Be(AccessRights.None);
        var colleague = Dataverse.Create(new Entity("systemuser") { ["fullname"] = "Colleague", ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnitId) });
        Rights(id, colleague).Should().Be(AccessRights.ReadAccess);

        Dataverse.Associate("team", Night, new Relationship("teammembership_association"), [new EntityReference("systemuser", Ben)]);
        Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("team", Night) });
        Rights(id, Ben).Should().Be(All);
        Rights(id, Night, "team").Should().Be(All);

        Dataverse.Associate("systemuser", colleague, new Relationship("systemuserroles_association"), [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Rights(id, colleague).Should().Be(All);
        Dataverse.Disassociate("systemuser", colleague, new Relationship("systemuserroles_association"), [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        Rights(id, colleague).Should().NotBe(All);
    }

    [Fact]
    public void Its_event_can_change_the_answer_and_who_may_not_read_may_not_ask()
    {
        var id = AsAna.Create(TestSteps.Row());
        InputOf("RetrievePrincipalAccess", () => Rights(id, Ana)).Keys.Should().BeEquivalentTo("Target", "Principal");
        Dataverse.On("RetrievePrincipalAccess", PipelineStage.PostOperation, context => context.OutputParameters["AccessRights"] = AccessRights.AppendAccess);
        Rights(id, Ben).Should().Be(AccessRights.AppendAccess);
        TestSteps.CodeOf(() => AsBen.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(id), Principal = new EntityReference("systemuser", Ben) })).Should().Be("0x80040220");
    }

    private AccessRights Rights(Guid row, Guid of, string table = "systemuser") =>
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(row), Principal = new EntityReference(table, of) })).AccessRights;
}
