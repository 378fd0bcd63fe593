using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetainTests : EventTests
{
    protected override string Message => "Retain";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Optional => ["OperationId"];

    protected override IReadOnlyList<string> Input => ["Target", "OperationId"];

    protected override IReadOnlyList<string> Output => ["EntityCountCollection"];

    protected override OrganizationRequest Request() => Of(Center.Call(), Guid.NewGuid());

    [Fact]
    public void A_retained_row_is_read_only_and_not_found()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"));
        var response = Dataverse.Execute(Of(id));
        response.ResponseName.Should().Be("Retain");
        response.Results["EntityCountCollection"].Should().BeOfType<EntityRecordCountCollection>().Which.Single().Should().Be(new KeyValuePair<string, long>(PhoneCallTable.LogicalName, 1));
        Center.Find(id).Should().BeNull();
        TestSteps.CodeOf(() => Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "x")))).Should().Be("0x8004022e");
        TestSteps.CodeOf(() => Dataverse.Delete(PhoneCallTable.LogicalName, id)).Should().Be("0x8004022e");
        Dataverse.RetrieveMultiple(new QueryExpression(PhoneCallTable.LogicalName)).Entities.Should().BeEmpty();
    }

    public static TheoryData<string> Writing => ["Assign", "SetState", "SetStateDynamicEntity", "GrantAccess", "ModifyAccess", "RevokeAccess"];

    [Theory]
    [MemberData(nameof(Writing))]
    public void No_other_message_changes_a_retained_row(string message)
    {
        var id = Center.Call();
        Center.Retain(id);
        var principal = ContactCenter.UserReference(Center.User());
        var request = ContactCenter.Named(message);
        foreach (var (name, value) in new (string, object)[]
        {
            ("Target", TestSteps.Reference(id)), ("EntityMoniker", TestSteps.Reference(id)), ("Assignee", principal), ("Revokee", principal),
            ("State", new OptionSetValue(1)), ("Status", new OptionSetValue(2)),
            ("PrincipalAccess", new Microsoft.Crm.Sdk.Messages.PrincipalAccess { Principal = principal, AccessMask = Microsoft.Crm.Sdk.Messages.AccessRights.ReadAccess }),
        })
            if (Takes(message, name)) request.Parameters[name] = value;
        TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be("0x8004022e");
    }

    [Fact]
    public void A_step_finds_the_row_and_the_operation()
    {
        var (id, operation) = (Center.Call(), Guid.NewGuid());
        IPluginExecutionContext7? seen = null;
        Dataverse.On("Retain", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(Of(id, operation));
        seen!.InputParameters["Target"].Should().BeEquivalentTo(TestSteps.Reference(id));
        seen.InputParameters["OperationId"].Should().Be(operation);
        seen.PrimaryEntityId.Should().Be(id);
    }

    [Fact]
    public void A_write_of_an_earlier_step_is_retained()
    {
        var id = Center.Call();
        Dataverse.OnServices("Retain", PipelineStage.PreOperation, services => services.Service().Update(TestSteps.Change(id, ("msdyn_callername", "Written before"))));
        Dataverse.Execute(Of(id));
        Dataverse.Execute(ContactCenter.Named("RollbackRetain", ("Target", TestSteps.Reference(id))));
        Center.Stored(id)["msdyn_callername"].Should().Be("Written before");
    }

    [Fact]
    public void A_missing_or_retained_row_cannot_be_retained()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Center.Retain(id)).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Center.Retain(Guid.NewGuid())).Should().Be("0x80040217");
    }

    [Fact]
    public void A_user_cannot_retain_even_an_own_row()
    {
        var user = Center.User();
        var id = Center.CallOf(user);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id))).Should().Be("0x80040220");
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void Rows_of_other_tables_cannot_be_retained() => TestSteps.CodeOf(() =>
        Dataverse.Execute(ContactCenter.Named("Retain", ("Target", new EntityReference("msdyn_ocliveworkitem", Center.Conversation()))))).Should().Be("0x80040800");

    private static bool Takes(string message, string parameter) => message switch
    {
        "Assign" => parameter is "Target" or "Assignee",
        "RevokeAccess" => parameter is "Target" or "Revokee",
        "GrantAccess" or "ModifyAccess" => parameter is "Target" or "PrincipalAccess",
        _ => parameter is "EntityMoniker" or "State" or "Status",
    };

    private static OrganizationRequest Of(Guid id, Guid operation = default) => ContactCenter.Named("Retain", ("Target", TestSteps.Reference(id)), ("OperationId", operation));
}
