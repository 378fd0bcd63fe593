using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Retrieve.</summary>
public class RetrieveTests : MessageTest
{
    [Fact]
    public void A_row_is_read_by_request_by_the_direct_method_and_by_an_alternate_key()
    {
        Dataverse.DefineAlternateKey(Table, "call", "msdyn_callsid");
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callsid", "CA7"), ("msdyn_callername", "Ana")));
        Dataverse.Retrieve(Table, id, new ColumnSet("msdyn_callername"))["msdyn_callername"].Should().Be("Ana");
        ((RetrieveResponse)Dataverse.Execute(new RetrieveRequest { Target = new EntityReference(Table, "msdyn_callsid", "ca7"), ColumnSet = new ColumnSet(true) })).Entity!.Id.Should().Be(id);
    }

    [Fact]
    public void Its_event_sees_the_query_before_and_the_row_after_and_can_change_it()
    {
        var id = Dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_tophone", "112")));
        InputOf("Retrieve", () => Dataverse.Retrieve(Table, id, new ColumnSet(true))).Keys.Should().BeEquivalentTo("Target", "ColumnSet");
        Dataverse.On("Retrieve", PipelineStage.PreOperation, context => context.InputParameters["ColumnSet"] = new ColumnSet("msdyn_tophone"));
        Dataverse.On("Retrieve", PipelineStage.PostOperation, context => ((Entity)context.OutputParameters["BusinessEntity"]!)["msdyn_providername"] = "added");
        Dataverse.Retrieve(Table, id, new ColumnSet("msdyn_callername")).Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute, "msdyn_tophone", "msdyn_providername");
    }

    [Fact]
    public void What_the_caller_may_not_read_or_nobody_has_is_a_fault()
    {
        var id = AsAna.Create(TestSteps.Row());
        TestSteps.CodeOf(() => AsBen.Retrieve(Table, id, new ColumnSet(true))).Should().Be("0x80040220");
        TestSteps.CodeOf(() => Dataverse.Retrieve(Table, id, new ColumnSet("msdyn_nosuch"))).Should().Be("0x80041103");
        TestSteps.CodeOf(() => Dataverse.Retrieve("contact", id, new ColumnSet(true))).Should().Be("0x80041102");
    }

    [Fact]
    public void Related_rows_and_notifications_are_not_supported()
    {
        var id = Dataverse.Create(TestSteps.Row());
        TestSteps.FaultOf(() => Dataverse.Execute(new RetrieveRequest { Target = TestSteps.Reference(id), ColumnSet = new ColumnSet(), RelatedEntitiesQuery = new RelationshipQueryCollection { { new Relationship("x"), new QueryExpression(Table) } } })).Message.Should().Contain("RelatedEntitiesQuery");
        TestSteps.FaultOf(() => Dataverse.Execute(new RetrieveRequest { Target = TestSteps.Reference(id), ColumnSet = new ColumnSet(), ReturnNotifications = true })).Message.Should().Contain("ReturnNotifications");
    }
}
