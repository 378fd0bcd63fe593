using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>GrantAccess.</summary>
public class GrantAccessTests : MessageTest
{
    [Fact]
    public void Rights_are_added_to_those_that_a_user_has_by_a_share()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Ben, AccessRights.ReadAccess);
        AsBen.Retrieve(Table, id, new ColumnSet(true)).Id.Should().Be(id);
        TestSteps.CodeOf(() => AsBen.Update(TestSteps.Change(id, ("msdyn_callername", "Ben")))).Should().Be("0x80040220");
        Share(id, Ben, AccessRights.WriteAccess);
        AsBen.Invoking(service => service.Update(TestSteps.Change(id, ("msdyn_callername", "Ben")))).Should().NotThrow();
        Rights(id, Ben).Should().Be(AccessRights.ReadAccess | AccessRights.WriteAccess);
    }

    [Fact]
    public void A_share_with_a_team_is_one_with_its_members()
    {
        var id = AsAna.Create(TestSteps.Row());
        Share(id, Night, AccessRights.ReadAccess, "team");
        TestSteps.CodeOf(() => AsBen.Retrieve(Table, id, new ColumnSet(true))).Should().Be("0x80040220");
        Dataverse.Associate("team", Night, new Relationship("teammembership_association"), [new EntityReference("systemuser", Ben)]);
        AsBen.Retrieve(Table, id, new ColumnSet(true)).Id.Should().Be(id);
    }

    [Fact]
    public void Only_who_may_share_shares_and_only_what_they_have()
    {
        var id = AsAna.Create(TestSteps.Row());
        Action ben = () => AsBen.Execute(new GrantAccessRequest { Target = TestSteps.Reference(id), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", Ben), AccessMask = AccessRights.ReadAccess } });
        TestSteps.CodeOf(ben).Should().Be("0x80040220");
        Share(id, Ben, AccessRights.ReadAccess | AccessRights.ShareAccess);
        ben.Should().NotThrow();
        TestSteps.FaultOf(() => AsBen.Execute(new GrantAccessRequest { Target = TestSteps.Reference(id), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", Ben), AccessMask = AccessRights.DeleteAccess } }))
            .Message.Should().Contain("DeleteAccess");
    }

    [Fact]
    public void Its_event_sees_row_and_share_and_a_refusal_gives_nothing()
    {
        var id = AsAna.Create(TestSteps.Row());
        RefusedAtEachStage("GrantAccess", () => Share(id, Ben, AccessRights.ReadAccess), () => Rights(id, Ben).Should().Be(AccessRights.None));
        InputOf("GrantAccess", () => Share(id, Ben, AccessRights.ReadAccess)).Keys.Should().BeEquivalentTo("Target", "PrincipalAccess");
        TestSteps.FaultOf(() => Share(id, Guid.NewGuid(), AccessRights.ReadAccess)).Message.Should().Contain("Does Not Exist");
        TestSteps.FaultOf(() => Share(id, id, AccessRights.ReadAccess, Table)).Message.Should().Contain("a user or a team");
    }

    private void Share(Guid row, Guid with, AccessRights rights, string table = "systemuser") =>
        AsAna.Execute(new GrantAccessRequest { Target = TestSteps.Reference(row), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(table, with), AccessMask = rights } });

    private AccessRights Rights(Guid row, Guid of, string table = "systemuser") =>
        ((RetrievePrincipalAccessResponse)Dataverse.Execute(new RetrievePrincipalAccessRequest { Target = TestSteps.Reference(row), Principal = new EntityReference(table, of) })).AccessRights;
}
