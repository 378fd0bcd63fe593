using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class DisassociateTests : EventTests
{
    private const string ToConversation = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";
    private const string Members = "teammembership_association";

    protected override string Message => "Disassociate";

    protected override IReadOnlyList<string> Required => ["Target", "Relationship", "RelatedEntities"];

    protected override IReadOnlyList<string> Input => ["Target", "Relationship", "RelatedEntities"];

    protected override OrganizationRequest Request()
    {
        var (id, conversation) = Linked(Center);
        return Of(TestSteps.Reference(id), ToConversation, Conversation(conversation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_row_can_clear_a_link_by_a_lookup(bool fromConversation)
    {
        var (id, conversation) = Linked(Center);
        if (fromConversation) Dataverse.Disassociate("msdyn_ocliveworkitem", conversation, new Relationship(ToConversation), [TestSteps.Reference(id)]);
        else Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(conversation))).Should().BeOfType<DisassociateResponse>();
        Center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
        Dataverse.Find("msdyn_ocliveworkitem", conversation).Should().NotBeNull();
    }

    [Fact]
    public void A_link_to_another_row_stays_unchanged()
    {
        var (id, conversation) = Linked(Center);
        Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(Center.Conversation("Another one"))));
        Center.Stored(id).GetAttributeValue<EntityReference>("msdyn_liveworkitemid")!.Id.Should().Be(conversation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_row_can_remove_a_many_to_many_link(bool fromUser)
    {
        var (user, other) = (Center.User("Ana Reis"), Center.User("Rui Costa"));
        var team = Center.Team("Night shift", user, other);
        var request = fromUser
            ? Of(ContactCenter.UserReference(user), Members, ContactCenter.TeamReference(team))
            : Of(ContactCenter.TeamReference(team), Members, ContactCenter.UserReference(user));
        Dataverse.Execute(request);
        Dataverse.ReadAll("teammembership").Should().ContainSingle().Which["systemuserid"].Should().Be(other);
        Dataverse.Execute(request);
        Dataverse.ReadAll("teammembership").Should().ContainSingle("what is not linked is not linked");
    }

    [Fact]
    public void An_unknown_relationship_a_wrong_table_and_a_platform_column_are_faults()
    {
        var id = Center.Call();
        var user = ContactCenter.UserReference(WellKnown.AdministratorId);
        var before = Center.Everything();
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), "msdyn_nosuchrelationship", user))).Message.Should().Contain("msdyn_nosuchrelationship");
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), "msdyn_nosuchrelationship"))).Message.Should().Contain("msdyn_nosuchrelationship");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(user, Members, user))).Should().Be("0x80040203");
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, user))).Should().Be("0x80040203");
        TestSteps.FaultOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), "lk_msdyn_ocphonecallengagementctx_createdby", user))).ErrorDetails["column"].Should().Be("createdby");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void An_owner_cannot_be_removed()
    {
        var id = Center.Call();
        TestSteps.CodeOf(() => Dataverse.Execute(Of(TestSteps.Reference(id), "owner_msdyn_ocphonecallengagementctx", ContactCenter.UserReference(WellKnown.AdministratorId)))).Should().Be("0x80040203");
        Center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_option_decides_if_the_steps_on_Update_run(bool runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { AssociatedLinksRunUpdateSteps = runs } });
        var (id, conversation) = Linked(center);
        var updated = 0;
        center.Dataverse.On("Update", PipelineStage.PreOperation, context =>
        {
            context.Target()["msdyn_liveworkitemid"].Should().BeNull();
            updated++;
        });
        center.Dataverse.Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(conversation)));
        updated.Should().Be(runs ? 1 : 0);
        center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeFalse();
    }

    [Fact]
    public void A_user_who_may_not_change_the_row_cannot_clear_its_link()
    {
        var (id, conversation) = Linked(Center);
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(Of(TestSteps.Reference(id), ToConversation, Conversation(conversation)))).Should().Be("0x80040220");
        Center.Stored(id).Contains("msdyn_liveworkitemid").Should().BeTrue();

        var user = Center.User("Rui Costa");
        var team = Center.Team("Night shift", user);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(ContactCenter.TeamReference(team), Members, ContactCenter.UserReference(user)))).Should().Be("0x80040220");
    }

    private static (Guid Call, Guid Conversation) Linked(ContactCenter center)
    {
        var conversation = center.Conversation();
        return (center.Call(("msdyn_liveworkitemid", Conversation(conversation))), conversation);
    }

    private static EntityReference Conversation(Guid id) => new("msdyn_ocliveworkitem", id);

    private static DisassociateRequest Of(EntityReference target, string relationship, params EntityReference[] related) =>
        new() { Target = target, Relationship = new Relationship(relationship), RelatedEntities = [.. related] };
}
