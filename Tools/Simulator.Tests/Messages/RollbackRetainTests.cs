using System;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>RollbackRetain.</summary>
public class RollbackRetainTests : MessageTest
{
    [Fact]
    public void A_retained_row_comes_back()
    {
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        Dataverse.Execute(Request("Retain", ("Target", TestSteps.Reference(id))));
        RefusedAtEachStage("RollbackRetain", () => Dataverse.Execute(Request("RollbackRetain", ("Target", TestSteps.Reference(id)))), () => Row(id).Should().BeNull());
        InputOf("RollbackRetain", () => Dataverse.Execute(Request("RollbackRetain", ("Target", TestSteps.Reference(id)), ("OperationId", Guid.NewGuid())))).Keys.Should().BeEquivalentTo("Target", "OperationId");
        Value(id, "msdyn_callername").Should().Be("Ana");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("RollbackRetain", ("Target", TestSteps.Reference(id))))).Message.Should().Contain("long term retention");
    }
}
