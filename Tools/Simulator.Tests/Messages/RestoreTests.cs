using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Restore.</summary>
public class RestoreTests : MessageTest
{
    [Fact]
    public void A_deleted_row_comes_back_as_it_was()
    {
        var id = AsAna.Create(TestSteps.Row(("msdyn_callername", "Maria Rossi"), ("statecode", new OptionSetValue(1))));
        var before = Row(id)!;
        Dataverse.Delete(Table, id);
        Dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))))["id"].Should().Be(id);
        var after = Row(id)!;
        after.Attributes.Where(pair => pair.Key != "versionnumber").Should().BeEquivalentTo(before.Attributes.Where(pair => pair.Key != "versionnumber"));
        TestSteps.CodeOf(() => Dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))))).Should().Be("0x80040258");
    }

    [Fact]
    public void A_link_to_a_row_that_is_gone_meanwhile_stays_out()
    {
        var talk = Dataverse.Create(new Entity("msdyn_ocliveworkitem"));
        foreach (var runs in new[] { false, true })
        {
            var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { RestoreRunsCreateSteps = runs } });
            talk = dataverse.Create(new Entity("msdyn_ocliveworkitem"));
            var id = dataverse.Create(TestSteps.Row(("msdyn_liveworkitemid", new EntityReference("msdyn_ocliveworkitem", talk)), ("msdyn_callername", "Ana")));
            dataverse.Delete(Table, id);
            dataverse.Delete("msdyn_ocliveworkitem", talk);
            dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))));
            dataverse.Find(Table, id)!.Attributes.Keys.Should().Contain("msdyn_callername").And.NotContain("msdyn_liveworkitemid");
        }
    }

    [Theory]
    [InlineData(false, "Restore")]
    [InlineData(true, "Restore Create")]
    public void Whether_it_runs_the_steps_on_Create_is_an_option(bool runs, string events)
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { RestoreRunsCreateSteps = runs } });
        var id = dataverse.Create(TestSteps.Row());
        dataverse.Delete(Table, id);
        var seen = new List<string>();
        foreach (var message in new[] { "Restore", "Create" }) dataverse.On(message, PipelineStage.PreOperation, context => seen.Add(context.MessageName));
        dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))));
        string.Join(' ', seen).Should().Be(events);
    }

    [Fact]
    public void With_the_bin_switched_off_nothing_comes_back()
    {
        var dataverse = new LocalDataverse(new LocalDataverseOptions { IsBinEnabled = false });
        var id = dataverse.Create(TestSteps.Row());
        dataverse.Delete(Table, id);
        TestSteps.CodeOf(() => dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))))).Should().Be("0x80040258");
    }

    [Fact]
    public void A_refusal_leaves_it_in_the_bin_and_others_may_not()
    {
        var id = AsAna.Create(TestSteps.Row());
        Dataverse.Delete(Table, id);
        TestSteps.CodeOf(() => AsBen.Execute(Request("Restore", ("Target", new Entity(Table, id))))).Should().Be("0x80040220");
        RefusedAtEachStage("Restore", () => Dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id)))), () => Row(id).Should().BeNull());
        InputOf("Restore", () => Dataverse.Execute(Request("Restore", ("Target", new Entity(Table, id))))).Keys.Should().Equal("Target");
        Row(id).Should().NotBeNull();
    }
}
