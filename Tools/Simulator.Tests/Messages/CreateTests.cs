using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>Create.</summary>
public class CreateTests : MessageTest
{
    [Fact]
    public void A_row_is_made_by_request_and_by_the_direct_method()
    {
        var response = (CreateResponse)Dataverse.Execute(new CreateRequest { Target = TestSteps.Row(("msdyn_callername", "Maria Rossi")) });
        Value(response.id, "msdyn_callername").Should().Be("Maria Rossi");
        Row(Dataverse.Create(TestSteps.Row())).Should().NotBeNull();
    }

    [Fact]
    public void Its_events_are_Create_and_CreateMultiple() =>
        EventsOf(["Create", "CreateMultiple"], () => Dataverse.Create(TestSteps.Row())).Should().Be("CreateMultiple 10, Create 10, CreateMultiple 20, Create 20, CreateMultiple 40, Create 40");

    [Fact]
    public void Refused_at_any_stage_there_is_no_row() =>
        RefusedAtEachStage("Create", () => Dataverse.Create(TestSteps.Row()), () => Dataverse.ReadAll(Table).Should().BeEmpty());

    [Fact]
    public void Whoever_creates_a_row_owns_it_unless_another_owner_is_given()
    {
        Value(AsAna.Create(TestSteps.Row()), "ownerid").Should().BeEquivalentTo(new { Id = Ana, Name = "Ana Kovač" });
        Value(AsAna.Create(TestSteps.Row(("ownerid", new EntityReference("team", Night)))), "ownerid").Should().BeEquivalentTo(new { Id = Night, LogicalName = "team" });
        Value(AsAna.Create(TestSteps.Row(("ownerid", null))), "ownerid").Should().BeEquivalentTo(new { Id = Ana });
    }

    [Fact]
    public void Users_teams_and_business_units_are_made_by_administrators_only()
    {
        foreach (var table in new[] { "systemuser", "team", "businessunit", "role" }) TestSteps.CodeOf(() => AsAna.Create(new Entity(table))).Should().Be("0x80040220");
        AsAna.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Broken router" }).Should().NotBeEmpty();
    }

    [Fact]
    public void Rows_that_a_row_brings_along_are_not_supported()
    {
        var row = TestSteps.Row();
        row.RelatedEntities[new Relationship("msdyn_ocphonecallengagementctx_SyncErrors")] = Rows(new Entity("syncerror"));
        TestSteps.FaultOf(() => Dataverse.Create(row)).Message.Should().Contain("RelatedEntities");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text")]
    public void Without_a_row_it_is_a_fault_that_names_the_parameter(object? target) =>
        TestSteps.FaultOf(() => Dataverse.Execute(Request("Create", ("Target", target)))).Message.Should().Contain("Target").And.Contain("Entity");

    [Fact]
    public void A_parameter_that_it_does_not_have_is_a_fault_that_names_it() =>
        TestSteps.FaultOf(() => Dataverse.Execute(Request("Create", ("Target", TestSteps.Row()), ("Colour", "red")))).Message.Should().Contain("Colour").And.Contain("Target");
}
