using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Delete.</summary>
public class DeleteTests : MessageTest
{
    [Fact]
    public void A_row_goes_by_request_and_by_the_direct_method()
    {
        var (one, two) = (Dataverse.Create(TestSteps.Row()), Dataverse.Create(TestSteps.Row()));
        Dataverse.Execute(new DeleteRequest { Target = TestSteps.Reference(one) });
        Dataverse.Delete(Table, two);
        Dataverse.ReadAll(Table).Should().BeEmpty();
        TestSteps.CodeOf(() => Dataverse.Delete(Table, one)).Should().Be("0x80040217");
    }

    [Fact]
    public void Its_event_sees_the_reference_and_no_word_of_retention()
    {
        var input = InputOf("Delete", () => Dataverse.Delete(Table, Dataverse.Create(TestSteps.Row())));
        input["Target"].Should().BeOfType<EntityReference>();
        input.Keys.Should().BeEquivalentTo("Target", "ConcurrencyBehavior");
    }

    [Fact]
    public void Refused_at_any_stage_the_row_is_still_there()
    {
        var id = Dataverse.Create(TestSteps.Row());
        RefusedAtEachStage("Delete", () => Dataverse.Delete(Table, id), () => Row(id).Should().NotBeNull());
    }

    [Fact]
    public void A_version_can_be_compared_first()
    {
        var id = Dataverse.Create(TestSteps.Row());
        var target = new EntityReference(Table, id) { RowVersion = "1" };
        TestSteps.CodeOf(() => Dataverse.Execute(new DeleteRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches })).Should().Be("0x80060882");
        target.RowVersion = Row(id)!.RowVersion;
        Dataverse.Execute(new DeleteRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        Row(id).Should().BeNull();
    }

    [Fact]
    public void Others_may_not() => TestSteps.CodeOf(() => AsBen.Delete(Table, AsAna.Create(TestSteps.Row()))).Should().Be("0x80040220");
}
