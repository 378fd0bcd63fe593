using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
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
    public void A_deleted_row_returns_with_all_its_columns()
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
    public void The_Id_or_the_primary_key_column_names_the_row()
    {
        var id = Deleted(Center);
        Dataverse.Execute(ContactCenter.Named("Restore", ("Target", TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, id)))));
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void A_row_outside_the_bin_cannot_be_restored()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Guid.NewGuid()))).Should().Be("0x80040258");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call()))).Should().Be("0x80040258");
        var id = Deleted(Center);
        Dataverse.Execute(Of(id));
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id))).Should().Be("0x80040258");
    }

    [Fact]
    public void A_row_cannot_be_restored_if_the_bin_is_off()
    {
        var center = new ContactCenter(new LocalDataverseOptions { IsBinEnabled = false });
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(Deleted(center)))).Should().Be("0x80040258");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_returns_without_its_deleted_conversation(bool runsCreateSteps)
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
    public void A_restored_row_keeps_unchecked_links(bool runsCreateSteps)
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
    public void A_restored_row_without_its_owner_belongs_to_the_caller(bool runsCreateSteps)
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
    public void A_row_stays_in_the_bin_if_its_key_is_taken(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        center.Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Deleted(center, ("msdyn_callsid", "CA100"));
        var other = center.Call(("msdyn_callsid", "CA100"));
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id))).Should().Be("0x80049929");
        center.Dataverse.Delete(PhoneCallTable.LogicalName, other);

        center.Dataverse.Create(TestSteps.Change(id));
        var fault = TestSteps.FaultOf(() => center.Dataverse.Execute(Of(id)));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80044a02");
        fault.Message.Should().Contain(id.ToString()).And.Contain("Delete it");
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        center.Dataverse.Execute(Of(id));
        center.Find(id).Should().NotBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_stays_in_the_bin_if_a_retained_row_has_its_key(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var id = Deleted(center, ("msdyn_callername", "deleted"));
        center.Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "retained")));
        center.Retain(id);
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id))).Should().Be("0x80044a02");
        center.Find(id).Should().BeNull();

        // Otherwise the row from retention would replace the restored one.
        center.Dataverse.Execute(ContactCenter.Named("RollbackRetain", ("Target", TestSteps.Reference(id))));
        center.Stored(id)["msdyn_callername"].Should().Be("retained");
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        center.Dataverse.Execute(Of(id));
        center.Stored(id)["msdyn_callername"].Should().Be("retained");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_option_decides_if_the_steps_on_Create_run(bool runs)
    {
        var center = Running(runs);
        var id = Deleted(center, ("msdyn_callername", "Ana Reis"));
        var created = new List<object?>();
        center.Dataverse.On("Create", PipelineStage.PreOperation, context => created.Add(context.Target()["msdyn_callername"]));
        center.Dataverse.Execute(Of(id));
        created.Should().Equal(runs ? ["Ana Reis"] : []);
        center.Stored(id)["msdyn_callername"].Should().Be("Ana Reis");
    }

    public static TheoryData<string, object?, object?> Overrides => new()
    {
        { "msdyn_callername", "Ana Maria Reis", "Ana Maria Reis" },
        { "msdyn_callername", null, null },
        { "msdyn_callername", "", null },
        { "msdyn_fromphone", "+442079460018", "+442079460018" },
        { "msdyn_ismicrosoftteamsphonenumber", false, false },
        { "importsequencenumber", 8, 8 },
        { "statecode", new OptionSetValue(0), new OptionSetValue(0) },
        { "statuscode", new OptionSetValue(2), new OptionSetValue(2) },
        { "createdon", new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc), "kept" },
    };

    [Theory]
    [MemberData(nameof(Overrides))]
    public void Columns_of_the_Target_override_the_row_in_the_bin(string column, object? value, object? expected)
    {
        foreach (var runsCreateSteps in new[] { false, true })
        {
            var center = Running(runsCreateSteps);
            var id = Deleted(
                center, ("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "+351211234567"), ("msdyn_tophone", "+351800100200"), ("msdyn_ismicrosoftteamsphonenumber", true),
                ("importsequencenumber", 7), ("statecode", new OptionSetValue(1)));
            center.Dataverse.Execute(Of(id, (column, value)));
            var row = center.Stored(id);
            row.Attributes.TryGetValue(column, out var stored);
            if (expected is "kept") stored.Should().NotBe(value);
            else stored.Should().BeEquivalentTo(expected);
            row["msdyn_tophone"].Should().Be("+351800100200");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_overriding_status_gets_its_own_reason(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var id = Deleted(center);
        center.Dataverse.Execute(Of(id, ("statecode", new OptionSetValue(1))));
        center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_owner_and_conversation_in_the_Target_replace_deleted_ones(bool runsCreateSteps)
    {
        var center = Running(runsCreateSteps);
        var (gone, there, team, user) = (center.Conversation(), center.Conversation("Refund"), center.Team("Night shift"), center.User());
        var id = Deleted(center, ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", gone)), ("ownerid", ContactCenter.TeamReference(team)));
        center.Dataverse.Delete("msdyn_ocliveworkitem", gone);
        center.Dataverse.Delete("team", team);
        center.Dataverse.Execute(Of(id, ("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", there)), ("ownerid", ContactCenter.UserReference(user))));
        center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(there);
        center.Stored(id).GetAttributeValue<EntityReference>("owninguser")!.Id.Should().Be(user);
    }

    public static TheoryData<string, object?, string> BadOverrides => new()
    {
        { "msdyn_nosuchcolumn", "x", "0x80041103" },
        { "MSDYN_CALLERNAME", "x", "0x80041103" },
        { "statecode", new OptionSetValue(7), "0x80048408" },
        { "statuscode", new OptionSetValue(2), "0x80048408" },
        { "msdyn_callername", new string('a', 101), "0x80044331" },
        { "msdyn_callername", 7, "0x80040203" },
        { "importsequencenumber", -2147483649L, "0x80040203" },
        { "msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid()), "0x80040217" },
        { "overriddencreatedon", new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc), "0x80040239" },
        { "msdyn_callsid", "CA100", "0x80049929" },
    };

    [Theory]
    [MemberData(nameof(BadOverrides))]
    public void A_value_that_the_platform_rejects_leaves_the_row_in_the_bin(string column, object? value, string code)
    {
        foreach (var runsCreateSteps in new[] { false, true })
        {
            var center = Running(runsCreateSteps);
            center.Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
            center.Call(("msdyn_callsid", "CA100"));
            var id = Deleted(center, ("msdyn_callsid", "CA101"));
            var before = center.Everything();
            TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id, (column, value)))).Should().Be(code);
            center.Everything().Should().Equal(before);
            center.Dataverse.Execute(Of(id));
            center.Stored(id)["msdyn_callsid"].Should().Be("CA101");
        }
    }

    [Fact]
    public void An_Id_and_a_primary_key_column_that_differ_are_a_fault()
    {
        var (id, other) = (Deleted(Center), Deleted(Center));
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, (PhoneCallTable.PrimaryIdAttribute, other)))).Should().Be("0x80040216");
        Dataverse.Execute(Of(id, (PhoneCallTable.PrimaryIdAttribute, id)));
        (Center.Find(id), Center.Find(other)).Should().Match<(Entity?, Entity?)>(rows => rows.Item1 != null && rows.Item2 == null);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_step_finds_the_Target_of_the_caller_and_the_row_in_the_bin(PipelineStage stage)
    {
        var id = Deleted(Center, ("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "112"));
        var seen = new List<string?>();
        Dataverse.On("Restore", stage, context =>
        {
            seen.Add(string.Join(' ', context.Target().Attributes.Keys));
            seen.Add(context.PreEntityImages["before"].GetAttributeValue<string>("msdyn_callername"));
            seen.Add(context.PostEntityImages.TryGetValue("after", out var after) ? after.GetAttributeValue<string>("msdyn_callername") : null);
        }, step => step with
        {
            Images = stage == PipelineStage.PostOperation
                ? [new ImageRegistration("before", ImageType.PreImage, ["msdyn_callername"]), new ImageRegistration("after", ImageType.PostImage, ["msdyn_callername"])]
                : [new ImageRegistration("before", ImageType.PreImage, ["msdyn_callername"])],
        });
        Dataverse.Execute(Of(id, ("msdyn_callername", "Ana Maria")));
        seen.Should().Equal("msdyn_callername", "Ana Reis", stage == PipelineStage.PostOperation ? "Ana Maria" : null);
    }

    [Fact]
    public void A_column_that_an_earlier_step_writes_overrides_the_row_in_the_bin()
    {
        var id = Deleted(Center, ("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "112"));
        Dataverse.On("Restore", PipelineStage.PreValidation, context => context.Target()["msdyn_callername"] = "From 10");
        Dataverse.On("Restore", PipelineStage.PreOperation, context => context.Target()["msdyn_fromphone"] = "911");
        Dataverse.Execute(Of(id));
        (Center.Stored(id)["msdyn_callername"], Center.Stored(id)["msdyn_fromphone"]).Should().Be(("From 10", "911"));
    }

    [Fact]
    public void Only_a_user_who_may_assign_the_row_restores_it_for_another_owner()
    {
        var user = Center.User();
        var id = Center.CallOf(user);
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Center.As(user).Execute(Of(id, ("ownerid", ContactCenter.UserReference(WellKnown.AdministratorId))));
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void Restore_returns_the_last_deleted_row_of_a_key()
    {
        var id = Deleted(Center, ("msdyn_callername", "first"));
        Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "second")));
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Bin(Center).Should().BeEquivalentTo(["first", "second"]);

        Dataverse.Execute(Of(id));
        Center.Stored(id)["msdyn_callername"].Should().Be("second");
        Bin(Center).Should().Equal("first");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id))).Should().Be("0x80044a02");
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Bin(Center).Should().BeEquivalentTo(["first", "second"]);
    }

    [Fact]
    public void An_option_keeps_the_first_deleted_row_of_a_key()
    {
        var center = new ContactCenter(new LocalDataverseOptions { KeepsEveryDeletion = false });
        var id = Deleted(center, ("msdyn_callername", "first"));
        center.Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "second")));
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Bin(center).Should().Equal("first");
        center.Dataverse.Execute(Of(id));
        center.Stored(id)["msdyn_callername"].Should().Be("first");
    }

    [Fact]
    public void A_rolled_back_deletion_does_not_change_the_bin()
    {
        var id = Deleted(Center, ("msdyn_callername", "first"));
        Dataverse.Create(TestSteps.Change(id, ("msdyn_callername", "second")));
        Dataverse.On("Delete", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("Not today."));
        TestSteps.FaultOf(() => Dataverse.Delete(PhoneCallTable.LogicalName, id));
        Bin(Center).Should().Equal("first");
        Center.Stored(id)["msdyn_callername"].Should().Be("second");
    }

    [Fact]
    public void A_row_can_be_restored_after_a_rejection()
    {
        var id = Deleted(Center);
        var rejects = true;
        Dataverse.On("Restore", PipelineStage.PostOperation, _ =>
        {
            if (rejects) throw new InvalidPluginExecutionException("Not today.");
        });
        TestSteps.FaultOf(() => Dataverse.Execute(Of(id))).Message.Should().Be("Not today.");
        Center.Find(id).Should().BeNull();
        rejects = false;
        Dataverse.Execute(Of(id));
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void Restore_returns_columns_that_a_step_wrote_before_the_deletion()
    {
        var id = Center.Call();
        Dataverse.OnServices("Delete", PipelineStage.PreOperation, services => services.Service().Update(TestSteps.Change(id, ("msdyn_callername", "Written before"))));
        Dataverse.Delete(PhoneCallTable.LogicalName, id);
        Dataverse.Execute(Of(id));
        Center.Stored(id)["msdyn_callername"].Should().Be("Written before");
    }

    [Fact]
    public void Only_a_user_who_may_write_the_row_restores_it()
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
    public void Rows_of_other_tables_cannot_be_restored() => TestSteps.CodeOf(() =>
        Dataverse.Execute(ContactCenter.Named("Restore", ("Target", new Entity("msdyn_ocliveworkitem", Guid.NewGuid()))))).Should().Be("0x80040800");

    private static ContactCenter Running(bool createSteps) => new(new LocalDataverseOptions { Behavior = new PlatformBehavior { RestoreRunsCreateSteps = createSteps } });

    private static Guid Deleted(ContactCenter center, params (string, object?)[] columns)
    {
        var id = center.Call(columns);
        center.Dataverse.Delete(PhoneCallTable.LogicalName, id);
        return id;
    }

    private static IEnumerable<object?> Bin(ContactCenter center) => center.Dataverse
        .RetrieveMultiple(new QueryExpression(PhoneCallTable.LogicalName) { ColumnSet = new ColumnSet(true), DataSource = "bin" }).Entities.Select(row => row["msdyn_callername"]);

    private static OrganizationRequest Of(Guid id, params (string Column, object? Value)[] overrides) => ContactCenter.Named("Restore", ("Target", TestSteps.Change(id, overrides)));
}
