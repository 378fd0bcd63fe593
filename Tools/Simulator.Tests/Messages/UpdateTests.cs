using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Update.</summary>
public class UpdateTests : MessageTest
{
    [Fact]
    public void Columns_get_other_values_by_request_and_by_the_direct_method()
    {
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_tophone", "911")));
        Dataverse.Execute(new UpdateRequest { Target = TestSteps.Change(id, ("msdyn_callername", "Bea")) });
        Dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", null)));
        (Value(id, "msdyn_callername"), Value(id, "msdyn_tophone")).Should().Be(("Bea", null));
    }

    [Fact]
    public void A_row_is_named_by_its_key_column_or_by_an_alternate_key_too()
    {
        Dataverse.DefineAlternateKey(Table, "call", "msdyn_callsid");
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callsid", "CA7")));
        Dataverse.Update(TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, id), ("msdyn_callername", "Ana")));
        Value(id, "msdyn_callername").Should().Be("Ana");
        var byKey = new Entity(Table, "msdyn_callsid", "CA7") { ["msdyn_callername"] = "Bea" };
        Entity? seen = null;
        Dataverse.On("Update", PipelineStage.PreValidation, context => seen = context.Target());
        Dataverse.Update(byKey);
        Value(id, "msdyn_callername").Should().Be("Bea");
        (seen!.Id, seen.KeyAttributes.Count).Should().Be((id, 0));
        TestSteps.CodeOf(() => Dataverse.Update(new Entity(Table, "msdyn_callsid", "CA8"))).Should().Be("0x80060891");
        TestSteps.CodeOf(() => Dataverse.Update(new Entity(Table, "msdyn_callername", "Ana"))).Should().Be("0x80060890");
        TestSteps.CodeOf(() => Dataverse.Create(TestSteps.Row(("msdyn_callsid", "ca7")))).Should().Be("0x80060892");
    }

    [Fact]
    public void A_row_that_is_not_there_or_not_named_is_a_fault()
    {
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(Guid.NewGuid()))).Should().Be("0x80040217");
        TestSteps.FaultOf(() => Dataverse.Update(TestSteps.Row())).Message.Should().Contain("primary key");
    }

    [Theory]
    [InlineData(ConcurrencyBehavior.Default, false, true, null)]
    [InlineData(ConcurrencyBehavior.AlwaysOverwrite, false, true, null)]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, true, true, null)]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, false, true, "0x80060882")]
    [InlineData(ConcurrencyBehavior.IfRowVersionMatches, false, false, "0x80060883")]
    public void A_row_that_was_changed_meanwhile_is_not_overwritten_if_the_caller_says_so(ConcurrencyBehavior concurrency, bool isCurrent, bool isGiven, string? code)
    {
        var id = Dataverse.Create(TestSteps.Row());
        var read = Row(id)!.RowVersion;
        if (!isCurrent) Dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")));
        var change = TestSteps.Change(id, ("msdyn_callername", "Bea"));
        change.RowVersion = isGiven ? read : null;
        Action update = () => Dataverse.Execute(new UpdateRequest { Target = change, ConcurrencyBehavior = concurrency });
        if (code is null) update.Should().NotThrow();
        else TestSteps.CodeOf(update).Should().Be(code);
        Value(id, "msdyn_callername").Should().Be(code is null ? "Bea" : null);
    }

    [Fact]
    public void Its_events_are_Update_and_UpdateMultiple()
    {
        var id = Dataverse.Create(TestSteps.Row());
        EventsOf(["Update", "UpdateMultiple"], () => Dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")))).Should().Be("UpdateMultiple 10, Update 10, UpdateMultiple 20, Update 20, UpdateMultiple 40, Update 40");
        InputOf("Update", () => Dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")))).Keys.Should().BeEquivalentTo("Target", "ConcurrencyBehavior");
    }

    [Fact]
    public void Refused_at_any_stage_the_row_is_as_it_was()
    {
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        var version = Row(id)!.RowVersion;
        RefusedAtEachStage("Update", () => Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea"))), () => (Value(id, "msdyn_callername"), Row(id)!.RowVersion).Should().Be(("Ana", version)));
    }

    [Fact]
    public void Others_may_not()
    {
        var id = AsAna.Create(TestSteps.Row());
        TestSteps.CodeOf(() => AsBen.Update(TestSteps.Change(id, ("msdyn_callername", "Ben")))).Should().Be("0x80040220");
        AsAna.Invoking(service => service.Update(TestSteps.Change(id, ("msdyn_callername", "Ana")))).Should().NotThrow();
    }

    public static TheoryData<int, int, int?, int?, string?> States => new()
    {
        { 0, 1, 1, null, "1 2" }, { 0, 1, 1, 2, "1 2" }, { 0, 1, 1, 1, null }, { 0, 1, 0, 2, null }, { 0, 1, null, 2, null }, { 0, 1, null, 1, "0 1" }, { 0, 1, 0, null, "0 1" },
        { 1, 2, 0, null, "0 1" }, { 1, 2, 0, 1, "0 1" }, { 1, 2, 1, 1, null }, { 1, 2, null, 1, null }, { 1, 2, null, 2, "1 2" }, { 1, 2, 1, null, "1 2" }, { 0, 1, 5, null, null }, { 0, 1, null, 5, null },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_status_and_its_reason_belong_together(int state, int status, int? newState, int? newStatus, string? becomes)
    {
        var id = Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status))));
        var change = TestSteps.Change(id);
        if (newState is { } one) change["statecode"] = new OptionSetValue(one);
        if (newStatus is { } two) change["statuscode"] = new OptionSetValue(two);
        if (becomes is null) TestSteps.CodeOf(() => Dataverse.Update(change)).Should().Be("0x80048408");
        else Dataverse.Update(change);
        $"{((OptionSetValue)Value(id, "statecode")!).Value} {((OptionSetValue)Value(id, "statuscode")!).Value}".Should().Be(becomes ?? $"{state} {status}");
    }
}
