using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class AssociateTests : EventTests
{
    private const string ToConversation = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";
    private const string Members = "teammembership_association";

    protected override string Message => "Associate";

    protected override IReadOnlyList<string> Required => ["Target", "Relationship", "RelatedEntities"];

    protected override IReadOnlyList<string> Input => ["Target", "Relationship", "RelatedEntities"];

    protected override OrganizationRequest Request() => Of(TestSteps.Reference(Center.Call()), ToConversation, Conversation(Center.Conversation()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_row_can_make_a_link_by_a_lookup(bool fromConversation)
    {
        var (id, conversation) = (Center.Call(), Center.Conversation());
        Dataverse.Execute(fromConversation
            ? Of(Conversation(conversation), ToConversation, TestSteps.Reference(id))
            : Of(TestSteps.Reference(id), ToConversation, Conversation(conversation))).Should().BeOfType<AssociateResponse>();
        Center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(conversation);
    }

    [Fact]
    public void One_request_links_many_phone_calls_to_one_conversation()
    {
        var (first, second, conversation) = (Center.Call(), Center.Call(), Center.Conversation());
        Dataverse.Associate("msdyn_ocliveworkitem", conversation, new Relationship(ToConversation), [TestSteps.Reference(first), TestSteps.Reference(second)]);
        foreach (var id in new[] { first, second }) Center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(conversation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_phone_call_cannot_be_linked_to_several_conversations(bool isSameTwice)
    {
        var (id, conversation) = (Center.Call(), Center.Conversation());
        var request = Of(TestSteps.Reference(id), ToConversation, Conversation(conversation), Conversation(isSameTwice ? conversation : Center.Conversation()));
        var before = Center.Everything();
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(request));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040203");
        fault.Message.Should().Contain(ToConversation).And.Contain("one row");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void A_row_can_have_one_parent_and_several_children_in_its_table()
    {
        var (root, first, second) = (Unit(WellKnown.BusinessUnitId), Unit(Center.Unit("Lisbon")), Unit(Center.Unit("Porto")));
        AssociateRequest Parents(EntityRole role, EntityReference target, params EntityReference[] related)
        {
            var request = Of(target, "business_unit_parent_business_unit", related);
            request.Relationship!.PrimaryEntityRole = role;
            return request;
        }

        TestSteps.CodeOf(() => Dataverse.Execute(Parents(EntityRole.Referencing, first, root, second))).Should().Be("0x80040203");
        Dataverse.Execute(Parents(EntityRole.Referenced, root, first, second));
        foreach (var unit in new[] { first, second }) Dataverse.Find("businessunit", unit.Id)!.GetAttributeValue<EntityReference>("parentbusinessunitid")!.Id.Should().Be(root.Id);

        EntityReference Unit(Guid id) => new("businessunit", id);
    }

    [Fact]
    public void A_fault_in_one_link_rolls_back_all_links()
    {
        var (id, conversation) = (Center.Call(), Center.Conversation());
        var before = Center.Everything();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Conversation(conversation), ToConversation, TestSteps.Reference(id), TestSteps.Reference(Guid.NewGuid())))).Should().Be("0x80040217");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_row_can_make_a_many_to_many_link_once(bool fromUser)
    {
        var user = Center.User();
        var team = Center.Team("Night shift");
        var request = fromUser
            ? Of(ContactCenter.UserReference(user), Members, ContactCenter.TeamReference(team))
            : Of(ContactCenter.TeamReference(team), Members, ContactCenter.UserReference(user));
        Dataverse.Execute(request);
        var pair = Dataverse.ReadAll("teammembership").Should().ContainSingle().Which;
        pair["teamid"].Should().Be(team);
        pair["systemuserid"].Should().Be(user);
        TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be("0x80040237");
    }

    [Fact]
    public void Rows_of_tables_outside_the_relationship_are_a_fault()
    {
        var id = Center.Call();
        var user = ContactCenter.UserReference(Center.User());
        var job = new EntityReference("asyncoperation", Dataverse.Create(new Entity("asyncoperation") { ["name"] = "Import" }));
        var team = ContactCenter.TeamReference(Center.Team("Night shift"));
        var before = Center.Everything();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, user))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(user, ToConversation, TestSteps.Reference(id)))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), Members, user))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(user, Members, user))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(team, "msdyn_ocphonecallengagementctx_AsyncOperations", job))).Should().Be("0x80040203");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_unknown_relationship_is_a_fault_that_names_it(bool hasRows)
    {
        var request = Of(TestSteps.Reference(Center.Call()), "msdyn_nosuchrelationship");
        if (hasRows) request.RelatedEntities!.Add(Conversation(Center.Conversation()));
        TestSteps.FaultOf(() => Dataverse.Execute(request)).Message.Should().Contain("msdyn_nosuchrelationship");
    }

    [Theory]
    [InlineData("lk_msdyn_ocphonecallengagementctx_createdby", "createdby")]
    [InlineData("lk_msdyn_ocphonecallengagementctx_modifiedby", "modifiedby")]
    [InlineData("user_msdyn_ocphonecallengagementctx", "owninguser")]
    public void A_platform_column_cannot_be_linked(string relationship, string column)
    {
        var id = Center.Call();
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), relationship, ContactCenter.UserReference(Center.User()))));
        fault.ErrorDetails["column"].Should().Be(column);
        Center.Stored(id).GetAttributeValue<EntityReference>(column)!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_option_decides_if_a_link_runs_the_steps_on_Update(bool runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { AssociatedLinksRunUpdateSteps = runs } });
        var (id, conversation) = (center.Call(), center.Conversation());
        var updated = new List<object?>();
        center.Dataverse.On("Update", PipelineStage.PreOperation, context => updated.Add(context.Target()["msdyn_liveworkitemid"]));
        center.Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(conversation)));
        updated.Should().HaveCount(runs ? 1 : 0);
        center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(conversation);
    }

    [Fact]
    public void A_step_finds_the_row_the_relationship_and_the_related_rows()
    {
        var request = (AssociateRequest)Request();
        IPluginExecutionContext7? seen = null;
        Dataverse.On("Associate", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(request);
        seen!.InputParameters["Target"].Should().BeEquivalentTo(request.Target);
        seen.InputParameters["Relationship"].Should().Be(request.Relationship);
        seen.InputParameters["RelatedEntities"].Should().BeEquivalentTo(request.RelatedEntities);
    }

    [Fact]
    public void Steps_get_copies_of_the_related_rows()
    {
        var request = (AssociateRequest)Request();
        var conversation = request.RelatedEntities![0].Id;
        Dataverse.On("Associate", PipelineStage.PreOperation, context => ((EntityReferenceCollection)context.InputParameters["RelatedEntities"]!).Clear());
        Dataverse.Execute(request);
        request.RelatedEntities.Should().ContainSingle().Which.Id.Should().Be(conversation);
    }

    [Fact]
    public void Only_a_user_who_may_change_the_row_links_it()
    {
        foreach (var (runs, right) in new[] { (true, AccessRights.WriteAccess), (false, AccessRights.AppendAccess) })
        {
            var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { AssociatedLinksRunUpdateSteps = runs } });
            var (id, user) = (center.Call(), center.User());
            var request = Of(TestSteps.Reference(id), ToConversation, Conversation(center.Conversation()));
            center.Share(id, user, AccessRights.ReadAccess);
            TestSteps.CodeOf(() => center.As(user).Execute(request)).Should().Be("0x80040220");
            center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
            center.Share(id, user, right);
            center.As(user).Execute(request);
            center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(Members, "team")]
    [InlineData("systemuserroles_association", "role")]
    public void Only_administrators_change_memberships_and_roles(string relationship, string table)
    {
        var user = Center.User();
        var other = table == "team" ? ContactCenter.TeamReference(Center.Team("Night shift")) : new EntityReference("role", WellKnown.AdministratorRoleId);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(ContactCenter.UserReference(user), relationship, other))).Should().Be("0x80040220");
    }

    [Fact]
    public void A_retained_row_cannot_be_linked()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(Center.Conversation())))).Should().Be("0x8004022e");
    }

    private static EntityReference Conversation(Guid id) => new("msdyn_ocliveworkitem", id);

    private static AssociateRequest Of(EntityReference target, string relationship, params EntityReference[] related) =>
        new() { Target = target, Relationship = new Relationship(relationship), RelatedEntities = [.. related] };
}
