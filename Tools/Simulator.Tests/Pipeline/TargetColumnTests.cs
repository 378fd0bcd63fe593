using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The columns that steps find in Target in addition to those of the caller.</summary>
public class TargetColumnTests
{
    private const string Flag = "msdyn_ismicrosoftteamsphonenumber";
    private const string Of20 = "createdby createdon modifiedby modifiedon modifiedonbehalfby msdyn_callername " + Flag + " ownerid owningbusinessunit owninguser statecode statuscode";

    private static readonly PipelineStage[] Stages = [PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation];

    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Target_of_a_Create_has_platform_columns_by_stage(bool isMultiple)
    {
        var dataverse = With(completes: true);
        Watch(dataverse, isMultiple ? "CreateMultiple" : "Create", out var seen);
        dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        seen.Should().Equal($"10: msdyn_callername {Flag}", $"20: {Of20}", $"40: {Of20} timezoneruleversionnumber");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bare_Target_has_only_the_columns_of_the_caller(bool isMultiple)
    {
        var dataverse = With(completes: false);
        Watch(dataverse, isMultiple ? "CreateMultiple" : "Create", out var seen);
        Watch(dataverse, isMultiple ? "UpdateMultiple" : "Update", out var changed);
        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
        seen.Should().Equal("10: msdyn_callername", "20: msdyn_callername", "40: msdyn_callername");
        changed.Should().Equal(seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Target_of_an_Update_has_author_and_time_at_stage_40(bool isMultiple)
    {
        var dataverse = With(completes: true);
        var id = dataverse.Create(TestSteps.Row());
        Watch(dataverse, isMultiple ? "UpdateMultiple" : "Update", out var seen);
        dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
        seen.Should().Equal("10: msdyn_callername", "20: msdyn_callername", "40: modifiedby modifiedon modifiedonbehalfby msdyn_callername");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_platform_adds_shared_variables(bool completes)
    {
        var dataverse = With(completes);
        var seen = new List<string>();
        foreach (var message in new[] { "Create", "Update", "Delete" })
        {
            foreach (var stage in Stages)
            {
                dataverse.On(message, stage, context =>
                {
                    foreach (var one in new[] { context, context.ParentContext }.OfType<IPluginExecutionContext>())
                        seen.Add($"{message} {context.Stage} {one.Stage}: {string.Join(' ', one.SharedVariables.Where(variable => true.Equals(variable.Value)).Select(variable => variable.Key).Order(StringComparer.Ordinal))}");
                });
            }
        }

        var id = dataverse.Create(TestSteps.Row());
        dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Ana")));
        dataverse.Delete(PhoneCallTable.LogicalName, id);
        var (created, updated) = completes ? (" DefaultsAddedFlag IsAutoTransact", " IsAutoTransact") : (" ", " ");
        seen.Should().Equal(
            $"Create 10 10:{created}", $"Create 20 20:{created}", $"Create 20 30:{created}", $"Create 40 40:{created}", $"Create 40 30:{created}",
            $"Update 10 10:{updated}", $"Update 20 20:{updated}", $"Update 20 30:{updated}", $"Update 40 40:{updated}", $"Update 40 30:{updated}",
            "Delete 10 10: ", "Delete 20 20: ", "Delete 20 30: ", "Delete 40 40: ", "Delete 40 30: ");
    }

    [Fact]
    public void Target_has_the_time_zone_rule_version_of_the_row()
    {
        var dataverse = With(completes: true);
        var seen = new List<object?>();
        dataverse.On("Create", PipelineStage.PostOperation, context => seen.Add(context.Target()["timezoneruleversionnumber"]));
        dataverse.Create(TestSteps.Row());
        dataverse.Create(TestSteps.Row(("timezoneruleversionnumber", 4)));
        seen.Should().Equal(null, 4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Target_has_the_values_of_the_row(bool isMigrated)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Clock = _clock });
        var user = center.User();
        var seen = new List<Dictionary<string, object?>>();
        foreach (var stage in Stages[1..]) center.Dataverse.On("Create", stage, context => seen.Add(context.Target().Attributes.ToDictionary()));
        var columns = isMigrated ? new (string, object?)[] { ("overriddencreatedon", new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc)) } : [];
        var row = center.Stored(center.Dataverse.ServiceFor(user, onBehalfOf: WellKnown.AdministratorId).Create(TestSteps.Row(columns)));
        seen.Should().HaveCount(2);
        foreach (var target in seen)
        {
            foreach (var name in Of20.Split(' ').Except(["msdyn_callername", "overriddencreatedon"]))
            {
                if (row.Attributes.TryGetValue(name, out var stored) && stored is EntityReference reference) ((EntityReference)target[name]!).Id.Should().Be(reference.Id, name);
                else target[name].Should().BeEquivalentTo(stored, name);
            }
        }
    }

    [Fact]
    public void Target_of_a_team_row_has_no_owning_user()
    {
        var center = new ContactCenter();
        var team = center.Team("Night shift");
        var seen = new List<object?>();
        foreach (var stage in Stages[1..]) center.Dataverse.On("Create", stage, context => seen.AddRange([context.Target()["owninguser"], ((EntityReference)context.Target()["ownerid"]!).Id]));
        center.Call(("ownerid", ContactCenter.TeamReference(team)));
        seen.Should().Equal(null, team, null, team);
    }

    [Fact]
    public void Values_of_the_caller_stay_unchanged_in_Target()
    {
        var center = new ContactCenter();
        var owner = ContactCenter.UserReference(center.User());
        var seen = new List<object?>();
        foreach (var stage in Stages)
            center.Dataverse.On("Create", stage, context => seen.AddRange([context.Target()[Flag], context.Target()["ownerid"], context.Target()["statecode"], context.Target()["statuscode"]]));
        center.Call((Flag, true), ("ownerid", owner), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        seen.Should().Equal(Enumerable.Repeat(new object?[] { true, owner, new OptionSetValue(1), new OptionSetValue(2) }, 3).SelectMany(values => values));
    }

    [Fact]
    public void Target_has_the_default_reason_and_the_caller_as_owner()
    {
        var dataverse = With(completes: true);
        var seen = new List<object?>();
        dataverse.On("Create", PipelineStage.PreOperation, context => seen.AddRange([context.Target()["statuscode"], ((EntityReference)context.Target()["ownerid"]!).Id]));
        dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(1)), ("ownerid", null)));
        seen.Should().Equal(new OptionSetValue(2), WellKnown.AdministratorId);
    }

