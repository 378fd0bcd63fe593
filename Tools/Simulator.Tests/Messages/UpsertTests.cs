using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class UpsertTests : NoEventTests
{
    protected override string Message => "Upsert";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override OrganizationRequest Request() => new UpsertRequest { Target = TestSteps.Row(("msdyn_callername", "Ana Reis")) };

    [Fact]
    public void A_new_primary_key_creates_a_row()
    {
        var id = Guid.NewGuid();
        var response = Upsert(TestSteps.Change(id, ("msdyn_callername", "Ana")));
        response.RecordCreated.Should().BeTrue();
        response.Target.Should().BeEquivalentTo(TestSteps.Reference(id));
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_existing_primary_key_updates_the_row(bool asColumn)
    {
        var id = Center.Call(("msdyn_fromphone", "+351211234567"));
        var row = asColumn ? TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, id), ("msdyn_callername", "Ana")) : TestSteps.Change(id, ("msdyn_callername", "Ana"));
        var response = Upsert(row);
        response.RecordCreated.Should().BeFalse();
        response.Target!.Id.Should().Be(id);
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
        Center.Stored(id)["msdyn_fromphone"].Should().Be("+351211234567");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Fact]
    public void A_row_without_a_key_is_created()
    {
        var response = Upsert(TestSteps.Row(("msdyn_callername", "Ana")));
        response.RecordCreated.Should().BeTrue();
        Center.Stored(response.Target!.Id)["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void A_new_alternate_key_creates_a_row_with_its_columns()
    {
        DefineKey();
        var response = Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callername"] = "Ana" });
        response.RecordCreated.Should().BeTrue();
        Center.Stored(response.Target!.Id)["msdyn_callsid"].Should().Be("CA100");
    }

    [Fact]
    public void An_existing_alternate_key_updates_the_row_except_the_key()
    {
        DefineKey();
        var id = Center.Call(("msdyn_callsid", "CA100"));
        var response = Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callername"] = "Ana", ["msdyn_callsid"] = "CA200" });
        response.RecordCreated.Should().BeFalse();
        response.Target!.Id.Should().Be(id);
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
        Center.Stored(id)["msdyn_callsid"].Should().Be("CA100");
    }

    [Fact]
    public void A_new_row_gets_the_column_value_instead_of_the_key_value()
    {
        DefineKey();
        var response = Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callsid"] = "CA200" });
        response.RecordCreated.Should().BeTrue();
        Center.Stored(response.Target!.Id)["msdyn_callsid"].Should().Be("CA200");
        var emptied = Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callsid"] = null });
        emptied.RecordCreated.Should().BeTrue();
        Center.Stored(emptied.Target!.Id).Contains("msdyn_callsid").Should().BeFalse();
    }

    [Fact]
    public void A_new_row_gets_missing_columns_from_its_alternate_key()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "provider and call", "msdyn_providername", "msdyn_callsid");
        var keys = new KeyAttributeCollection { { "msdyn_callsid", "CA100" }, { "msdyn_providername", "Twilio" } };
        var row = Center.Stored(Upsert(new Entity(PhoneCallTable.LogicalName, keys) { ["msdyn_callsid"] = "CA200" }).Target!.Id);
        (row["msdyn_callsid"], row["msdyn_providername"]).Should().Be(("CA200", "Twilio"));
    }

    [Fact]
    public void A_new_row_with_a_column_value_of_a_taken_key_is_a_fault()
    {
        DefineKey();
        Center.Call(("msdyn_callsid", "CA200"));
        var before = Center.Everything();
        TestSteps.CodeOf(() => Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callsid"] = "CA200" })).Should().Be("0x80060892");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void The_primary_key_among_the_key_attributes_creates_and_finds_the_row()
    {
        var id = Guid.NewGuid();
        Entity Row(string name) => new(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, id) { ["msdyn_callername"] = name };
        var created = Upsert(Row("Ana"));
        created.RecordCreated.Should().BeTrue();
        created.Target!.Id.Should().Be(id);
        Upsert(Row("Rui")).RecordCreated.Should().BeFalse();
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui");
    }

    [Fact]
    public void An_alternate_key_of_two_columns_needs_both_values()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "provider and call", "msdyn_providername", "msdyn_callsid");
        var id = Center.Call(("msdyn_providername", "Twilio"), ("msdyn_callsid", "CA100"));
        var keys = new KeyAttributeCollection { { "msdyn_callsid", "CA100" }, { "msdyn_providername", "Twilio" } };
        Upsert(new Entity(PhoneCallTable.LogicalName, keys) { ["msdyn_callername"] = "Ana" }).Target!.Id.Should().Be(id);
        TestSteps.CodeOf(() => Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100"))).Should().Be("0x80060890");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_key_value_of_a_lookup_must_be_a_reference(bool asText)
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "conversation", "msdyn_liveworkitemid");
        var talk = Center.Conversation();
        var id = Center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk)));
        Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))).Target!.Id.Should().Be(id);
        TestSteps.CodeOf(() => Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_liveworkitemid", asText ? talk.ToString() : talk))).Should().Be("0x80040203");
    }

    [Fact]
    public void An_undefined_alternate_key_is_a_fault_that_names_its_columns()
    {
        var fault = TestSteps.FaultOf(() => Upsert(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100")));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80060890");
        fault.Message.Should().Contain("msdyn_callsid");
    }

    [Fact]
    public void Two_rows_cannot_have_the_same_alternate_key()
    {
        DefineKey();
        Center.Call(("msdyn_callsid", "CA100"));
        var other = Center.Call(("msdyn_callsid", "CA200"));
        TestSteps.CodeOf(() => Center.Call(("msdyn_callsid", "CA100"))).Should().Be("0x80060892");
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(other, ("msdyn_callsid", "CA100")))).Should().Be("0x80060892");
        TestSteps.CodeOf(() => Upsert(TestSteps.Change(other, ("msdyn_callsid", "CA100")))).Should().Be("0x80060892");
        Center.Stored(other)["msdyn_callsid"].Should().Be("CA200");
    }

    [Fact]
    public void Several_rows_can_lack_a_value_of_the_alternate_key()
    {
        DefineKey();
        Center.Call();
        Center.Call();
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(2);
    }

    [Fact]
    public void An_Update_with_an_unknown_key_value_is_a_fault()
    {
        DefineKey();
        TestSteps.CodeOf(() => Dataverse.Update(new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100"))).Should().Be("0x80060891");
    }

    [Fact]
    public void A_key_needs_existing_columns_and_distinct_rows()
    {
        TestSteps.CodeOf(() => Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "none", "msdyn_nosuchcolumn")).Should().Be("0x80041103");
        TestSteps.CodeOf(() => Dataverse.DefineAlternateKey("contact", "none", "fullname")).Should().Be("0x80041102");
        Center.Call(("msdyn_callsid", "CA100"));
        Center.Call(("msdyn_callsid", "CA100"));
        Dataverse.Invoking(d => d.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(true, "Create")]
    [InlineData(false, "Update")]
    public void An_upsert_runs_the_steps_on_Create_or_on_Update(bool isNew, string expected)
    {
        var id = isNew ? Guid.NewGuid() : Center.Call();
        var ran = new List<string>();
        foreach (var message in new[] { "Create", "Update" })
            foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation }) Dataverse.On(message, stage, context => ran.Add($"{context.MessageName} {context.Stage}"));
        Upsert(TestSteps.Change(id, ("msdyn_callername", "Ana")));
        ran.Should().Equal(expected + " 10", expected + " 20", expected + " 40");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_rejection_by_a_step_changes_nothing(PipelineStage stage)
    {
        var id = Center.Call();
        var before = Center.Everything();
        foreach (var message in new[] { "Create", "Update" }) Dataverse.On(message, stage, _ => throw new InvalidPluginExecutionException("Not today."));
        TestSteps.FaultOf(() => Upsert(TestSteps.Change(id, ("msdyn_callername", "Ana")))).Message.Should().Be("Not today.");
        TestSteps.FaultOf(() => Upsert(TestSteps.Row(("msdyn_callername", "Ana")))).Message.Should().Be("Not today.");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void A_user_who_may_not_write_the_row_cannot_upsert_it()
    {
        var id = Center.Call();
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(new UpsertRequest { Target = TestSteps.Change(id, ("msdyn_callername", "x")) })).Should().Be("0x80040220");
    }

    [Fact]
    public void A_retained_row_cannot_be_created_again()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Upsert(TestSteps.Change(id, ("msdyn_callername", "x")))).Should().Be("0x8004022e");
    }

    private void DefineKey() => Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");

    private UpsertResponse Upsert(Entity row) => (UpsertResponse)Dataverse.Execute(new UpsertRequest { Target = row });
}
