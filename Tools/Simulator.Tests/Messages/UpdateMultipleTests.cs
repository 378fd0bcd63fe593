using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>UpdateMultiple.</summary>
public class UpdateMultipleTests : MessageTest
{
    [Fact]
    public void Each_row_gets_its_values()
    {
        var (one, two) = (Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()));
        Dataverse.Execute(new UpdateMultipleRequest { Targets = Rows(TestSteps.Change(one, ("msdyn_callername", "Ana")), TestSteps.Change(two, ("msdyn_tophone", "112"))) });
        (Value(one, "msdyn_callername"), Value(one, "msdyn_tophone"), Value(two, "msdyn_callername"), Value(two, "msdyn_tophone")).Should().Be(("Ana", null, null, "112"));
    }

    [Fact]
    public void One_row_that_is_not_there_or_not_the_callers_takes_all_back()
    {
        var (mine, other) = (AsAna.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()));
        foreach (var second in new[] { Guid.NewGuid(), other })
            TestSteps.FaultOf(() => AsAna.Execute(new UpdateMultipleRequest { Targets = Rows(TestSteps.Change(mine, ("msdyn_callername", "Ana")), TestSteps.Change(second, ("msdyn_callername", "Bea"))) }));
        Value(mine, "msdyn_callername").Should().BeNull();
    }

    [Fact]
    public void The_versions_of_rows_are_not_compared()
    {
        var id = Dataverse.Create(TestSteps.Row());
        var change = TestSteps.Change(id, ("msdyn_callername", "Ana"));
        change.RowVersion = "1";
        Dataverse.Invoking(d => d.Execute(new UpdateMultipleRequest { Targets = Rows(change), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches })).Should().NotThrow();
    }

    [Fact]
    public void Refused_at_any_stage_the_rows_are_as_they_were()
    {
        var id = Dataverse.Create(TestSteps.Row());
        RefusedAtEachStage("UpdateMultiple", () => Dataverse.Execute(new UpdateMultipleRequest { Targets = Rows(TestSteps.Change(id, ("msdyn_callername", "Ana"))) }), () => Value(id, "msdyn_callername").Should().BeNull());
    }
}