    [Theory]
    [InlineData("statecode", 7)]
    [InlineData("statecode", "active")]
    [InlineData("ownerid", "me")]
    [InlineData("overriddencreatedon", "yesterday")]
    public void An_invalid_value_is_rejected_when_the_row_is_written(string column, object value)
    {
        foreach (var completes in new[] { true, false })
        {
            var dataverse = With(completes);
            var ran = 0;
            dataverse.On("Create", PipelineStage.PreOperation, _ => ran++);
            TestSteps.FaultOf(() => dataverse.Create(TestSteps.Row((column, value is int option ? new OptionSetValue(option) : value)))).ErrorDetails["column"].Should().Be(column);
            ran.Should().Be(1);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_context_has_the_primary_key_of_the_row_from_stage_10(bool completes)
    {
        var dataverse = With(completes);
        var seen = new List<Guid>();
        foreach (var stage in Stages) dataverse.On("Create", stage, context => seen.Add(context.PrimaryEntityId));
        var (first, given, byColumn) = (dataverse.Create(TestSteps.Row()), Guid.NewGuid(), Guid.NewGuid());
        dataverse.Create(TestSteps.Change(given));
        dataverse.Create(TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, byColumn)));
        seen.Should().Equal(completes ? first : Guid.Empty, first, first, given, given, given, completes ? byColumn : Guid.Empty, byColumn, byColumn);
    }

    [Fact]
    public void A_step_can_overwrite_the_platform_columns()
    {
        var center = new ContactCenter();
        var user = center.User();
        center.Dataverse.On("Create", PipelineStage.PreValidation, context => context.Target()[Flag] = true);
        center.Dataverse.On("Create", PipelineStage.PreOperation, context =>
        {
            context.Target()["ownerid"] = ContactCenter.UserReference(user);
            context.Target()["createdon"] = new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        });
        var row = center.Stored(center.Call());
        row[Flag].Should().Be(true);
        row.GetAttributeValue<EntityReference>("owninguser")!.Id.Should().Be(user);
        row.GetAttributeValue<DateTime>("createdon").Year.Should().BeGreaterThan(2000, "the platform keeps it");
    }

