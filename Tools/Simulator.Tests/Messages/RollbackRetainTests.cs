using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RollbackRetainTests : EventTests
{
    protected override string Message => "RollbackRetain";

    protected override IReadOnlyList<string> Required => ["Target"];

    protected override IReadOnlyList<string> Optional => ["OperationId"];

    protected override IReadOnlyList<string> Input => ["Target", "OperationId"];

    protected override IReadOnlyList<string> Output => ["EntityCountCollection"];

    protected override OrganizationRequest Request() => Of(Retained(), Guid.NewGuid());

    [Fact]
    public void The_row_returns_unchanged_and_can_be_updated()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "+351211234567"));
        var before = Center.Stored(id).Attributes;
        Center.Retain(id);
        var response = Dataverse.Execute(Of(id));
        response.ResponseName.Should().Be("RollbackRetain");
        response.Results["EntityCountCollection"].Should().BeOfType<EntityRecordCountCollection>().Which.Single().Should().Be(new KeyValuePair<string, long>(PhoneCallTable.LogicalName, 1));
        var after = Center.Stored(id).Attributes;
        ((long)after["versionnumber"]!).Should().BeGreaterThan((long)before["versionnumber"]!);
        before.Remove("versionnumber");
        after.Remove("versionnumber");
        after.Should().BeEquivalentTo(before);
        Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Rui Costa")));
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui Costa");
    }

    [Fact]
    public void A_row_outside_retention_is_a_fault()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call()))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Guid.NewGuid()))).Should().Be("0x80040217");
    }

    [Fact]
    public void A_step_finds_the_row_and_the_operation()
    {
        var (id, operation) = (Retained(), Guid.NewGuid());
        IPluginExecutionContext7? seen = null;
        Dataverse.On("RollbackRetain", PipelineStage.PostOperation, context => seen = context);
        Dataverse.Execute(Of(id, operation));
        seen!.InputParameters["Target"].Should().BeEquivalentTo(TestSteps.Reference(id));
        seen.InputParameters["OperationId"].Should().Be(operation);
    }

    [Fact]
    public void A_row_returns_without_its_deleted_conversation()
    {
        var conversation = Center.Conversation();
        var id = Center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", conversation)));
        Center.Retain(id);
        Dataverse.Delete("msdyn_ocliveworkitem", conversation);
        Dataverse.Execute(Of(id));
        Center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void A_row_stays_in_retention_if_its_alternate_key_is_taken()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "CA100"));
        Center.Retain(id);
        var other = Center.Call(("msdyn_callsid", "CA100"));
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id))).Should().Be("0x80060892");
        Center.Find(id).Should().BeNull();
        Dataverse.Delete(PhoneCallTable.LogicalName, other);
        Dataverse.Execute(Of(id));
        Center.Find(id).Should().NotBeNull();
    }

    [Fact]
    public void Only_administrators_roll_back_retention()
    {
        var user = Center.User();
        var id = Center.CallOf(user);
        Center.Retain(id);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id))).Should().Be("0x80040220");
        Center.Find(id).Should().BeNull();
    }

    private Guid Retained()
    {
        var id = Center.Call();
        Center.Retain(id);
        return id;
    }

    private static OrganizationRequest Of(Guid id, Guid operation = default) => ContactCenter.Named("RollbackRetain", ("Target", TestSteps.Reference(id)), ("OperationId", operation));
}
