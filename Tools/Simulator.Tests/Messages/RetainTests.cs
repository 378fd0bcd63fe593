using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Retain.</summary>
public class RetainTests : MessageTest
{
    [Fact]
    public void A_retained_row_is_read_only_and_comes_only_with_its_data_source()
    {
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(id)), ("OperationId", Guid.NewGuid())));
        Row(id).Should().BeNull();
        Retained().Should().Equal(id);
        TestSteps.CodeOf(() => Dataverse.Retrieve(Table, id, new ColumnSet(true))).Should().Be("0x80040217");
        foreach (var write in new Action[]
        {
            () => Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea"))), () => Dataverse.Delete(Table, id),
            () => Dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(2) }),
            () => Dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = new EntityReference("team", Night) }),
            () => Dataverse.Execute(new UpsertRequest { Target = TestSteps.Change(id) }),
        })
            TestSteps.CodeOf(write).Should().Be("0x8004022e");
        TestSteps.CodeOf(() => Dataverse.Create(TestSteps.Change(id))).Should().Be("0x80040237");
    }

    [Fact]
    public void Its_event_sees_row_and_operation_and_a_refusal_moves_nothing()
    {
        var id = Dataverse.Create(TestSteps.Row());
        var operation = Guid.NewGuid();
        RefusedAtEachStage("Retain", () => Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(id)))), () => Row(id).Should().NotBeNull());
        InputOf("Retain", () => Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(id)), ("OperationId", operation)))).Should().BeEquivalentTo(new Dictionary<string, object?> { ["Target"] = TestSteps.Reference(id), ["OperationId"] = operation });
    }

    [Fact]
    public void It_is_for_administrators_and_for_phone_calls()
    {
        TestSteps.CodeOf(() => AsAna.Execute(Request("Retain", ("Target", TestSteps.Reference(AsAna.Create(TestSteps.Row())))))).Should().Be("0x80040220");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("Retain", ("Target", new EntityReference("team", Night))))).Message.Should().Contain("not for team");
        TestSteps.CodeOf(() => Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(Guid.NewGuid()))))).Should().Be("0x80040217");
    }

    private Guid[] Retained() => [.. Dataverse.RetrieveMultiple(new QueryExpression(Table) { DataSource = "retained" }).Entities.Select(row => row.Id)];
}
