using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Assign.</summary>
public class AssignTests : MessageTest
{
    [Fact]
    public void A_row_gets_another_owner_with_all_that_follows()
    {
        var id = AsAna.Create(TestSteps.Row());
        Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("team", Night) });
        Value(id, "ownerid").Should().BeEquivalentTo(new { Id = Night, LogicalName = "team" });
        (Value(id, "owneridname"), Value(id, "owneridtype"), Value(id, "owninguser"), ((EntityReference)Value(id, "owningteam")!).Id).Should().Be(("Night shift", "team", null, Night));
        Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("systemuser", Ben) });
        ((EntityReference)Value(id, "owningbusinessunit")!).Name.Should().Be("Elsewhere");
        Value(id, "owningteam").Should().BeNull();
    }

    [Fact]
    public void Its_event_sees_the_row_and_the_new_owner_and_a_refusal_changes_nothing()
    {
        var id = Dataverse.Create(TestSteps.Row());
        Action assign = () => Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("systemuser", Ana) });
        RefusedAtEachStage("Assign", assign, () => Value(id, "ownerid").Should().BeEquivalentTo(new { Id = WellKnown.AdministratorId }));
        InputOf("Assign", assign).Should().BeEquivalentTo(new Dictionary<string, object?> { ["Target"] = TestSteps.Reference(id), ["Assignee"] = new EntityReference("systemuser", Ana) });
    }

    [Fact]
    public void An_owner_is_a_user_or_team_that_exists_and_others_may_not_assign()
    {
        var id = AsAna.Create(TestSteps.Row());
        TestSteps.CodeOf(() => Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("team", Guid.NewGuid()) })).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("businessunit", WellKnown.BusinessUnitId) })).Should().Be("0x80040203");
        TestSteps.CodeOf(() => AsBen.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("systemuser", Ben) })).Should().Be("0x80040220");
    }
}
