using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>A list of rows must name their table.</summary>
public class TableOfTargetsTests
{
    private readonly ContactCenter _center = new();

    [Theory]
    [InlineData("CreateMultiple", null)]
    [InlineData("CreateMultiple", "")]
    [InlineData("UpdateMultiple", null)]
    [InlineData("UpdateMultiple", "")]
    [InlineData("UpsertMultiple", null)]
    [InlineData("UpsertMultiple", "")]
    public void A_collection_without_a_table_name_is_a_fault_that_says_so(string message, string? name)
    {
        var row = TestSteps.Change(_center.Call(), ("msdyn_callername", "Ana"));
        var request = ContactCenter.Named(message, ("Targets", new EntityCollection([row]) { EntityName = name }));
        var before = _center.Everything();
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Execute(request));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
        fault.Message.Should().Contain("EntityName").And.Contain(message);
        _center.Everything().Should().Equal(before);
    }
}
