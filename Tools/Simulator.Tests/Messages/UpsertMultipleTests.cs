using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>UpsertMultiple.</summary>
public class UpsertMultipleTests : MessageTest
{
    [Fact]
    public void Each_row_is_made_or_changed()
    {
        var id = Dataverse.Create(TestSteps.Row());
        var results = ((UpsertMultipleResponse)Dataverse.Execute(new UpsertMultipleRequest { Targets = Rows(TestSteps.Change(id, ("msdyn_callername", "Ana")), TestSteps.Row(("msdyn_callername", "Bea"))) })).Results!;
        results.Select(result => result.RecordCreated).Should().Equal(false, true);
        results.Select(result => Value(result.Target!.Id, "msdyn_callername")).Should().Equal("Ana", "Bea");
    }

    [Fact]
    public void One_that_fails_takes_all_back()
    {
        var id = Dataverse.Create(TestSteps.Row());
        TestSteps.CodeOf(() => Dataverse.Execute(new UpsertMultipleRequest { Targets = Rows(TestSteps.Change(id, ("msdyn_callername", "Ana")), TestSteps.Row(), TestSteps.Row(("statecode", new OptionSetValue(7)))) })).Should().Be("0x80048408");
        Value(id, "msdyn_callername").Should().BeNull();
        Dataverse.ReadAll(Table).Should().ContainSingle();
        TestSteps.FaultOf(() => Dataverse.Execute(new UpsertMultipleRequest { Targets = Rows() })).Message.Should().Contain("at least one row");
    }

    [Fact]
    public void It_has_no_event_of_its_own() => Dataverse.Invoking(d => d.On("UpsertMultiple", PipelineStage.PreValidation, _ => { })).Should().Throw<ArgumentException>();
}
