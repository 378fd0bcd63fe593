using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RestoreTests : EventTests
{
    protected override string Message => "Restore";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Input => ["Target"];

    protected override OrganizationRequest Request() => Of(Deleted(Center, ("msdyn_callername", "Ana Reis")));

    [Fact]
    public void A_deleted_row_comes_back_with_all_its_columns()
    {
        var id = Center.Call(
            ("msdyn_callername", "Ana Reis"), ("msdyn_callsid", "CA100"), ("msdyn_fromphone", "+351211234567"), ("msdyn_tophone", "+351800100200"), ("msdyn_providername", "Twilio"),
            ("msdyn_ismicrosoftteamsphonenumber", true), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Center.Conversation())),
            ("importsequencenumber", 7), ("statecode", new OptionSetValue(1)), ("ownerid", ContactCenter.UserReference(Center.User())));
        var before = Center.Stored(id);
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Dataverse.Execute(Of(id)).Results["id"].Should().Be(id);

        var after = Center.Stored(id);
        after.GetAttributeValue<long>("versionnumber").Should().BeGreaterThan(before.GetAttributeValue<long>("versionnumber"));
        before.Attributes.Remove("versionnumber");
        after.Attributes.Remove("versionnumber");
        after.Attributes.Should().BeEquivalentTo(before.Attributes);
    }

    [Fact]
    public void The_row_is_named_by_its_id_or_its_primary_key_column()
    {
        var id = Deleted(Center);
        Dataverse.Execute(ContactCenter.Named("Restore", ("Target", TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, id)))));
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void What_was_never_deleted_or_is_back_already_is_not_restored()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Guid.NewGuid()))).Should().Be("0x80040258");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call()))).Should().Be("0x80040258");
        var id = Deleted(Center);
        Dataverse.Execute(Of(id));
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id))).Should().Be("0x80040258");
    }

    [Fact]
    public void Without_a_bin_nothing_comes_back()
    {
        var center = new ContactCenter(new LocalDataverseOptions { IsBinEnabled = false });
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(Deleted(center)))).Should().Be("0x80040258");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_whose_conversation_is_gone_comes_back_without_it(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var conversation = center.Conversation();
        var id = Deleted(center, ("msdyn_callername", "Ana Reis"), ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)));
        center.Dataverse.Delete("msdyn_ocliveworkitem", conversation);
        center.Dataverse.Execute(Of(id));
        center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
        center.Stored(id)["msdyn_callername"].Should().Be("Ana Reis");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Links_to_rows_that_are_elsewhere_are_kept_where_nobody_checks_them(bool runsCreateSteps)
    {
        var center = new ContactCenter(new LocalDataverseOptions { ChecksReferences = false, Behavior = new PlatformBehavior { RestoreRunsCreateSteps = runsCreateSteps } });
        var (conversation, owner) = (Guid.NewGuid(), Guid.NewGuid());
        var id = Deleted(center, ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)), ("ownerid", ContactCenter.UserReference(owner)));
        center.Dataverse.Execute(Of(id));
        center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(conversation);
        center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(owner);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_whose_owner_is_gone_comes_back_as_that_of_who_restores_it(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var team = center.Team("Night shift");
        var id = Deleted(center, ("ownerid", ContactCenter.TeamReference(team)));
        center.Dataverse.Delete("team", team);
        center.Dataverse.Execute(Of(id));
        var row = center.Stored(id);
        row.GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);
        row.GetAttributeValue<EntityReference>("owninguser")!.Id.Should().Be(WellKnown.AdministratorId);
        row.GetAttributeValue<EntityReference>("owningbusinessunit")!.Id.Should().Be(WellKnown.BusinessUnitId);
        row["owneridtype"].Should().Be("systemuser");
        row.Contains("owningteam").Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_whose_primary_or_alternate_key_is_taken_by_now_stays_in_the_bin(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        center.Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Deleted(center, ("msdyn_callsid", "CA100"));
        var other = center.Call(("msdyn_callsid", "CA100"));
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id))).Should().Be("0x80060892");
        center.Dataverse.Delete(PhoneCallTable.LogicalName, other);

        center.Dataverse.Create(TestSteps.Change(id));
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id))).Should().Be("0x80040237");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_whose_primary_key_is_that_of_a_retained_row_by_now_stays_in_the_bin(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var id = Deleted(center, ("msdyn_callername", "deleted"));
        center.Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "retained")));
        center.Retain(id);
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id))).Should().Be("0x80040237");
        center.Find(id).Should().BeNull();

        // Otherwise the row that comes back from retention would take the place of the restored one.
        center.Dataverse.Execute(ContactCenter.Named("RollbackRetain", ("Target", TestSteps.Reference(id))));
        center.Stored(id)["msdyn_callername"].Should().Be("retained");
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        center.Dataverse.Execute(Of(id));
        center.Stored(id)["msdyn_callername"].Should().Be("retained");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whether_it_runs_the_steps_on_Create_is_an_option(bool runs)
    {
        var center = Running(runs);
        var id = Deleted(center, ("msdyn_callername", "Ana Reis"));
        var created = new List<object?>();
        center.Dataverse.On("Create", PipelineStage.PreOperation, context => created.Add(context.Target()["msdyn_callername"]));
        center.Dataverse.Execute(Of(id));
        created.Should().Equal(runs ? ["Ana Reis"] : []);
        center.Stored(id)["msdyn_callername"].Should().Be("Ana Reis");
    }

    [Fact]
    public void A_refused_row_can_be_restored_later()
    {
        var id = Deleted(Center);
        var refuses = true;
        Dataverse.On("Restore", PipelineStage.PostOperation, _ =>
        {
            if (refuses) throw new InvalidPluginExecutionException("Not today.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Of(id))).Message.Should().Be("Not today.");
        Center.Find(id).Should().BeNull();
        refuses = false;
        Dataverse.Execute(Of(id));
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void What_a_step_before_the_deletion_wrote_comes_back_too()
    {
        var id = Center.Call();
        Dataverse.OnServices("Delete", PipelineStage.PreOperation, services => services.Service().Update(TestSteps.Change(id, ("msdyn_callername", "Written before"))));
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Dataverse.Execute(Of(id));
        Center.Stored(id)["msdyn_callername"].Should().Be("Written before");
    }

    [Fact]
    public void Only_who_may_write_the_row_restores_it()
    {
        var user = Center.User();
        var own = Center.CallOf(user);
        var other = Deleted(Center);
        Dataverse.Delete(PhoneCallTable.LogicalName, own);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(other))).Should().Be("0x80040220");
        Center.Find(other).Should().BeNull();
        Center.As(user).Execute(Of(own));
        Center.Rights(own, user).Should().HaveFlag(AccessRights.DeleteAccess);
    }

    [Fact]
    public void Rows_of_other_tables_are_not_restored() => TestSteps.CodeOf(() =>
        Dataverse.Execute(ContactCenter.Named("Restore", ("Target", new Entity("msdyn_ocliveworkitem", Guid.NewGuid()))))).Should().Be("0x80040800");

    private static ContactCenter Running(bool createSteps) => new(new LocalDataverseOptions { Behavior = new PlatformBehavior { RestoreRunsCreateSteps = createSteps } });

    private static Guid Deleted(ContactCenter center, params (string, object?)[] columns)
    {
        var id = center.Call(columns);
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        return id;
    }

    private static OrganizationRequest Of(Guid id) => ContactCenter.Named("Restore", ("Target", TestSteps.Change(id)));
}
