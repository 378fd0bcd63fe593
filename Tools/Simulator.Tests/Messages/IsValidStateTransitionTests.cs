using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>IsValidStateTransition.</summary>
public class IsValidStateTransitionTests : MessageTest
{
    [Theory]
    [InlineData("Active", 1, true)]
    [InlineData("active", 1, true)]
    [InlineData("Active", 2, false)]
    [InlineData("Inactive", 1, false)]
    [InlineData("Inactive", 2, true)]
    [InlineData("Inactive", 7, false)]
    [InlineData("Open", 1, false)]
    public void A_pair_that_belongs_together_may_follow_any_other(string state, int status, bool isValid)
    {
        foreach (var from in new[] { 0, 1 })
        {
            var id = Dataverse.Create(TestSteps.Row(("statecode", new OptionSetValue(from))));
            ((IsValidStateTransitionResponse)Dataverse.Execute(new IsValidStateTransitionRequest { Entity = TestSteps.Reference(id), NewState = state, NewStatus = status })).IsValid.Should().Be(isValid);
        }
    }

    [Fact]
    public void A_row_that_is_not_there_or_may_not_be_read_is_a_fault()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(new IsValidStateTransitionRequest { Entity = TestSteps.Reference(Guid.NewGuid()), NewState = "Active", NewStatus = 1 })).Should().Be("0x80040217");
        TestSteps.CodeOf(() => AsBen.Execute(new IsValidStateTransitionRequest { Entity = TestSteps.Reference(AsAna.Create(TestSteps.Row())), NewState = "Active", NewStatus = 1 })).Should().Be("0x80040220");
        TestSteps.FaultOf(() => Dataverse.Execute(Request("IsValidStateTransition", ("Entity", TestSteps.Reference(Dataverse.Create(TestSteps.Row())))))).Message.Should().Contain("NewState");
    }
}
