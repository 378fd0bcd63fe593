using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The columns that only the platform writes, and the limits of the others.</summary>
public class SystemColumnTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly TestClock _clock = new();
    private readonly LocalDataverse _dataverse;

    public SystemColumnTests() => _dataverse = new LocalDataverse(new LocalDataverseOptions { Clock = _clock });

    public static TheoryData<string> ReadOnlyColumns => [.. PhoneCallTable.Columns.Where(column => !column.IsWritable).Select(column => column.LogicalName)];

    [Theory]
    [MemberData(nameof(ReadOnlyColumns))]
    public void A_supplied_value_of_a_read_only_column_is_ignored(string column)
    {
        var id = _dataverse.Create(TestSteps.Row((column, "mine")));
        _dataverse.Update(TestSteps.Change(id, (column, "mine")));
        _dataverse.Find(Table, id)!.Attributes.Values.Should().NotContain("mine");
    }

    [Fact]
    public void Times_and_authors_record_the_creation_and_the_last_change()
    {
        var agent = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Agent" });
        var created = _clock.GetUtcNow().UtcDateTime;
        var id = _dataverse.Create(TestSteps.Row(("ownerid", new EntityReference("systemuser", agent))));
        _clock.Advance(TimeSpan.FromHours(1));
        _dataverse.ServiceFor(agent).Update(TestSteps.Change(id, ("msdyn_tophone", "112")));
        var row = _dataverse.Find(Table, id)!;
        (row["createdon"], row["modifiedon"]).Should().Be((created, created.AddHours(1)));
        (Id(row, "createdby"), Id(row, "modifiedby"), Id(row, "createdonbehalfby")).Should().Be((WellKnown.AdministratorId, agent, null));

        _dataverse.ServiceFor(agent, onBehalfOf: WellKnown.AdministratorId).Update(TestSteps.Change(id, ("msdyn_tophone", "911")));
        Id(_dataverse.Find(Table, id)!, "modifiedonbehalfby").Should().Be(WellKnown.AdministratorId);
        _dataverse.ServiceFor(agent).Update(TestSteps.Change(id, ("msdyn_tophone", "911")));
        Id(_dataverse.Find(Table, id)!, "modifiedonbehalfby").Should().BeNull();
    }

    [Fact]
    public void A_migrated_row_shows_its_first_creation_and_its_migration_time()
    {
        var row = _dataverse.Find(Table, _dataverse.Create(TestSteps.Row(("overriddencreatedon", new DateTime(2019, 5, 6, 7, 8, 9, DateTimeKind.Utc)))))!;
        row["createdon"].Should().Be(new DateTime(2019, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        row["overriddencreatedon"].Should().Be(_clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public void Versions_rise_with_each_write_over_all_rows()
    {
        var versions = Enumerable.Range(0, 5).Select(_ => _dataverse.Find(Table, _dataverse.Create(TestSteps.Row()))!.GetAttributeValue<long>("versionnumber")).ToArray();
        versions.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_new_owner_name_appears_in_the_rows()
    {
        var team = _dataverse.Create(new Entity("team") { ["name"] = "Night shift" });
        var id = _dataverse.Create(TestSteps.Row(("ownerid", new EntityReference("team", team))));
        _dataverse.Update(new Entity("team", team) { ["name"] = "Day shift" });
        _dataverse.Find(Table, id)!["owneridname"].Should().Be("Day shift");
    }

    [Fact]
    public void A_row_without_values_has_the_defaults()
    {
        var row = _dataverse.Find(Table, _dataverse.Create(TestSteps.Row()))!;
        (row["msdyn_ismicrosoftteamsphonenumber"], row["statecode"], row["statuscode"]).Should().BeEquivalentTo((false, new OptionSetValue(0), new OptionSetValue(1)));
        (row["owneridtype"], row["owneridname"]).Should().Be(("systemuser", "Local Administrator"));
    }

    public static TheoryData<string, object, string?> Limits
    {
        get
        {
            var limits = new TheoryData<string, object, string?>();
            foreach (var column in PhoneCallTable.Columns.Where(column => column.IsWritable))
            {
                if (column.Type == ColumnType.String)
                {
                    limits.Add(column.LogicalName, new string('1', column.MaxLength), null);
                    limits.Add(column.LogicalName, new string('1', column.MaxLength + 1), "0x80044331");
                }
                else if (column.Type == ColumnType.Integer)
                {
                    limits.Add(column.LogicalName, (int)column.MinValue, null);
                    limits.Add(column.LogicalName, (int)column.MaxValue, null);
                    if (column.MinValue > int.MinValue) limits.Add(column.LogicalName, (int)column.MinValue - 1, "0x8004432f");
                }
            }

            return limits;
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_value_at_the_limit_is_accepted_and_one_beyond_it_is_rejected(string column, object value, string? code)
    {
        var id = _dataverse.Create(TestSteps.Row());
        foreach (var write in new Action[] { () => _dataverse.Create(TestSteps.Row((column, value))), () => _dataverse.Update(TestSteps.Change(id, (column, value))) })
        {
            if (code is null) write.Should().NotThrow();
            else TestSteps.CodeOf(write).Should().Be(code);
        }
    }

    [Fact]
    public void A_lookup_must_point_to_an_existing_row_unless_references_are_unchecked()
    {
        var nowhere = new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid());
        TestSteps.CodeOf(() => _dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", nowhere)))).Should().Be("0x80040217");
        var open = new LocalDataverse(new LocalDataverseOptions { ChecksReferences = false });
        open.Find(Table, open.Create(TestSteps.Row(("msdyn_liveworkitemid", nowhere))))!["msdyn_liveworkitemid"].Should().BeEquivalentTo(new { nowhere.Id });
        TestSteps.CodeOf(() => open.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("contact", Guid.NewGuid()))))).Should().Be("0x80040203");
    }

    [Fact]
    public void An_owner_cannot_be_emptied_and_an_unknown_column_is_a_fault()
    {
        var id = _dataverse.Create(TestSteps.Row());
        TestSteps.CodeOf(() => _dataverse.Update(TestSteps.Change(id, ("ownerid", null)))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => _dataverse.Create(new Entity("team") { ["telephone1"] = "112" })).Should().Be("0x80041103");
    }

    [Fact]
    public void A_rehearsed_row_runs_all_steps_and_leaves_no_row()
    {
        var seen = new List<string>();
        var id = Guid.NewGuid();
        _dataverse.On("Create", PipelineStage.PreValidation, _ => seen.Add("10"));
        _dataverse.On("Create", PipelineStage.PreOperation, step => ((Entity)step.InputParameters["Target"]!)["msdyn_callername"] = "from a step");
        _dataverse.On("Create", PipelineStage.PostOperation, step => seen.Add(step.OutputParameters["id"]!.ToString()!));
        _dataverse.On("Delete", PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException("no"));

        _dataverse.RehearseCreate(TestSteps.Change(id), out var created).Should().BeNull();
        created!.Attributes.Should().BeEquivalentTo(new Dictionary<string, object> { ["msdyn_callername"] = "from a step", [Table + "id"] = id });
        seen.Should().Equal("10", id.ToString());
        _dataverse.ReadAll(Table).Should().BeEmpty();
        TestSteps.CodeOf(() => _dataverse.Execute(new OrganizationRequest("Restore") { ["Target"] = new Entity(Table, id) })).Should().Be("0x80040258");

        // A second time, now for good.
        _dataverse.RehearseCreate(TestSteps.Change(id), out _).Should().BeNull();
        _dataverse.Create(TestSteps.Change(id)).Should().Be(id);
        _dataverse.RehearseCreate(TestSteps.Change(id), out created)!.ErrorCode.Should().Be(unchecked((int)0x80040237));
        created.Should().BeNull();
        _dataverse.ReadAll(Table).Should().ContainSingle();
    }

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}
