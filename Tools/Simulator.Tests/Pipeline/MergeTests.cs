using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The platform merges the messages for one row and for many: steps on either run for both.</summary>
public class MergeTests
{
    [Theory]
    [InlineData(MergedStepOrder.ManyFirst, true)]
    [InlineData(MergedStepOrder.OneFirst, false)]
    [InlineData(MergedStepOrder.RequestFirst, true)]
    public void Steps_for_one_row_and_for_many_run_for_both_messages(MergedStepOrder order, bool manyFirst)
    {
        var dataverse = With(order);
        var seen = new List<string>();
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
        {
            dataverse.On("Create", stage, context => seen.Add($"{context.Stage} {context.Target()["msdyn_callername"]}"));
            dataverse.On("CreateMultiple", stage, context => seen.Add($"{context.Stage} {string.Join('+', Targets(context).Entities.Select(row => row["msdyn_callername"]))}"));
        }

        dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        seen.Should().Equal("10 Ana", "10 Ana", "20 Ana", "20 Ana", "40 Ana", "40 Ana");

        seen.Clear();
        CreateMultiple(dataverse, "Bea", "Cem");
        var expected = new[] { 10, 20, 40 }.SelectMany(stage => manyFirst ? new[] { $"{stage} Bea+Cem", $"{stage} Bea", $"{stage} Cem" } : [$"{stage} Bea", $"{stage} Cem", $"{stage} Bea+Cem"]);
        seen.Should().Equal(expected);
    }

    [Theory]
    [InlineData("Create", MergedStepOrder.ManyFirst, "CreateMultiple Create")]
    [InlineData("Create", MergedStepOrder.OneFirst, "Create CreateMultiple")]
    [InlineData("Create", MergedStepOrder.RequestFirst, "Create CreateMultiple")]
    [InlineData("CreateMultiple", MergedStepOrder.ManyFirst, "CreateMultiple Create")]
    [InlineData("CreateMultiple", MergedStepOrder.OneFirst, "Create CreateMultiple")]
    [InlineData("CreateMultiple", MergedStepOrder.RequestFirst, "CreateMultiple Create")]
    [InlineData("Update", MergedStepOrder.ManyFirst, "UpdateMultiple Update")]
    [InlineData("Update", MergedStepOrder.OneFirst, "Update UpdateMultiple")]
    [InlineData("Update", MergedStepOrder.RequestFirst, "Update UpdateMultiple")]
    [InlineData("UpdateMultiple", MergedStepOrder.ManyFirst, "UpdateMultiple Update")]
    [InlineData("UpdateMultiple", MergedStepOrder.OneFirst, "Update UpdateMultiple")]
    [InlineData("UpdateMultiple", MergedStepOrder.RequestFirst, "UpdateMultiple Update")]
    [InlineData("Upsert", MergedStepOrder.RequestFirst, "Create CreateMultiple")]
    [InlineData("UpsertMultiple", MergedStepOrder.RequestFirst, "Create CreateMultiple")]
    public void An_option_decides_the_order_of_merged_steps(string message, MergedStepOrder order, string expected)
    {
        foreach (var (stage, isAsynchronous) in new[] { (PipelineStage.PreValidation, false), (PipelineStage.PreOperation, false), (PipelineStage.PostOperation, false), (PipelineStage.PostOperation, true) })
        {
            var dataverse = With(order);
            var id = dataverse.Create(TestSteps.Row());
            var ran = new List<string>();
            foreach (var name in new[] { "Create", "CreateMultiple", "Update", "UpdateMultiple" })
                dataverse.On(name, stage, context => ran.Add(context.MessageName), step => step with { IsAsynchronous = isAsynchronous });
            var row = message.StartsWith("Update", StringComparison.Ordinal) ? TestSteps.Change(id, ("msdyn_callername", "Ana")) : TestSteps.Row(("msdyn_callername", "Ana"));
            dataverse.Execute(message.EndsWith("Multiple", StringComparison.Ordinal)
                ? new OrganizationRequest(message) { ["Targets"] = new EntityCollection([row]) { EntityName = PhoneCallTable.LogicalName } }
                : new OrganizationRequest(message) { ["Target"] = row });
            ran.Should().Equal(expected.Split(' '));
        }
    }

