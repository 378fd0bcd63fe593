using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Disassociate.</summary>
public class DisassociateTests : MessageTest
{
    private static readonly Relationship Conversation = new("msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid");

    [Fact]
    public void A_link_is_taken_back_if_it_is_that_one()
    {
        var talks = new[] { "one", "two" }.Select(subject => new EntityReference("msdyn_ocliveworkitem", Dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = subject }))).ToArray();
        var id = Dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", talks[0])));
        Dataverse.Disassociate(Table, id, Conversation, [talks[1]]);
        Value(id, "msdyn_liveworkitemid").Should().NotBeNull();
        Dataverse.Disassociate(talks[0].LogicalName!, talks[0].Id, Conversation, [TestSteps.Reference(id)]);
        Value(id, "msdyn_liveworkitemid").Should().BeNull();
    }

    [Fact]
    public void Its_event_sees_both_sides_and_the_relationship()
    {
        var talk = Dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        var id = Dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk))));
        InputOf("Disassociate", () => Dataverse.Execute(new DisassociateRequest { Target = TestSteps.Reference(id), Relationship = Conversation, RelatedEntities = [new EntityReference("msdyn_ocliveworkitem", talk)] }))
            .Keys.Should().BeEquivalentTo("Target", "Relationship", "RelatedEntities");
    }

    [Fact]
    public void A_member_leaves_a_team()
    {
        var members = new Relationship("teammembership_association");
        Dataverse.Associate("team", Night, members, [new EntityReference("systemuser", Ben)]);
        Dataverse.Disassociate("systemuser", Ben, members, [new EntityReference("team", Night)]);
        Dataverse.ReadAll("teammembership").Should().BeEmpty();
    }
}
