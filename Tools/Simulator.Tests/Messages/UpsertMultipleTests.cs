using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class UpsertMultipleTests : NoEventTests
{
    protected override string Message => "UpsertMultiple";

    protected override IReadOnlyList<string> Required => ["Targets"];

    protected override OrganizationRequest Request() => Of(TestSteps.Row(("msdyn_callername", "Ana Reis")), TestSteps.Row(("msdyn_callername", "Rui Costa")));

    [Fact]
    public void Each_row_is_created_or_updated_and_reported_in_order()
    {
        var old = Center.Call(("msdyn_callername", "Ana"));
        var made = Guid.NewGuid();
        var results = ((UpsertMultipleResponse)Dataverse.Execute(Of(TestSteps.Change(made, ("msdyn_callername", "Rui")), TestSteps.Change(old, ("msdyn_callername", "Ana Maria"))))).Results!;
        results.Select(result => (result.RecordCreated, result.Target!.Id)).Should().Equal((true, made), (false, old));
        Center.Stored(made)["msdyn_callername"].Should().Be("Rui");
        Center.Stored(old)["msdyn_callername"].Should().Be("Ana Maria");
    }

    [Fact]
    public void Rows_are_found_by_their_alternate_keys()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "CA100"));
        var results = ((UpsertMultipleResponse)Dataverse.Execute(Of(
            new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { ["msdyn_callername"] = "Ana" },
            new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA200") { ["msdyn_callername"] = "Rui" }))).Results!;
        results.Select(result => result.RecordCreated).Should().Equal(false, true);
        results[0].Target!.Id.Should().Be(id);
        Center.Stored(results[1].Target!.Id)["msdyn_callsid"].Should().Be("CA200");
    }

    [Fact]
    public void A_fault_in_one_row_rolls_back_all_rows()
    {
        var old = Center.Call(("msdyn_callername", "Ana"));
        var before = Center.Everything();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(
            TestSteps.Row(("msdyn_callername", "Rui")), TestSteps.Change(old, ("msdyn_callername", "Ana Maria")), TestSteps.Row(("msdyn_callername", new string('a', 101)))))).Should().Be("0x80044331");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_rejection_of_one_row_by_a_step_rolls_back_all_rows(PipelineStage stage)
    {
        var old = Center.Call(("msdyn_callername", "Ana"));
        var before = Center.Everything();
        Dataverse.On("Update", stage, _ => throw new InvalidPluginExecutionException("Not today."));
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Row(("msdyn_callername", "Rui")), TestSteps.Change(old, ("msdyn_callername", "Ana Maria"))))).Message.Should().Be("Not today.");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void At_least_one_row_and_only_one_table_are_accepted()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(Of())).Message.Should().Contain("Targets");
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Row(), new Entity("msdyn_ocliveworkitem")))).Message.Should().Contain("one table");
    }

    [Fact]
    public void A_user_who_may_not_write_one_row_writes_none()
    {
        var user = Center.User();
        var other = Center.Call();
        var before = Center.Everything();
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(TestSteps.Row(("msdyn_callername", "Rui")), TestSteps.Change(other, ("msdyn_callername", "x"))))).Should().Be("0x80040220");
        Center.Everything().Should().Equal(before);
    }

    /// <summary>Two Targets for one row. The live row has the primary key a and the call k1; no row has the primary key n or the call k2.</summary>
    public static TheoryData<string, string> Twice => new()
    {
        { "id a", "id a" }, { "id n", "id n" }, { "primary n", "primary n" }, { "primary n", "id n" }, { "column a", "id a" }, { "primary a", "id a" }, { "key k1", "key k1" }, { "key k1", "key K1" }, { "id a", "key k1" }, { "key k1", "id a" },
        { "key k2", "key k2" }, { "id n, k2", "key k2" }, { "key k2", "id n, k2" }, { "k2", "k2" }, { "k2", "key k2" }, { "key k2, k3", "key k3" }, { "id a, k1", "key k1" },
    };

    [Theory]
    [MemberData(nameof(Twice))]
    public void A_duplicate_row_is_a_fault_for_every_form_of_key(string first, string second)
    {
        var row = Keyed();
        var ran = 0;
        foreach (var message in new[] { "Create", "Update" }) Dataverse.On(message, PipelineStage.PreValidation, _ => ran++);
        var before = Center.Everything();
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Of(row(first), row("id b"), row(second))));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040237");
        fault.Message.Should().Contain("UpsertMultiple").And.Contain("row 3 of Targets").And.Contain("twice");
        ran.Should().Be(0);
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [InlineData("id a", "id n")]
    [InlineData("key k1", "key k2")]
    [InlineData("id a", "key k2")]
    [InlineData("primary a", "primary n")]
    [InlineData("nothing", "nothing")]
    [InlineData("key k1, k2", "key k2")]
    [InlineData("k2", "k3")]
    public void Different_rows_are_all_written(string first, string second)
    {
        var row = Keyed();
        ((UpsertMultipleResponse)Dataverse.Execute(Of(row(first), row(second)))).Results!.Select(result => result.Target!.Id).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public void Two_rows_with_one_alternate_key_of_a_lookup_are_duplicates()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "conversation", "msdyn_liveworkitemid");
        var talk = new EntityReference("msdyn_ocliveworkitem", Center.Conversation());
        Entity Row() => new(PhoneCallTable.LogicalName, "msdyn_liveworkitemid", talk);
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Row(), Row()))).Should().Be("0x80040237");
        Dataverse.Execute(Of(Row()));
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    /// <summary>Makes Targets from a description: "key" is among the key attributes, "primary" is the primary key there, "column" is the primary key column.</summary>
    private Func<string, Entity> Keyed()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var ids = new Dictionary<string, Guid> { ["a"] = Center.Call(("msdyn_callsid", "k1")), ["b"] = Center.Call(), ["n"] = Guid.NewGuid() };
        return names =>
        {
            var row = TestSteps.Row(("msdyn_callername", "Ana"));
            foreach (var name in names.Split(", "))
            {
                switch (name.Split(' '))
                {
                    case ["id", var id]: row.Id = ids[id]; break;
                    case ["column", var id]: row[PhoneCallTable.PrimaryIdAttribute] = ids[id]; break;
                    case ["primary", var id]: row.KeyAttributes[PhoneCallTable.PrimaryIdAttribute] = ids[id]; break;
                    case ["key", var key]: row.KeyAttributes["msdyn_callsid"] = key; break;
                    case ["nothing"]: break;
                    default: row["msdyn_callsid"] = name; break;
                }
            }

            return row;
        };
    }

    private static UpsertMultipleRequest Of(params Entity[] rows) => new() { Targets = new EntityCollection(rows) { EntityName = rows.Length == 0 ? PhoneCallTable.LogicalName : rows[0].LogicalName } };
}
