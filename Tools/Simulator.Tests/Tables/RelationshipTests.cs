using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The effect of a deletion on related rows, for each relationship of the table.</summary>
public class RelationshipTests
{
    private readonly ContactCenter _center = new();

    [Fact]
    public void Every_many_to_one_relationship_of_the_table_has_a_test() => PhoneCallTable.ManyToOneRelationships.Select(relationship => relationship.SchemaName).Should().BeEquivalentTo(
    [
        "business_unit_msdyn_ocphonecallengagementctx", "lk_msdyn_ocphonecallengagementctx_createdby", "lk_msdyn_ocphonecallengagementctx_createdonbehalfby",
        "lk_msdyn_ocphonecallengagementctx_modifiedby", "lk_msdyn_ocphonecallengagementctx_modifiedonbehalfby",
        "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid", "owner_msdyn_ocphonecallengagementctx",
        "team_msdyn_ocphonecallengagementctx", "user_msdyn_ocphonecallengagementctx",
    ]);

    [Fact]
    public void A_deleted_conversation_clears_msdyn_liveworkitemid_of_its_calls()
    {
        var conversation = _center.Conversation();
        var linked = _center.Call(("msdyn_callername", "Ana Reis"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)));
        var other = _center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", _center.Conversation("Another one"))));
        var version = _center.Stored(linked).GetAttributeValue<long>("versionnumber");
        _center.Dataverse.Delete("msdyn_ocliveworkitem", conversation);
        _center.Stored(linked).Contains("msdyn_liveworkitemid").Should().BeFalse();
        _center.Stored(linked)["msdyn_callername"].Should().Be("Ana Reis");
        _center.Stored(linked).GetAttributeValue<long>("versionnumber").Should().BeGreaterThan(version);
        _center.Stored(other).Contains("msdyn_liveworkitemid").Should().BeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_option_decides_if_a_cleared_link_runs_the_steps_on_Update(bool runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { RemovedLinksRunUpdateSteps = runs } });
        var conversation = center.Conversation();
        var id = center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)));
        var ran = 0;
        center.Dataverse.On("Update", PipelineStage.PostOperation, context =>
        {
            context.Target()["msdyn_liveworkitemid"].Should().BeNull();
            ran++;
        });
        center.Dataverse.Delete("msdyn_ocliveworkitem", conversation);
        ran.Should().Be(runs ? 1 : 0);
        center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void A_conversation_stays_if_a_step_rejects_the_cleared_link()
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { RemovedLinksRunUpdateSteps = true } });
        var conversation = center.Conversation();
        center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)));
        var before = center.Everything();
        center.Dataverse.On("Update", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("Not today."));
        TestSteps.FaultOf(() => center.Dataverse.Delete("msdyn_ocliveworkitem", conversation)).Message.Should().Be("Not today.");
        center.Everything().Should().Equal(before);
    }

    [Fact]
    public void A_business_unit_that_is_the_owningbusinessunit_of_a_call_cannot_be_deleted()
    {
        var unit = _center.Unit("Porto");
        var team = _center.Dataverse.Create(new Entity("team") { ["name"] = "Night shift", ["businessunitid"] = new EntityReference("businessunit", unit) });
        var id = _center.Call(("ownerid", ContactCenter.TeamReference(team)));
        _center.Dataverse.Update(new Entity("team", team) { ["businessunitid"] = new EntityReference("businessunit", WellKnown.BusinessUnitId) });
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Delete("businessunit", unit));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040227");
        fault.Message.Should().Contain("business_unit_msdyn_ocphonecallengagementctx");

        _center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        _center.Dataverse.Delete("businessunit", unit);
        _center.Dataverse.Find("businessunit", unit).Should().BeNull();
    }

    [Fact]
    public void A_business_unit_with_users_teams_or_child_units_cannot_be_deleted()
    {
        var (withUser, withTeam, above) = (_center.Unit("Porto"), _center.Unit("Faro"), _center.Unit("Portugal"));
        _center.User("Ana Reis", withUser);
        _center.Dataverse.Create(new Entity("team") { ["name"] = "Night shift", ["businessunitid"] = new EntityReference("businessunit", withTeam) });
        _center.Dataverse.Create(new Entity("businessunit") { ["name"] = "Braga", ["parentbusinessunitid"] = new EntityReference("businessunit", above) });
        foreach (var unit in new[] { withUser, withTeam, above }) TestSteps.CodeOf(() => _center.Dataverse.Delete("businessunit", unit)).Should().Be("0x80040227");
    }

    [Fact]
    public void A_team_that_is_ownerid_and_owningteam_of_a_call_cannot_be_deleted()
    {
        var team = _center.Team("Night shift", _center.User());
        var id = _center.Call(("ownerid", ContactCenter.TeamReference(team)));
        var before = _center.Everything();
        TestSteps.CodeOf(() => _center.Dataverse.Delete("team", team)).Should().Be("0x8004830e");
        _center.Everything().Should().Equal(before);

        _center.Dataverse.Update(TestSteps.Change(id, ("ownerid", ContactCenter.UserReference(WellKnown.AdministratorId))));
        _center.Dataverse.Delete("team", team);
        _center.Dataverse.Find("team", team).Should().BeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_user_can_never_be_deleted(bool hasCalls)
    {
        var user = _center.User();
        if (hasCalls) _center.CallOf(user);
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Delete("systemuser", user));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
        fault.Message.Should().Contain("isdisabled");
        _center.Dataverse.Find("systemuser", user).Should().NotBeNull();
    }

    public static TheoryData<string, string, string> OneToMany
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var relationship in PhoneCallTable.OneToManyRelationships) data.Add(relationship.SchemaName, relationship.ReferencingTable, relationship.ReferencingColumn);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OneToMany))]
    public void A_deletion_deletes_the_related_rows_of_the_call_and_no_others(string relationship, string table, string column)
    {
        var (id, other) = (_center.Call(), _center.Call());
        var hanging = _center.Dataverse.Create(new Entity(table) { [column] = TestSteps.Reference(id) });
        var hangingOnOther = _center.Dataverse.Create(new Entity(table) { [column] = TestSteps.Reference(other) });
        var free = _center.Dataverse.Create(new Entity(table));
        _center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        _center.Dataverse.ReadAll(table).Select(row => row.Id).Should().BeEquivalentTo([hangingOnOther, free], relationship);
        _center.Dataverse.Find(table, hanging).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(OneToMany))]
    public void Relationship_names_link_and_unlink_the_related_rows_of_a_call(string relationship, string table, string column)
    {
        var id = _center.Call();
        var row = new EntityReference(table, _center.Dataverse.Create(new Entity(table)));
        _center.Dataverse.Associate(PhoneCallTable.LogicalName, id, new Relationship(relationship), [row]);
        _center.Dataverse.Find(table, row.Id)!.GetAttributeValue<EntityReference>(column)!.Id.Should().Be(id);
        _center.Dataverse.Disassociate(PhoneCallTable.LogicalName, id, new Relationship(relationship), [row]);
        _center.Dataverse.Find(table, row.Id)!.Contains(column).Should().BeFalse();
    }

    [Fact]
    public void A_rejected_deletion_keeps_the_related_rows_of_the_call()
    {
        var id = _center.Call();
        foreach (var relationship in PhoneCallTable.OneToManyRelationships)
            _center.Dataverse.Create(new Entity(relationship.ReferencingTable) { [relationship.ReferencingColumn] = TestSteps.Reference(id) });
        var before = _center.Everything();
        _center.Dataverse.On("Delete", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("Not today."));
        TestSteps.FaultOf(() => _center.Dataverse.Delete(PhoneCallTable.LogicalName, id));
        _center.Everything().Should().Equal(before);
    }
}
