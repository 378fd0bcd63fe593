using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class CreateMultipleTests : EventTests
{
    protected override string Message => "CreateMultiple";

    protected override IReadOnlyList<string> Required => ["Targets"];

    protected override IReadOnlyList<string> Input => ["Targets"];

    protected override IReadOnlyList<string> Output => ["Ids"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request() => Of(TestSteps.Row(("msdyn_callername", "Ana Reis")), TestSteps.Row(("msdyn_callername", "Rui Costa")));

    [Fact]
    public void The_primary_keys_come_in_the_order_of_the_rows()
    {
        var ids = ((CreateMultipleResponse)Dataverse.Execute(Request())).Ids!;
        ids.Select(id => Center.Stored(id)["msdyn_callername"]).Should().Equal("Ana Reis", "Rui Costa");
    }

    [Fact]
    public void A_step_at_stage_40_finds_the_primary_keys()
    {
        object? seen = null;
        Dataverse.On("CreateMultiple", PipelineStage.PostOperation, context => seen = context.OutputParameters["Ids"]);
        var ids = ((CreateMultipleResponse)Dataverse.Execute(Request())).Ids;
        seen.Should().BeEquivalentTo(ids, options => options.WithStrictOrdering());
    }

    public static TheoryData<string, object> Bad => new()
    {
        { "msdyn_callername", new string('a', 101) },
        { "msdyn_nosuchcolumn", "x" },
        { "statuscode", new OptionSetValue(2) },
        { "msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid()) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_fault_in_one_row_rolls_back_all_rows(string column, object value)
    {
        for (var bad = 0; bad < 3; bad++)
        {
            var rows = Enumerable.Range(0, 3).Select(i => TestSteps.Row(("msdyn_callsid", $"CA{i}"))).ToArray();
            rows[bad][column] = value;
            var before = Center.Everything();
            TestSteps.FaultOf(() => Dataverse.Execute(Of(rows))).ErrorDetails["column"].Should().Be(column);
            Center.Everything().Should().Equal(before);
        }
    }

    [Fact]
    public void A_rejection_of_one_row_by_a_step_on_Create_rolls_back_all_rows()
    {
        Dataverse.On("Create", PipelineStage.PostOperation, context =>
        {
            if (context.Target().GetAttributeValue<string>("msdyn_callername") == "Rui Costa") throw new InvalidPluginExecutionException("Not Rui.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Request())).Message.Should().Be("Not Rui.");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void Two_rows_with_one_primary_key_are_a_fault()
    {
        var id = Guid.NewGuid();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Change(id), TestSteps.Change(id)))).Should().Be("0x80040237");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void At_least_one_row_is_required() => TestSteps.FaultOf(() => Dataverse.Execute(Of())).Message.Should().Contain("Targets").And.Contain("at least one");

    [Fact]
    public void All_rows_must_belong_to_one_table()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Row(), new Entity("msdyn_ocliveworkitem")))).Message.Should().Contain("msdyn_ocliveworkitem").And.Contain("one table");
        var request = Of(TestSteps.Row());
        request.Targets!.EntityName = "msdyn_ocliveworkitem";
        TestSteps.FaultOf(() => Dataverse.Execute(request)).Message.Should().Contain("one table");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void Rows_of_related_tables_are_accepted()
    {
        var ids = ((CreateMultipleResponse)Dataverse.Execute(Of(new Entity("msdyn_ocliveworkitem") { ["subject"] = "One" }, new Entity("msdyn_ocliveworkitem") { ["subject"] = "Two" }))).Ids!;
        ids.Select(id => Dataverse.Find("msdyn_ocliveworkitem", id)!["subject"]).Should().Equal("One", "Two");
    }

    [Fact]
    public void A_user_who_may_not_create_one_row_creates_none() =>
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(Of(new Entity("team"), new Entity("team")))).Should().Be("0x80040220");

    private static CreateMultipleRequest Of(params Entity[] rows) => new() { Targets = new EntityCollection(rows) { EntityName = rows.Length == 0 ? PhoneCallTable.LogicalName : rows[0].LogicalName } };
}