    [Theory]
    [InlineData(MergedStepOrder.ManyFirst)]
    [InlineData(MergedStepOrder.OneFirst)]
    public void A_write_of_a_merged_step_reaches_the_other_steps_and_the_row(MergedStepOrder merged)
    {
        var dataverse = With(merged);
        var manyFirst = merged == MergedStepOrder.ManyFirst;
        dataverse.On("CreateMultiple", PipelineStage.PreValidation, context =>
        {
            foreach (var row in Targets(context).Entities) row["msdyn_callername"] += " many";
        });
        dataverse.On("Create", PipelineStage.PreValidation, context => context.Target()["msdyn_callername"] += " one");
        dataverse.On("Create", PipelineStage.PreOperation, context =>
        {
            var replaced = TestSteps.Row(("msdyn_callername", context.Target()["msdyn_callername"] + " replaced"));
            context.InputParameters["Target"] = replaced;
        });
        dataverse.On("CreateMultiple", PipelineStage.PreOperation, context => Targets(context).Entities[0]["msdyn_tophone"] = "911");

        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        var ids = CreateMultiple(dataverse, "Bea", "Cem");
        var order = manyFirst ? "many one" : "one many";
        new[] { id, ids[0], ids[1] }.Select(row => dataverse.Find(PhoneCallTable.LogicalName, row)!["msdyn_callername"]).Should().Equal($"Ana {order} replaced", $"Bea {order} replaced", $"Cem {order} replaced");

        // A step for many that runs first writes into a row that the step for one row then replaces.
        dataverse.Find(PhoneCallTable.LogicalName, id)!.Contains("msdyn_tophone").Should().Be(!manyFirst);
    }

    [Fact]
    public void A_step_for_many_rows_finds_all_new_identifiers()
    {
        var dataverse = new LocalDataverse();
        var seen = new List<Guid[]>();
        dataverse.On("CreateMultiple", PipelineStage.PostOperation, context => seen.Add((Guid[])context.OutputParameters["Ids"]!));
        var ids = CreateMultiple(dataverse, "Ana", "Bea");
        var one = dataverse.Create(TestSteps.Row());
        seen.Should().BeEquivalentTo([ids, [one]], options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_step_cannot_add_or_remove_rows()
    {
        foreach (var change in new Action<EntityCollection>[] { rows => rows.Entities.RemoveAt(0), rows => rows.Entities.Add(TestSteps.Row()) })
        {
            var dataverse = new LocalDataverse();
            dataverse.On("CreateMultiple", PipelineStage.PreOperation, context => change(Targets(context)));
            TestSteps.FaultOf(() => CreateMultiple(dataverse, "Ana", "Bea")).Message.Should().Contain("added or removed rows in Targets");
            dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
        }
    }

    [Fact]
    public void Steps_on_Update_are_merged_the_same_way()
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row());
        var seen = new List<string>();
        dataverse.On("UpdateMultiple", PipelineStage.PreValidation, context => seen.Add($"many {Targets(context).Entities.Count} {context.PreEntityImagesCollection[0].Count}"), step => step with { Images = [new ImageRegistration("i", ImageType.PreImage, [])] });
        dataverse.On("Update", PipelineStage.PreValidation, context => seen.Add($"one {context.PrimaryEntityId == id}"));
        dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "911")));
        dataverse.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([TestSteps.Change(id, ("msdyn_tophone", "112"))]) { EntityName = PhoneCallTable.LogicalName } });
        seen.Should().Equal("many 1 1", "one True", "many 1 1", "one True");
    }

    private static LocalDataverse With(MergedStepOrder order) =>
        new(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { MergedStepsRun = order } });

    private static EntityCollection Targets(IPluginExecutionContext context) => (EntityCollection)context.InputParameters["Targets"]!;

    private static Guid[] CreateMultiple(LocalDataverse dataverse, params string[] names) => ((CreateMultipleResponse)dataverse.Execute(new CreateMultipleRequest
    {
        Targets = new EntityCollection([.. names.Select(name => TestSteps.Row(("msdyn_callername", name)))]) { EntityName = PhoneCallTable.LogicalName },
    })).Ids!;
}
