using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Associate.</summary>
public class AssociateTests : MessageTest
{
    private static readonly Relationship Conversation = new("msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid");

    [Fact]
    public void Rows_are_linked_by_the_column_from_either_side()
    {
        var talk = new EntityReference("msdyn_ocliveworkitem", Dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Broken router" }));
        var ids = new[] { Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()) };
        Dataverse.Associate(talk.LogicalName!, talk.Id, Conversation, [TestSteps.Reference(ids[0]), TestSteps.Reference(ids[1])]);
        Dataverse.Execute(new AssociateRequest { Target = TestSteps.Reference(ids[2]), Relationship = Conversation, RelatedEntities = [talk] });
        ids.Select(id => ((EntityReference)Value(id, "msdyn_liveworkitemid")!).Id).Should().OnlyContain(id => id == talk.Id);
    }

    [Theory]
    [InlineData(true, "Associate 10, Associate 20, Update 10, Update 20, Update 40, Associate 40")]
    [InlineData(false, "Associate 10, Associate 20, Associate 40")]
    public void Whether_the_link_runs_the_steps_on_Update_is_an_option(bool runs, string events)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { AssociatedLinksRunUpdateSteps = runs } });
        var talk = dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        var id = dataverse.Create(TestSteps.Row());
        var seen = new List<string>();
        foreach (var message in new[] { "Associate", "Update" })
            foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
                dataverse.On(message, stage, context => seen.Add($"{context.MessageName} {context.Stage}"), step => message == "Associate" ? step with { Table = "none" } : step);
        dataverse.Associate("msdyn_ocliveworkitem", talk, Conversation, [TestSteps.Reference(id)]);
        string.Join(", ", seen).Should().Be(events);
        dataverse.Find(Table, id)!.Contains("msdyn_liveworkitemid").Should().BeTrue();
    }

    [Fact]
    public void Members_and_roles_are_linked_by_pairs_once_and_by_administrators()
    {
        var (members, ben) = (new Relationship("teammembership_association"), new EntityReference("systemuser", Ben));
        TestSteps.CodeOf(() => AsAna.Associate("team", Night, members, [ben])).Should().Be("0x80040220");
        Dataverse.Associate("team", Night, members, [ben]);
        TestSteps.CodeOf(() => Dataverse.Associate("systemuser", Ben, members, [new EntityReference("team", Night)])).Should().Be("0x80040237");
        Dataverse.ReadAll("teammembership").Should().ContainSingle();
        TestSteps.CodeOf(() => Dataverse.Associate("team", Night, members, [new EntityReference("role", WellKnown.AdministratorRoleId)])).Should().Be("0x80040203");
    }

    [Fact]
    public void What_cannot_be_linked_is_a_fault_that_says_why()
    {
        var id = Dataverse.Create(TestSteps.Row());
        TestSteps.FaultOf(() => Dataverse.Associate(Table, id, new Relationship("no_such"), [new EntityReference("team", Night)])).Message.Should().Contain("no relationship no_such").And.Contain("teammembership_association");
        TestSteps.FaultOf(() => Dataverse.Associate("systemuser", Ana, new Relationship("lk_msdyn_ocphonecallengagementctx_createdby"), [TestSteps.Reference(id)])).Message.Should().Contain("kept by the platform");
        TestSteps.FaultOf(() => Dataverse.Associate("team", Night, Conversation, [new EntityReference("systemuser", Ana)])).Message.Should().Contain("links rows of");
        TestSteps.CodeOf(() => Dataverse.Associate(Table, id, Conversation, [new EntityReference("msdyn_ocliveworkitem", Guid.NewGuid())])).Should().Be("0x80040217");
    }

    [Fact]
    public void A_refusal_links_nothing()
    {
        var talk = Dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        var id = Dataverse.Create(TestSteps.Row());
        Dataverse.On("Associate", PipelineStage.PostOperation, _ => throw new InvalidPluginExecutionException("no"), step => step with { Table = "none" });
        TestSteps.FaultOf(() => Dataverse.Associate("msdyn_ocliveworkitem", talk, Conversation, [TestSteps.Reference(id)]));
        Value(id, "msdyn_liveworkitemid").Should().BeNull();
    }
}
