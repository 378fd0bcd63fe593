using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The nine many-to-one and six one-to-many relationships, and what a deletion does along each.</summary>
public class RelationshipTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private readonly LocalDataverse _dataverse = new();

    public static TheoryData<string> OneToMany => [.. PhoneCallTable.OneToManyRelationships.Select(relationship => relationship.SchemaName)];

    [Theory]
    [MemberData(nameof(OneToMany))]
    public void Rows_that_hang_on_a_phone_call_go_with_it_and_others_stay(string schemaName)
    {
        var relationship = PhoneCallTable.OneToManyRelationships.Single(known => known.SchemaName == schemaName);
        var (gone, stays) = (_dataverse.Create(TestSteps.Row()), _dataverse.Create(TestSteps.Row()));
        foreach (var id in new[] { gone, stays }) _dataverse.Create(new Entity(relationship.ReferencingTable) { [relationship.ReferencingColumn] = TestSteps.Reference(id) });
        _dataverse.Delete(Table, gone);
        _dataverse.ReadAll(relationship.ReferencingTable).Select(row => row.GetAttributeValue<EntityReference>(relationship.ReferencingColumn)!.Id).Should().Equal(stays);
    }

    [Fact]
    public void A_conversation_that_goes_clears_its_link_and_nothing_else()
    {
        var talk = _dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))));
        var before = _dataverse.Find(Table, id)!;
        _dataverse.Delete("msdyn_ocliveworkitem", talk);
        var after = _dataverse.Find(Table, id)!;
        after.Contains("msdyn_liveworkitemid").Should().BeFalse();
        (after["msdyn_callername"], after["modifiedon"]).Should().Be((before["msdyn_callername"], before["modifiedon"]));
        after.GetAttributeValue<long>("versionnumber").Should().BeGreaterThan(before.GetAttributeValue<long>("versionnumber"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Whether_a_cleared_link_runs_the_steps_on_Update_is_an_option(bool runs, int count)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { RemovedLinksRunUpdateSteps = runs } });
        var talk = dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))));
        var ran = 0;
        dataverse.On("Update", PipelineStage.PreOperation, context => ran += context.Target().Contains("msdyn_liveworkitemid") ? 1 : 0);
        dataverse.Delete("msdyn_ocliveworkitem", talk);
        ran.Should().Be(count);
        dataverse.ReadAll(Table).Single().Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void A_business_unit_with_rows_or_users_stays()
    {
        var unit = _dataverse.Create(new Entity("businessunit") { ["name"] = "Support" });
        var team = _dataverse.Create(new Entity("team") { ["name"] = "Night shift", ["businessunitid"] = new EntityReference("businessunit", unit) });
        var id = _dataverse.Create(TestSteps.Row(("ownerid", new EntityReference("team", team))));
        var fault = TestSteps.FaultOf(() => _dataverse.Delete("businessunit", unit));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040227");
        TestSteps.CodeOf(() => _dataverse.Delete("team", team)).Should().Be("0x8004830e");

        _dataverse.Delete(Table, id);
        TestSteps.FaultOf(() => _dataverse.Delete("businessunit", unit)).Message.Should().Contain("business_unit_teams");
        _dataverse.Delete("team", team);
        _dataverse.Delete("businessunit", unit);
        _dataverse.Find("businessunit", unit).Should().BeNull();
    }

    [Fact]
    public void The_relationships_that_name_users_cascade_nothing_for_users_are_disabled_not_deleted() =>
        TestSteps.FaultOf(() => _dataverse.Delete("systemuser", WellKnown.SystemUserId)).Message.Should().Contain("isdisabled");

    [Fact]
    public void A_refused_deletion_of_a_child_keeps_its_parent()
    {
        var id = _dataverse.Create(TestSteps.Row());
        _dataverse.Create(new Entity("syncerror") { ["regardingobjectid"] = TestSteps.Reference(id) });
        _dataverse.Register(TestSteps.Step(PipelineStage.PreOperation) with { Message = "Delete", Table = "syncerror" }, new TestPlugin(_ => throw new InvalidPluginExecutionException("no")));
        TestSteps.FaultOf(() => _dataverse.Delete(Table, id));
        _dataverse.Find(Table, id).Should().NotBeNull();
    }

    public static TheoryData<string> ManyToOne => [.. PhoneCallTable.ManyToOneRelationships.Select(relationship => relationship.SchemaName)];

    [Theory]
    [MemberData(nameof(ManyToOne))]
    public void Each_reference_of_a_phone_call_points_to_a_row_that_is_there(string schemaName)
    {
        var relationship = PhoneCallTable.ManyToOneRelationships.Single(known => known.SchemaName == schemaName);
        var talk = new EntityReference("msdyn_ocliveworkitem", _dataverse.Create(new Entity("msdyn_ocliveworkitem")));
        var agent = _dataverse.Create(new Entity("systemuser") { ["fullname"] = "Agent" });
        var team = new EntityReference("team", _dataverse.Create(new Entity("team") { ["name"] = "Night shift" }));
        _dataverse.Associate("team", team.Id, new Relationship("teammembership_association"), [new EntityReference("systemuser", agent)]);
        var owner = relationship.ReferencingColumn == "owningteam" ? team : new EntityReference("systemuser", agent);
        var service = _dataverse.ServiceFor(agent, onBehalfOf: WellKnown.AdministratorId);
        var id = service.Create(TestSteps.Row(("msdyn_liveworkitemid", talk), ("ownerid", owner)));
        service.Update(TestSteps.Change(id, ("msdyn_tophone", "112")));

        var reference = _dataverse.Find(Table, id)!.GetAttributeValue<EntityReference>(relationship.ReferencingColumn);
        reference.Should().NotBeNull();
        if (relationship.ReferencedTable != "owner") reference!.LogicalName.Should().Be(relationship.ReferencedTable);
        _dataverse.Find(reference!.LogicalName!, reference.Id).Should().NotBeNull();
    }
}
