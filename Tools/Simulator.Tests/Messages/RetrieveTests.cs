using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrieveTests : EventTests
{
    protected override string Message => "Retrieve";

    protected override IReadOnlyList<string> Required => ["Target", "ColumnSet"];

    protected override IReadOnlyList<string> Optional => ["RelatedEntitiesQuery", "ReturnNotifications"];

    protected override IReadOnlyList<string> Input => ["Target", "ColumnSet"];

    protected override IReadOnlyList<string> Output => ["BusinessEntity"];

    protected override OrganizationRequest Request() => Of(TestSteps.Reference(Center.Call(("msdyn_callername", "Ana Reis"))), new ColumnSet(true));

    [Fact]
    public void The_request_and_the_method_return_the_row()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"));
        var byRequest = ((RetrieveResponse)Dataverse.Execute(Of(TestSteps.Reference(id), new ColumnSet("msdyn_callername")))).Entity!;
        var byMethod = Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet("msdyn_callername"));
        foreach (var row in new[] { byRequest, byMethod })
        {
            row.LogicalName.Should().Be(PhoneCallTable.LogicalName);
            row.Id.Should().Be(id);
            row["msdyn_callername"].Should().Be("Ana Reis");
            row.Attributes.Keys.Should().BeEquivalentTo("msdyn_callername", PhoneCallTable.PrimaryIdAttribute);
            row.RowVersion.Should().NotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_ColumnSet_without_columns_returns_only_the_primary_key()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"));
        Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(false)).Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute);
        var all = Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true)).Attributes.Keys;
        all.Should().Contain(["msdyn_callername", "createdon", "ownerid", "statecode"]).And.NotContain(["msdyn_fromphone", "msdyn_liveworkitemid", "owningteam"]);
    }

    [Fact]
    public void An_alternate_key_can_name_the_row()
    {
        Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var id = Center.Call(("msdyn_callsid", "CA100"));
        ((RetrieveResponse)Dataverse.Execute(Of(new EntityReference(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100"), new ColumnSet(false)))).Entity!.Id.Should().Be(id);
        TestSteps.CodeOf(() => Dataverse.Execute(Of(new EntityReference(PhoneCallTable.LogicalName, "msdyn_callsid", "CA200"), new ColumnSet(false)))).Should().Be("0x80060891");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(new EntityReference(PhoneCallTable.LogicalName, "msdyn_callername", "Ana"), new ColumnSet(false)))).Should().Be("0x80060890");
    }

    [Fact]
    public void The_primary_key_among_the_key_attributes_can_name_the_row()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"));
        EntityReference ByKey(object key) => new(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, key);
        ((RetrieveResponse)Dataverse.Execute(Of(ByKey(id), new ColumnSet("msdyn_callername")))).Entity!["msdyn_callername"].Should().Be("Ana Reis");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(ByKey(Guid.NewGuid()), new ColumnSet(false)))).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(ByKey("Ana"), new ColumnSet(false)))).Should().Be("0x80040203");
        var both = ByKey(id);
        both.KeyAttributes["msdyn_callsid"] = "CA100";
        TestSteps.CodeOf(() => Dataverse.Execute(Of(both, new ColumnSet(false)))).Should().Be("0x80060890");

        var talk = Center.Conversation();
        var linked = Center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", "activityid", talk)));
        Center.Stored(linked).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(talk);
        Dataverse.Update(new Entity(PhoneCallTable.LogicalName, PhoneCallTable.PrimaryIdAttribute, id) { ["msdyn_callername"] = "Rui Costa" });
        Center.Stored(id)["msdyn_callername"].Should().Be("Rui Costa");
        Dataverse.Execute(new DeleteRequest { Target = ByKey(id) });
        Center.Find(id).Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lookup_by_primary_key_attribute_is_checked_like_one_by_Id(bool checksReferences)
    {
        var center = new ContactCenter(new LocalDataverseOptions { ChecksReferences = checksReferences });
        var id = Guid.NewGuid();
        var create = () => center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", "activityid", id)));
        if (checksReferences) TestSteps.CodeOf(() => create()).Should().Be("0x80040217");
        else center.Stored(create()).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(id);
        TestSteps.CodeOf(() => center.Call(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", Guid.Empty)))).Should().Be("0x80040217");
    }

    [Fact]
    public void An_unknown_column_is_a_fault_that_names_it() =>
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Reference(Center.Call()), new ColumnSet("msdyn_nosuchcolumn")))).Message.Should().Contain("msdyn_nosuchcolumn");

    [Fact]
    public void A_missing_row_is_a_fault() =>
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(Guid.NewGuid()), new ColumnSet(true)))).Should().Be("0x80040217");

    [Fact]
    public void Steps_may_replace_the_columns_and_change_the_row()
    {
        var id = Center.Call(("msdyn_callername", "Ana Reis"), ("msdyn_fromphone", "+351211234567"));
        Dataverse.On("Retrieve", PipelineStage.PreOperation, context => context.InputParameters["ColumnSet"] = new ColumnSet("msdyn_fromphone"));
        Dataverse.On("Retrieve", PipelineStage.PostOperation, context => ((Entity)context.OutputParameters["BusinessEntity"]!)["msdyn_fromphone"] = "hidden");
        var row = Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet("msdyn_callername"));
        row.Contains("msdyn_callername").Should().BeFalse();
        row["msdyn_fromphone"].Should().Be("hidden");
        Center.Stored(id)["msdyn_fromphone"].Should().Be("+351211234567");
    }

    [Fact]
    public void Only_a_user_who_may_read_the_row_reads_it()
    {
        var id = Center.Call();
        var user = Center.User();
        TestSteps.CodeOf(() => Center.As(user).Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true))).Should().Be("0x80040220");
        Center.Share(id, user, AccessRights.ReadAccess);
        Center.As(user).Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true)).Id.Should().Be(id);
    }

    [Fact]
    public void Deleted_and_retained_rows_are_not_found()
    {
        var (deleted, retained) = (Center.Call(), Center.Call());
        Dataverse.Delete(PhoneCallTable.LogicalName, deleted);
        Center.Retain(retained);
        foreach (var id in new[] { deleted, retained })
            TestSteps.CodeOf(() => Dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true))).Should().Be("0x80040217");
    }

    [Fact]
    public void Related_rows_and_notifications_are_rejected()
    {
        var related = Of(TestSteps.Reference(Center.Call()), new ColumnSet(true));
        related.RelatedEntitiesQuery = new RelationshipQueryCollection { { new Relationship("msdyn_ocphonecallengagementctx_SyncErrors"), new QueryExpression("syncerror") } };
        TestSteps.FaultOf(() => Dataverse.Execute(related)).Message.Should().Contain("RelatedEntitiesQuery");

        var notifications = Of(TestSteps.Reference(Center.Call()), new ColumnSet(true));
        notifications.Parameters["ReturnNotifications"] = true;
        TestSteps.FaultOf(() => Dataverse.Execute(notifications)).Message.Should().Contain("ReturnNotifications");
    }

    private static RetrieveRequest Of(EntityReference target, ColumnSet columns) => new() { Target = target, ColumnSet = columns };
}
