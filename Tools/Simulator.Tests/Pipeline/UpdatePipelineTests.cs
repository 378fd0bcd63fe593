using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>Filtering columns, the split of mixed updates, and the steps that a status change runs.</summary>
public class UpdatePipelineTests
{
    private static readonly PipelineStage[] Stages = [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    [Theory]
    [InlineData("msdyn_callername", true)]
    [InlineData("msdyn_fromphone", true)]
    [InlineData("msdyn_tophone", false)]
    public void A_supplied_filtering_column_runs_the_step_even_if_unchanged(string column, bool runs)
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row((column, "112")));
        var ran = false;
        dataverse.On("Update", PipelineStage.PreValidation, _ => ran = true, step => step with { FilteringColumns = ["msdyn_callername", "msdyn_fromphone"] });
        dataverse.Update(TestSteps.Change(id, (column, "112")));
        ran.Should().Be(runs);
    }

    [Fact]
    public void A_filtering_column_in_one_row_runs_a_step_for_many_rows()
    {
        var dataverse = new LocalDataverse();
        var ids = new[] { dataverse.Create(TestSteps.Row()), dataverse.Create(TestSteps.Row()) };
        var seen = new List<int>();
        dataverse.On("UpdateMultiple", PipelineStage.PreValidation, context => seen.Add(((EntityCollection)context.InputParameters["Targets"]!).Entities.Count), step => step with { FilteringColumns = ["msdyn_callername"] });
        dataverse.On("Update", PipelineStage.PreValidation, context => seen.Add(-1), step => step with { FilteringColumns = ["msdyn_callername"] });

        UpdateMultiple(dataverse, TestSteps.Change(ids[0], ("msdyn_tophone", "911")), TestSteps.Change(ids[1], ("msdyn_callername", "Bea")));
        seen.Should().Equal(2, -1);
        UpdateMultiple(dataverse, TestSteps.Change(ids[0], ("msdyn_tophone", "911")), TestSteps.Change(ids[1], ("msdyn_tophone", "112")));
        seen.Should().Equal(2, -1);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void An_option_decides_if_filtering_columns_count_on_Create(bool counts, int runs)
    {
        var dataverse = With(PlatformBehavior.Likely with { FiltersCreate = counts });
        var ran = 0;
        dataverse.On("Create", PipelineStage.PreValidation, _ => ran++, step => step with { FilteringColumns = ["msdyn_callername"] });
        dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        dataverse.Create(TestSteps.Row(("msdyn_tophone", "911")));
        ran.Should().Be(runs);
    }

    [Fact]
    public void A_mixed_update_is_split_after_stage_10()
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row());
        var seen = Watch(dataverse, "Update");
        dataverse.Update(Mixed(id));
        seen.Should().Equal(
            "10: msdyn_callername msdyn_tophone statecode statuscode", "20: msdyn_callername msdyn_tophone", "40: modifiedby modifiedon modifiedonbehalfby msdyn_callername msdyn_tophone", "20: statecode statuscode", "40: modifiedby modifiedon modifiedonbehalfby statecode statuscode");
        var row = dataverse.Find(PhoneCallTable.LogicalName, id)!;
        row["msdyn_callername"].Should().Be("Ana");
        row["statuscode"].Should().BeEquivalentTo(new OptionSetValue(2));
    }

    [Fact]
    public void Each_part_of_a_split_update_has_its_own_images()
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "first")));
        var seen = new List<object?>();
        dataverse.On(
            "Update", PipelineStage.PostOperation, context => seen.AddRange([context.PreEntityImages["image"]["msdyn_callername"], context.PostEntityImages["image"]["msdyn_callername"]]),
            step => step with { Images = [new ImageRegistration("image", ImageType.Both, ["msdyn_callername"])] });
        dataverse.Update(Mixed(id));
        seen.Should().Equal("first", "Ana", "Ana", "Ana");
    }

    [Theory]
    [InlineData("msdyn_callername", "statuscode", true)]
    [InlineData("msdyn_callername", "msdyn_tophone", false)]
    [InlineData("statecode", "statuscode", false)]
    public void Only_a_mixed_update_is_split(string first, string second, bool isSplit)
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row());
        var seen = Watch(dataverse, "Update");
        dataverse.Update(TestSteps.Change(id, (first, Value(first)), (second, Value(second))));
        seen.Should().HaveCount(isSplit ? 5 : 3);

        static object Value(string column) => column switch { "statecode" => new OptionSetValue(0), "statuscode" => new OptionSetValue(1), _ => "112" };
    }

    [Fact]
    public void Each_of_many_rows_is_split_on_its_own()
    {
        var dataverse = new LocalDataverse();
        var ids = new[] { dataverse.Create(TestSteps.Row()), dataverse.Create(TestSteps.Row()) };
        var seen = new List<string>();
        foreach (var stage in Stages)
            dataverse.On("UpdateMultiple", stage, context => seen.Add($"{context.Stage}: {string.Join(" | ", ((EntityCollection)context.InputParameters["Targets"]!).Entities.Select(Columns))}"));
        UpdateMultiple(dataverse, Mixed(ids[0]), TestSteps.Change(ids[1], ("msdyn_tophone", "911")));
        seen.Should().Equal(
            "10: msdyn_callername msdyn_tophone statecode statuscode | msdyn_tophone", "20: msdyn_callername msdyn_tophone | msdyn_tophone",
            "40: modifiedby modifiedon modifiedonbehalfby msdyn_callername msdyn_tophone | modifiedby modifiedon modifiedonbehalfby msdyn_tophone", "20: statecode statuscode", "40: modifiedby modifiedon modifiedonbehalfby statecode statuscode");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void An_option_decides_if_the_parent_context_shows_the_whole_Target(bool shows, bool isFound)
    {
        var dataverse = With(PlatformBehavior.Likely with { ParentShowsTarget = shows });
        var id = dataverse.Create(TestSteps.Row());
        var found = new List<bool>();
        dataverse.On("Update", PipelineStage.PreOperation, context =>
        {
            context.ParentContext!.Depth.Should().Be(context.Depth);
            found.Add(context.ParentContext.InputParameters.TryGetValue("Target", out var whole) && whole is Entity row && row.Contains("statecode") && row.Contains("msdyn_tophone"));
        });
        dataverse.Update(Mixed(id));
        found.Should().Equal(isFound, isFound);
    }

    [Fact]
    public void Every_stage_sees_the_whole_update_without_the_split()
    {
        var dataverse = With(PlatformBehavior.Likely with { SplitsMixedUpdates = false });
        var id = dataverse.Create(TestSteps.Row());
        var seen = Watch(dataverse, "Update");
        dataverse.Update(Mixed(id));
        seen.Should().HaveCount(3).And.OnlyContain(text => text.EndsWith("msdyn_callername msdyn_tophone statecode statuscode"));
    }

    [Fact]
    public void A_rejection_of_the_second_part_rolls_back_the_first()
    {
        var dataverse = new LocalDataverse();
        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "first")));
        dataverse.On("Update", PipelineStage.PostOperation, context =>
        {
            if (context.Target().Contains("statecode")) throw new InvalidPluginExecutionException("no");
        });
        TestSteps.FaultOf(() => dataverse.Update(Mixed(id)));
        dataverse.Find(PhoneCallTable.LogicalName, id)!["msdyn_callername"].Should().Be("first");
    }

    public static TheoryData<StateSteps, bool, bool, string, string> StateChanges => new()
    {
        { StateSteps.SetStateDynamicEntity, false, false, "SetStateDynamicEntity", "Update" },
        { StateSteps.SetState, false, false, "SetState", "Update" },
        { StateSteps.Both, false, false, "SetState SetStateDynamicEntity", "Update" },
        { StateSteps.None, true, false, "Update", "Update" },
        { StateSteps.SetState, true, false, "SetState Update", "Update" },
        { StateSteps.SetStateDynamicEntity, false, true, "SetStateDynamicEntity", "SetState SetStateDynamicEntity Update" },
        { StateSteps.Both, true, true, "SetState SetStateDynamicEntity Update", "SetState SetStateDynamicEntity Update" },
    };

    [Theory]
    [MemberData(nameof(StateChanges))]
    public void An_option_decides_which_steps_a_status_change_runs(StateSteps steps, bool legacyRunsUpdate, bool updateRunsLegacy, string ofSetState, string ofUpdate)
    {
        foreach (var stage in Stages)
        {
            var ran = new SortedSet<string>(StringComparer.Ordinal);
            var dataverse = With(PlatformBehavior.Likely with { SetStateRequestRuns = steps, LegacyRequestsRunUpdateSteps = legacyRunsUpdate, UpdateRunsLegacySteps = updateRunsLegacy });
            foreach (var message in new[] { "SetState", "SetStateDynamicEntity", "Update" }) dataverse.On(message, stage, context => ran.Add(context.MessageName));
            var id = dataverse.Create(TestSteps.Row());
            dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(2) });
            string.Join(' ', ran).Should().Be(ofSetState);

            ran.Clear();
            dataverse.Update(TestSteps.Change(id, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1))));
            string.Join(' ', ran).Should().Be(ofUpdate);
        }
    }

    [Theory]
    [InlineData(false, false, "Assign", "Update")]
    [InlineData(true, false, "Assign Update", "Update")]
    [InlineData(false, true, "Assign", "Assign Update")]
    public void An_option_decides_which_steps_an_owner_change_runs(bool legacyRunsUpdate, bool updateRunsLegacy, string ofAssign, string ofUpdate)
    {
        var dataverse = With(PlatformBehavior.Likely with { LegacyRequestsRunUpdateSteps = legacyRunsUpdate, UpdateRunsLegacySteps = updateRunsLegacy });
        var id = dataverse.Create(TestSteps.Row());
        var team = new EntityReference("team", dataverse.Create(new Entity("team") { ["name"] = "Night shift" }));
        var ran = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var message in new[] { "Assign", "Update" }) dataverse.On(message, PipelineStage.PreOperation, context => ran.Add(context.MessageName));
        dataverse.Execute(new AssignRequest { Target = TestSteps.Reference(id), Assignee = team });
        string.Join(' ', ran).Should().Be(ofAssign);
        ran.Clear();
        dataverse.Update(TestSteps.Change(id, ("ownerid", new EntityReference("systemuser", WellKnown.AdministratorId))));
        string.Join(' ', ran).Should().Be(ofUpdate);
    }

    private static LocalDataverse With(PlatformBehavior behavior) => new(new LocalDataverseOptions { Behavior = behavior });

    private static List<string> Watch(LocalDataverse dataverse, string message)
    {
        var seen = new List<string>();
        foreach (var stage in Stages) dataverse.On(message, stage, context => seen.Add($"{context.Stage}: {Columns(context.Target())}"));
        return seen;
    }

    private static string Columns(Entity row) => string.Join(' ', row.Attributes.Keys.Where(column => column != PhoneCallTable.PrimaryIdAttribute).Order(StringComparer.Ordinal));

    private static Entity Mixed(Guid id) => TestSteps.Change(
        id, ("msdyn_callername", "Ana"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)), ("msdyn_tophone", "911"));

    private static void UpdateMultiple(LocalDataverse dataverse, params Entity[] rows) =>
        dataverse.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateMultipleRequest { Targets = new EntityCollection(rows) { EntityName = PhoneCallTable.LogicalName } });
}
