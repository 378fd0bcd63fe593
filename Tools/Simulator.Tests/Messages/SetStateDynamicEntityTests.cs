using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>SetStateDynamicEntity.</summary>
public class SetStateDynamicEntityTests : MessageTest
{
    [Theory]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, -1, "1 2")]
    [InlineData(0, 1, "0 1")]
    [InlineData(0, -1, "0 1")]
    [InlineData(1, 1, null)]
    [InlineData(0, 2, null)]
    [InlineData(7, -1, null)]
    public void A_row_gets_a_status_with_a_reason_that_belongs_to_it(int state, int status, string? becomes)
    {
        var id = Dataverse.Create(TestSteps.Row());
        if (becomes is null) TestSteps.CodeOf(() => Set(id, state, status)).Should().Be("0x80048408");
        else Set(id, state, status);
        $"{((OptionSetValue)Value(id, "statecode")!).Value} {((OptionSetValue)Value(id, "statuscode")!).Value}".Should().Be(becomes ?? "0 1");
    }

    [Fact]
    public void It_runs_its_own_steps_and_not_those_on_SetState()
    {
        var id = Dataverse.Create(TestSteps.Row());
        EventsOf(["SetState", "SetStateDynamicEntity", "Update"], () => Set(id, 1, 2)).Should().Be("SetStateDynamicEntity 10, SetStateDynamicEntity 20, SetStateDynamicEntity 40");
    }

    private void Set(Guid id, int state, int status) => Dataverse.Execute(Request(
        "SetStateDynamicEntity", ("EntityMoniker", TestSteps.Reference(id)), ("State", new OptionSetValue(state)), ("Status", new OptionSetValue(status))));
}