    [Fact]
    public void A_removed_column_stays_removed_and_the_row_gets_its_default()
    {
        var dataverse = With(completes: true);
        bool? isThere = null;
        dataverse.On("Create", PipelineStage.PreValidation, context => context.Target().Attributes.Remove(Flag));
        dataverse.On("Create", PipelineStage.PreOperation, context => isThere = context.Target().Contains(Flag));
        var row = dataverse.Find(PhoneCallTable.LogicalName, dataverse.Create(TestSteps.Row()))!;
        isThere.Should().BeFalse();
        row[Flag].Should().Be(false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Platform_columns_satisfy_no_filtering_columns(bool isMultiple)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = new PlatformBehavior { FiltersCreate = true } });
        var ran = new List<string>();
        foreach (var message in new[] { "Create", "Update" })
            foreach (var stage in Stages)
                dataverse.On(isMultiple ? message + "Multiple" : message, stage, context => ran.Add($"{message} {context.Stage}"), step => step with { FilteringColumns = [.. Of20.Split(' ').Except(["msdyn_callername"]), "timezoneruleversionnumber"] });
        var id = dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana")));
        dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Bea")));
        ran.Should().BeEmpty();

        id = dataverse.Create(TestSteps.Row((Flag, false)));
        dataverse.Update(TestSteps.Change(id, (Flag, false)));
        ran.Should().Equal("Create 10", "Create 20", "Create 40", "Update 10", "Update 20", "Update 40");
    }

    [Fact]
    public void One_row_that_supplies_a_filtering_column_is_enough()
    {
        var dataverse = With(completes: true);
        var ids = new[] { dataverse.Create(TestSteps.Row()), dataverse.Create(TestSteps.Row()) };
        var ran = 0;
        dataverse.On("UpdateMultiple", PipelineStage.PostOperation, _ => ran++, step => step with { FilteringColumns = ["modifiedon"] });
        Send(TestSteps.Change(ids[0], ("msdyn_callername", "Ana")), TestSteps.Change(ids[1], ("msdyn_callername", "Bea")));
        ran.Should().Be(0);
        Send(TestSteps.Change(ids[0], (Flag, true)), TestSteps.Change(ids[1], (Flag, true)));
        ran.Should().Be(0);

        void Send(params Entity[] rows) => dataverse.Execute(new UpdateMultipleRequest { Targets = new EntityCollection(rows) { EntityName = PhoneCallTable.LogicalName } });
    }

    [Fact]
    public void A_rehearsed_row_has_only_columns_of_the_caller_and_of_steps()
    {
        var dataverse = With(completes: true);
        foreach (var stage in Stages) dataverse.On("Create", stage, _ => { });
        dataverse.On("Create", PipelineStage.PreOperation, context => context.Target()["statecode"] = new OptionSetValue(1), step => step with { Rank = 2 });
        dataverse.On("Create", PipelineStage.PreOperation, context => context.Target()["statuscode"] = new OptionSetValue(2), step => step with { Rank = 3 });
        dataverse.RehearseCreate(TestSteps.Row(("msdyn_callername", "Ana")), out var created).Should().BeNull();
        created!.Attributes.Keys.Should().BeEquivalentTo("msdyn_callername", PhoneCallTable.PrimaryIdAttribute, "statecode", "statuscode");
    }

    private LocalDataverse With(bool completes) => new(new LocalDataverseOptions { Clock = _clock, Behavior = new PlatformBehavior { CompletesTarget = completes } });

    private static void Watch(LocalDataverse dataverse, string message, out List<string> seen)
    {
        var columns = seen = [];
        foreach (var stage in Stages)
        {
            dataverse.On(message, stage, context =>
            {
                var row = context.InputParameters.TryGetValue("Targets", out var rows) ? ((EntityCollection)rows!).Entities.Single() : context.Target();
                columns.Add($"{context.Stage}: {string.Join(' ', row.Attributes.Keys.Where(column => column != PhoneCallTable.PrimaryIdAttribute).Order(StringComparer.Ordinal))}");
            });
        }
    }
}
