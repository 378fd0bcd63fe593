using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class UpdateMultipleTests : EventTests
{
    protected override string Message => "UpdateMultiple";

    protected override IReadOnlyList<string> Required => ["Targets"];

    protected override IReadOnlyList<string> Optional => ["ConcurrencyBehavior"];

    protected override IReadOnlyList<string> Input => ["Targets", "ConcurrencyBehavior"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request()
    {
        var request = Of([.. Calls(2).Select((id, i) => TestSteps.Change(id, ("msdyn_callername", $"Caller {i}")))]);
        request.ConcurrencyBehavior = ConcurrencyBehavior.Default;
        return request;
    }

    [Fact]
    public void Every_row_gets_its_own_values()
    {
        var ids = Calls(3);
        Dataverse.Execute(Of(
            TestSteps.Change(ids[0], ("msdyn_callername", "Ana")), TestSteps.Change(ids[1], ("msdyn_fromphone", "+351211234567")),
            TestSteps.Change(ids[2], ("statecode", new OptionSetValue(1))))).Should().BeOfType<UpdateMultipleResponse>();
        Center.Stored(ids[0])["msdyn_callername"].Should().Be("Ana");
        Center.Stored(ids[1])["msdyn_fromphone"].Should().Be("+351211234567");
        Center.Stored(ids[2]).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2);
    }

    [Fact]
    public void A_fault_in_one_row_rolls_back_all_rows()
    {
        var ids = Calls(3);
        var before = Center.Everything();
        for (var bad = 0; bad < 3; bad++)
        {
            var rows = ids.Select(id => TestSteps.Change(id, ("msdyn_callername", "new"))).ToArray();
            rows[bad]["msdyn_callername"] = new string('a', 101);
            TestSteps.CodeOf(() => Dataverse.Execute(Of(rows))).Should().Be("0x80044331");
            Center.Everything().Should().Equal(before);
        }
    }

    [Fact]
    public void A_missing_row_rolls_back_all_rows()
    {
        var id = Center.Call(("msdyn_callername", "old"));
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Change(id, ("msdyn_callername", "new")), TestSteps.Change(Guid.NewGuid(), ("msdyn_callername", "new"))))).Should().Be("0x80040217");
        Center.Stored(id)["msdyn_callername"].Should().Be("old");
    }

    [Theory]
    [InlineData("0")]
    [InlineData(null)]
    public void UpdateMultiple_ignores_row_versions(string? version)
    {
        var id = Center.Call();
        var row = TestSteps.Change(id, ("msdyn_callername", "new"));
        row.RowVersion = version;
        var request = Of(row);
        request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        Dataverse.Execute(request);
        Center.Stored(id)["msdyn_callername"].Should().Be("new");
    }

    [Fact]
    public void The_first_of_two_changes_of_one_row_is_written()
    {
        var ids = Calls(2);
        var updates = new List<Guid>();
        var targets = new List<int>();
        Dataverse.On("Update", PipelineStage.PostOperation, context => updates.Add(context.PrimaryEntityId));
        Dataverse.On("UpdateMultiple", PipelineStage.PreValidation, context => targets.Add(((EntityCollection)context.InputParameters["Targets"]!).Entities.Count));
        Dataverse.Execute(Of(
            TestSteps.Change(ids[0], ("msdyn_callername", "Johny")), TestSteps.Change(ids[1], ("msdyn_callername", "Ana")),
            TestSteps.Change(ids[0], ("msdyn_callername", "Janey"), ("msdyn_fromphone", "+351211234567")), TestSteps.Change(ids[0], ("msdyn_callername", "Jo"))));
        Center.Stored(ids[0])["msdyn_callername"].Should().Be("Johny");
        Center.Stored(ids[0]).Contains("msdyn_fromphone").Should().BeFalse();
        Center.Stored(ids[1])["msdyn_callername"].Should().Be("Ana");
        updates.Should().Equal(ids);
        targets.Should().Equal(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_primary_and_an_alternate_key_can_name_the_same_row(bool isKeyFirst)
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "k1"));
        var byKey = TestSteps.Row(("msdyn_callername", "by key"));
        byKey.KeyAttributes["msdyn_callsid"] = "k1";
        Entity[] rows = [byKey, TestSteps.Change(id, ("msdyn_callername", "by id"))];
        Dataverse.Execute(Of(isKeyFirst ? rows : [.. rows.Reverse()]));
        Center.Stored(id)["msdyn_callername"].Should().Be(isKeyFirst ? "by key" : "by id");
    }

    [Fact]
    public void A_mistake_in_a_later_change_of_a_row_does_not_matter()
    {
        var id = Center.Call();
        Dataverse.Execute(Of(TestSteps.Change(id, ("msdyn_callername", "Ana")), TestSteps.Change(id, ("msdyn_callername", new string('a', 101)))));
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void At_least_one_row_is_required() => TestSteps.FaultOf(() => Dataverse.Execute(Of())).Message.Should().Contain("Targets").And.Contain("at least one");

    [Fact]
    public void All_rows_must_belong_to_one_table() => TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Change(Center.Call()), new Entity("msdyn_ocliveworkitem", Center.Conversation()))))
        .Message.Should().Contain("one table");

    [Fact]
    public void A_user_who_may_not_write_one_row_writes_none()
    {
        var user = Center.User();
        var own = Center.CallOf(user, ("msdyn_callername", "old"));
        var other = Center.Call(("msdyn_callername", "old"));
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(TestSteps.Change(own, ("msdyn_callername", "new")), TestSteps.Change(other, ("msdyn_callername", "new"))))).Should().Be("0x80040220");
        Center.Stored(own)["msdyn_callername"].Should().Be("old");
        Center.As(user).Execute(Of(TestSteps.Change(own, ("msdyn_callername", "new"))));
        Center.Stored(own)["msdyn_callername"].Should().Be("new");
    }

    [Fact]
    public void A_rejection_of_one_row_by_a_step_on_Update_rolls_back_all_rows()
    {
        var ids = Calls(2);
        var before = Center.Everything();
        Dataverse.On("Update", PipelineStage.PostOperation, context =>
        {
            if (context.PrimaryEntityId == ids[1]) throw new InvalidPluginExecutionException("Not the second.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Of([.. ids.Select(id => TestSteps.Change(id, ("msdyn_callername", "new")))]))).Message.Should().Be("Not the second.");
        Center.Everything().Should().Equal(before);
    }

    private Guid[] Calls(int count) => Enumerable.Range(0, count).Select(i => Center.Call(("msdyn_callsid", $"CA{i}"))).ToArray();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_change_of_a_row_counts_for_every_form_of_key(bool byKey)
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var (id, other) = (Center.Call(("msdyn_callsid", "CA100")), Center.Call());
        var again = byKey ? new Entity(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") : TestSteps.Change(id);
        again["msdyn_callername"] = "Janey";
        var ran = new List<string?>();
        Dataverse.On("Update", PipelineStage.PreOperation, context => ran.Add(context.Target().GetAttributeValue<string>("msdyn_callername")));
        Dataverse.On("UpdateMultiple", PipelineStage.PreOperation, context => ran.Add($"{((EntityCollection)context.InputParameters["Targets"]!).Entities.Count} rows"));
        Dataverse.Execute(Of(TestSteps.Change(id, ("msdyn_callername", "Johny")), TestSteps.Change(other, ("msdyn_callername", "Ana")), again));
        (Center.Stored(id)["msdyn_callername"], Center.Stored(other)["msdyn_callername"]).Should().Be(("Johny", "Ana"));
        ran.Should().Equal("2 rows", "Johny", "Ana");
    }

    private static UpdateMultipleRequest Of(params Entity[] rows) => new() { Targets = new EntityCollection(rows) { EntityName = rows.Length == 0 ? PhoneCallTable.LogicalName : rows[0].LogicalName } };
}
