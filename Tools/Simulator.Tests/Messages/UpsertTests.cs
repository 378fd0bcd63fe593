using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Upsert.</summary>
public class UpsertTests : MessageTest
{
    [Fact]
    public void A_row_is_made_or_changed_by_its_primary_key()
    {
        var id = Guid.NewGuid();
        var made = Upsert(TestSteps.Change(id, ("msdyn_callername", "Ana")));
        var changed = Upsert(TestSteps.Change(id, ("msdyn_tophone", "112")));
        (made.RecordCreated, made.Target!.Id, changed.RecordCreated, changed.Target!.Id).Should().Be((true, id, false, id));
        (Value(id, "msdyn_callername"), Value(id, "msdyn_tophone")).Should().Be(("Ana", "112"));
        Upsert(TestSteps.Row()).RecordCreated.Should().BeTrue();
    }

    [Fact]
    public void By_an_alternate_key_the_columns_of_the_key_make_a_row_but_are_not_written_again()
    {
        Dataverse.DefineAlternateKey(Table, "call", "msdyn_callsid", "msdyn_providername");
        var keys = new KeyAttributeCollection { { "msdyn_callsid", "CA7" }, { "msdyn_providername", "Teams Phone" } };
        var made = Upsert(new Entity(Table, keys) { ["msdyn_callername"] = "Ana" });
        Value(made.Target!.Id, "msdyn_callsid").Should().Be("CA7");
        Entity? seen = null;
        Dataverse.On("Update", PipelineStage.PreValidation, context => seen = context.Target());
        Upsert(new Entity(Table, keys) { ["msdyn_callername"] = "Bea", ["msdyn_callsid"] = "CA7" }).RecordCreated.Should().BeFalse();
        seen!.Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute, "msdyn_callername");
        TestSteps.CodeOf(() => Upsert(new Entity(Table, "msdyn_callsid", "CA7"))).Should().Be("0x80060890");
    }

    [Fact]
    public void It_has_no_event_of_its_own_but_those_of_Create_or_Update()
    {
        Dataverse.Invoking(d => d.On("Upsert", PipelineStage.PreValidation, _ => { })).Should().Throw<ArgumentException>();
        var id = Guid.NewGuid();
        var seen = new List<string>();
        foreach (var message in new[] { "Create", "Update" }) Dataverse.On(message, PipelineStage.PreOperation, context => seen.Add(context.MessageName));
        Upsert(TestSteps.Change(id));
        Upsert(TestSteps.Change(id));
        seen.Should().Equal("Create", "Update");
    }

    private UpsertResponse Upsert(Entity row) => (UpsertResponse)Dataverse.Execute(new UpsertRequest { Target = row });
}
