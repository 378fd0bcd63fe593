using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>SetState; which steps it runs is tested with the pipeline.</summary>
public class SetStateTests : MessageTest
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
    public void Its_steps_see_the_row_the_status_and_the_reason_and_a_refusal_changes_nothing()
    {
        var id = Dataverse.Create(TestSteps.Row());
        InputOf("SetStateDynamicEntity", () => Set(id, 0, 1)).Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["EntityMoniker"] = TestSteps.Reference(id), ["State"] = new OptionSetValue(0), ["Status"] = new OptionSetValue(1),
        });
        RefusedAtEachStage("SetStateDynamicEntity", () => Set(id, 1, 2), () => Value(id, "statecode").Should().BeEquivalentTo(new OptionSetValue(0)));
    }

    [Fact]
    public void Whether_minus_one_is_the_default_reason_is_an_option()
    {
        var strict = new LocalDataverse(new LocalDataverseOptions { Behavior = PlatformBehavior.Likely with { AcceptsDefaultStatus = false } });
        var id = strict.Create(TestSteps.Row());
        TestSteps.CodeOf(() => strict.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(-1) })).Should().Be("0x80048408");
    }

    [Fact]
    public void Others_may_not_and_other_tables_cannot()
    {
        var id = AsAna.Create(TestSteps.Row());
        TestSteps.CodeOf(() => AsBen.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(1), Status = new OptionSetValue(2) })).Should().Be("0x80040220");
        TestSteps.FaultOf(() => Dataverse.Execute(new SetStateRequest { EntityMoniker = new EntityReference("team", Night), State = new OptionSetValue(1), Status = new OptionSetValue(2) })).Message.Should().Contain("not for team");
    }

    [Theory]
    [InlineData("EntityMoniker")]
    [InlineData("State")]
    [InlineData("Status")]
    public void Without_one_of_its_parameters_it_is_a_fault_that_names_it(string missing)
    {
        var request = Request("SetState", ("EntityMoniker", TestSteps.Reference(Dataverse.Create(TestSteps.Row()))), ("State", new OptionSetValue(1)), ("Status", new OptionSetValue(2)));
        request.Parameters.Remove(missing);
        TestSteps.FaultOf(() => Dataverse.Execute(request)).Message.Should().Contain(missing);
    }

    private void Set(Guid id, int state, int status) =>
        Dataverse.Execute(new SetStateRequest { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(state), Status = new OptionSetValue(status) });
}
