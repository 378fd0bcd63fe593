using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>CreateMultiple.</summary>
public class CreateMultipleTests : MessageTest
{
    [Fact]
    public void Rows_are_made_in_their_order()
    {
        var ids = ((CreateMultipleResponse)Dataverse.Execute(new CreateMultipleRequest { Targets = Rows(TestSteps.Row(("msdyn_callername", "Ana")), TestSteps.Row(("msdyn_callername", "Bea"))) })).Ids!;
        ids.Select(id => Value(id, "msdyn_callername")).Should().Equal("Ana", "Bea");
    }

    [Fact]
    public void Its_events_are_CreateMultiple_and_a_Create_for_each_row() =>
        EventsOf(["CreateMultiple", "Create"], () => Dataverse.Execute(new CreateMultipleRequest { Targets = Rows(TestSteps.Row(), TestSteps.Row()) }))
            .Should().Be("CreateMultiple 10, Create 10, Create 10, CreateMultiple 20, Create 20, Create 20, CreateMultiple 40, Create 40, Create 40");

    [Fact]
    public void One_row_that_cannot_be_stored_takes_all_back()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(new CreateMultipleRequest { Targets = Rows(TestSteps.Row(), TestSteps.Row(("msdyn_callername", new string('x', 101)))) })).Should().Be("0x80044331");
        Dataverse.ReadAll(Table).Should().BeEmpty();
        RefusedAtEachStage("CreateMultiple", () => Dataverse.Execute(new CreateMultipleRequest { Targets = Rows(TestSteps.Row()) }), () => Dataverse.ReadAll(Table).Should().BeEmpty());
    }

    [Fact]
    public void Rows_are_at_least_one_and_of_one_table()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(new CreateMultipleRequest { Targets = Rows() })).Message.Should().Contain("at least one row");
        TestSteps.FaultOf(() => Dataverse.Execute(new CreateMultipleRequest { Targets = Rows(TestSteps.Row(), new Entity("team")) })).Message.Should().Contain("one table");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("CreateMultiple"))).Message.Should().Contain("Targets");
    }
}
