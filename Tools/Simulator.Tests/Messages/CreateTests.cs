using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class CreateTests : EventTests
{
    protected override string Message => "Create";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Input => ["Target"];

    protected override IReadOnlyList<string> Output => ["id"];

    protected override OrganizationRequest Request() => new CreateRequest { Target = TestSteps.Row(("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "+351211234567")) };

    [Fact]
    public void The_request_and_the_method_return_the_new_primary_key()
    {
        var byRequest = ((CreateResponse)Dataverse.Execute(Request())).id;
        var byMethod = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Rui Costa")));
        var byName = (Guid)Dataverse.Execute(ContactCenter.Named("Create", ("Target", TestSteps.Row(("msdyn_callername", "Eva Lima"))))).Results["id"]!;
        Center.Stored(byRequest)["msdyn_callername"].Should().Be("Ana Reis");
        Center.Stored(byMethod)["msdyn_callername"].Should().Be("Rui Costa");
        Center.Stored(byName)["msdyn_callername"].Should().Be("Eva Lima");
    }

    [Fact]
    public void The_primary_key_can_be_supplied_as_Id_or_as_column()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        Dataverse.Create(TestSteps.Change(first)).Should().Be(first);
        Dataverse.Create(TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, second))).Should().Be(second);
        Center.Stored(second)[PhoneCallTable.PrimaryIdAttribute].Should().Be(second);
    }

    [Fact]
    public void A_step_at_stage_40_finds_the_primary_key_as_output()
    {
        object? id = null;
        Dataverse.On("Create", PipelineStage.PostOperation, context => id = context.OutputParameters["id"]);
        Dataverse.Create(TestSteps.Row()).Should().Be((Guid)id!);
    }

    [Fact]
    public void The_primary_key_of_a_retained_row_is_taken()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Create(TestSteps.Change(id))).Should().Be("0x80040237");
    }

    [Fact]
    public void Any_user_may_create_and_then_owns_phone_calls()
    {
        var unit = Center.Unit("Porto");
        var user = Center.User("Rui Costa", unit);
        var row = Center.Stored(Center.CallOf(user));
        row.GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(user);
        row.GetAttributeValue<EntityReference>("createdby")!.Id.Should().Be(user);
        row.GetAttributeValue<EntityReference>("owningbusinessunit")!.Id.Should().Be(unit);
    }

    [Theory]
    [InlineData("systemuser")]
    [InlineData("team")]
    [InlineData("businessunit")]
    [InlineData("role")]
    [InlineData("usersettings")]
    public void Only_administrators_create_rows_that_decide_about_access(string table)
    {
        var user = Center.User();
        var before = Center.Everything();
        TestSteps.CodeOf(() => Center.As(user).Create(new Entity(table))).Should().Be("0x80040220");
        Center.Everything().Should().Equal(before);
    }

    public static TheoryData<string, string> Uncreatable
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var table in new[] { "principalobjectaccess", "systemuserroles", "teammembership", "teamroles" })
                foreach (var message in new[] { "Create", "CreateMultiple", "Upsert", "UpsertMultiple" }) data.Add(table, message);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Uncreatable))]
    public void Rows_that_other_messages_make_cannot_be_created(string table, string message)
    {
        foreach (var service in new[] { Dataverse, Center.As(Center.User()) })
        {
            var before = Center.Everything();
            var row = new Entity(table, Guid.NewGuid());
            var request = ContactCenter.Named(message, message.EndsWith("Multiple", StringComparison.Ordinal) ? ("Targets", new EntityCollection([row]) { EntityName = table }) : ("Target", row));
            var fault = TestSteps.FaultOf(() => service.Execute(request));
            Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
            fault.Message.Should().StartWith($"The '{message}' method does not support entities of type '{table}'.");
            Center.Everything().Should().Equal(before);
        }
    }

    public static TheoryData<string> CreateMessages => ["Create", "CreateMultiple"];

    [Theory]
    [MemberData(nameof(CreateMessages))]
    public void Key_attributes_are_stored_unless_a_column_overrides_them(string message)
    {
        DefineKey();
        var seen = new List<object?>();
        Dataverse.On("Create", PipelineStage.PreValidation, context => seen.Add(context.Target()["msdyn_callsid"]));
        Create(message, Keyed("CA100"));
        Create(message, Keyed("CA200", ("msdyn_callsid", "CA300")));
        seen.Should().Equal("CA100", "CA300");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row["msdyn_callsid"]).Should().BeEquivalentTo(["CA100", "CA300"]);
    }

    [Theory]
    [MemberData(nameof(CreateMessages))]
    public void Key_attributes_without_a_key_are_a_fault_that_names_them(string message)
    {
        DefineKey();
        var before = Center.Everything();
        var two = Keyed("CA100");
        two.KeyAttributes["msdyn_providername"] = "Twilio";
        foreach (var row in new[] { new Entity(PhoneCallTable.LogicalName, "msdyn_callername", "Ana"), two, new Entity("team", "name", "Night shift") })
        {
            var fault = TestSteps.FaultOf(() => Create(message, row));
            Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80060890");
            fault.Message.Should().ContainAll(row.KeyAttributes.Keys);
        }

        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(CreateMessages))]
    public void The_alternate_key_of_an_existing_row_is_taken(string message)
    {
        DefineKey();
        Center.Call(("msdyn_callsid", "CA100"));
        var ran = 0;
        Dataverse.On("Create", PipelineStage.PreValidation, _ => ran++);
        var before = Center.Everything();
        TestSteps.CodeOf(() => Create(message, Keyed("CA100"))).Should().Be("0x80040237");
        TestSteps.CodeOf(() => Create(message, Keyed("ca100"))).Should().Be("0x80040237");
        ran.Should().Be(0);
        TestSteps.CodeOf(() => Create(message, TestSteps.Row(("msdyn_callsid", "CA100")))).Should().Be("0x80060892", "a column is no key attribute");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void Two_new_rows_with_one_alternate_key_are_both_rejected()
    {
        DefineKey();
        TestSteps.CodeOf(() => Create("CreateMultiple", Keyed("CA100"), Keyed("CA100"))).Should().Be("0x80060892");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CreateMessages))]
    public void The_primary_key_can_be_supplied_among_the_key_attributes(string message)
    {
        var id = Guid.NewGuid();
        Entity Row() => new(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, id);
        Create(message, Row());
        Center.Find(id).Should().NotBeNull();
        TestSteps.CodeOf(() => Create(message, Row())).Should().Be("0x80040237");
        var two = Row();
        two.KeyAttributes[PhoneCallTable.PrimaryIdAttribute] = Guid.NewGuid();
        two.Id = id;
        TestSteps.CodeOf(() => Create(message, two)).Should().Be("0x80040216");
        TestSteps.CodeOf(() => Create(message, new Entity(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, "Ana"))).Should().Be("0x80040203");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_option_decides_if_a_supplied_status_counts(bool isIgnored)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { IgnoresStateOnCreate = isIgnored } });
        var seen = new List<object?>();
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation }) center.Dataverse.On("Create", stage, context => seen.Add((context.Target()["statecode"] as OptionSetValue)?.Value));
        (int, int) StatusOf(Guid id) => (center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value, center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value);

        StatusOf(center.Call(("statecode", new OptionSetValue(1)))).Should().Be(isIgnored ? (0, 1) : (1, 2));
        seen.Should().Equal(1, 1);
        StatusOf(center.Call(("statecode", new OptionSetValue(0)))).Should().Be((0, 1));
        StatusOf(center.Call(("statecode", null), ("statuscode", new OptionSetValue(1)))).Should().Be((0, 1));
        foreach (var (state, reason, isAccepted) in new[] { (1, 2, !isIgnored), (0, 2, false), (1, 1, isIgnored) })
        {
            var create = () => center.Call(("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(reason)));
            if (isAccepted) StatusOf(create()).Should().Be((isIgnored ? 0 : 1, reason));
            else TestSteps.CodeOf(() => create()).Should().Be("0x80048408");
        }

        TestSteps.CodeOf(() => center.Call(("statecode", new OptionSetValue(7)))).Should().Be("0x80048408");
        TestSteps.CodeOf(() => center.Call(("statecode", 1))).Should().Be("0x80040203");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Steps_at_stage_40_see_the_written_status(bool isIgnored)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { IgnoresStateOnCreate = isIgnored } });
        var seen = new List<int>();
        center.Dataverse.On("Create", PipelineStage.PostOperation, context => seen.AddRange([((OptionSetValue)context.Target()["statecode"]!).Value, ((OptionSetValue)context.Target()["statuscode"]!).Value]));
        center.Call(("statecode", new OptionSetValue(1)));
        seen.Should().Equal(isIgnored ? [0, 1] : [1, 2]);
    }

    [Theory]
    [InlineData("systemuser", "fullname")]
    [InlineData("team", "name")]
    public void A_new_user_or_team_gets_the_business_unit_of_its_creator(string table, string name)
    {
        var administrator = Center.User("Rui Costa", Center.Unit("Porto"));
        Dataverse.Associate("systemuser", administrator, new Relationship("systemuserroles_association"), [new EntityReference("role", WellKnown.AdministratorRoleId)]);
        var unit = Dataverse.Find("systemuser", administrator)!.GetAttributeValue<EntityReference>("businessunitid")!.Id;
        unit.Should().NotBe(WellKnown.BusinessUnitId);
        Guid UnitOf(Guid id) => Dataverse.Find(table, id)!.GetAttributeValue<EntityReference>("businessunitid")!.Id;
        UnitOf(Center.As(administrator).Create(new Entity(table) { [name] = "Eva" })).Should().Be(unit);
        UnitOf(Center.As(administrator).Create(new Entity(table) { [name] = "Eva", ["businessunitid"] = null })).Should().Be(unit);
        UnitOf(Dataverse.Create(new Entity(table) { [name] = "Eva" })).Should().Be(WellKnown.BusinessUnitId);
        UnitOf(Dataverse.Create(new Entity(table) { [name] = "Eva", ["businessunitid"] = new EntityReference("businessunit", unit) })).Should().Be(unit);
    }

    [Fact]
    public void A_missing_user_cannot_make_requests() =>
        TestSteps.CodeOf(() => Center.As(Guid.NewGuid()).Create(TestSteps.Row())).Should().Be("0x80040217");

    [Fact]
    public void Related_rows_within_the_row_are_a_fault()
    {
        var row = TestSteps.Row();
        row.RelatedEntities[new Relationship("msdyn_ocphonecallengagementctx_SyncErrors")] = new EntityCollection();
        TestSteps.CodeOf(() => Dataverse.Create(row)).Should().Be("0x80040800");
    }

    [Fact]
    public void The_rows_of_the_caller_stay_unchanged()
    {
        Dataverse.On("Create", PipelineStage.PreOperation, context => context.Target()["msdyn_callername"] = "changed");
        var row = TestSteps.Row(("msdyn_callername", "Ana Reis"));
        Dataverse.Create(row);
        row["msdyn_callername"].Should().Be("Ana Reis");
        row.Id.Should().Be(Guid.Empty);
    }

    private void DefineKey() => Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");

    private static Entity Keyed(string call, params (string Column, object? Value)[] columns)
    {
        var row = TestSteps.Row(columns);
        row.KeyAttributes["msdyn_callsid"] = call;
        return row;
    }

    private void Create(string message, params Entity[] rows) => Dataverse.Execute(message == "Create"
        ? ContactCenter.Named(message, ("Target", rows[0]))
        : ContactCenter.Named(message, ("Targets", new EntityCollection(rows) { EntityName = rows[0].LogicalName })));
}
