using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
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
    public void The_request_and_the_method_give_the_primary_key_of_the_new_row()
    {
        var byRequest = ((CreateResponse)Dataverse.Execute(Request())).id;
        var byMethod = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Rui Costa")));
        var byName = (Guid)Dataverse.Execute(ContactCenter.Named("Create", ("Target", TestSteps.Row(("msdyn_callername", "Eva Lima"))))).Results["id"]!;
        Center.Stored(byRequest)["msdyn_callername"].Should().Be("Ana Reis");
        Center.Stored(byMethod)["msdyn_callername"].Should().Be("Rui Costa");
        Center.Stored(byName)["msdyn_callername"].Should().Be("Eva Lima");
    }

    [Fact]
    public void The_primary_key_can_be_given_as_the_id_or_as_the_column()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        Dataverse.Create(TestSteps.Change(first)).Should().Be(first);
        Dataverse.Create(TestSteps.Row((PhoneCallTable.PrimaryIdAttribute, second))).Should().Be(second);
        Center.Stored(second)[PhoneCallTable.PrimaryIdAttribute].Should().Be(second);
    }

    [Fact]
    public void The_id_is_there_at_stage_40_as_the_result_and_is_that_of_the_row()
    {
        object? id = null;
        Dataverse.On("Create", PipelineStage.PostOperation, context => id = context.OutputParameters["id"]);
        Dataverse.Create(TestSteps.Row()).Should().Be((Guid)id!);
    }

    [Fact]
    public void A_primary_key_that_a_row_in_retention_has_is_taken()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Create(TestSteps.Change(id))).Should().Be("0x80040237");
    }

    [Fact]
    public void Any_user_may_create_phone_calls_and_owns_them()
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
    public void Nobody_creates_rows_that_other_messages_make(string table, string message)
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

    [Fact]
    public void A_user_that_is_not_there_cannot_call() =>
        TestSteps.CodeOf(() => Center.As(Guid.NewGuid()).Create(TestSteps.Row())).Should().Be("0x80040217");

    [Fact]
    public void Rows_within_the_row_are_a_fault()
    {
        var row = TestSteps.Row();
        row.RelatedEntities[new Relationship("msdyn_ocphonecallengagementctx_SyncErrors")] = new EntityCollection();
        TestSteps.CodeOf(() => Dataverse.Create(row)).Should().Be("0x80040800");
    }

    [Fact]
    public void What_the_caller_handed_in_is_left_as_it_was()
    {
        Dataverse.On("Create", PipelineStage.PreOperation, context => context.Target()["msdyn_callername"] = "changed");
        var row = TestSteps.Row(("msdyn_callername", "Ana Reis"));
        Dataverse.Create(row);
        row["msdyn_callername"].Should().Be("Ana Reis");
        row.Id.Should().Be(Guid.Empty);
    }
}
