using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class SetStateDynamicEntityTests : EventTests
{
    protected override string Message => "SetStateDynamicEntity";

    protected override IReadOnlyList<string> Required => ["EntityMoniker", "State", "Status"];

    protected override IReadOnlyList<string> Input => ["EntityMoniker", "State", "Status"];

    protected override OrganizationRequest Request() => Of(Center.Call(), 1, 2);

    [Fact]
    public void The_status_is_set_and_the_response_is_empty()
    {
        var id = Center.Call();
        var response = Dataverse.Execute(Of(id, 1, -1));
        response.ResponseName.Should().Be(Message);
        response.Results.Should().BeEmpty();
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(1);
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2);
    }

    [Theory]
    [InlineData(StateSteps.None)]
    [InlineData(StateSteps.SetState)]
    [InlineData(StateSteps.Both)]
    public void SetStateDynamicEntity_always_runs_its_own_steps(StateSteps setState)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { SetStateRequestRuns = setState } });
        var ran = new List<string>();
        center.Dataverse.On("SetState", PipelineStage.PreOperation, context => ran.Add(context.MessageName));
        center.Dataverse.On("SetStateDynamicEntity", PipelineStage.PreOperation, context => ran.Add(context.MessageName));
        center.Dataverse.Execute(Of(center.Call(), 1, 2));
        ran.Should().Equal("SetStateDynamicEntity");
    }

    [Fact]
    public void A_reason_that_belongs_to_another_status_is_a_fault() => TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call(), 1, 1))).Should().Be("0x80048408");

    [Fact]
    public void A_user_who_may_not_write_the_row_cannot_set_its_status()
    {
        var id = Center.Call();
        TestSteps.CodeOf(() => Center.As(Center.User()).Execute(Of(id, 1, 2))).Should().Be("0x80040220");
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(0);
    }

    private static OrganizationRequest Of(System.Guid id, int state, int status) =>
        ContactCenter.Named("SetStateDynamicEntity", ("EntityMoniker", TestSteps.Reference(id)), ("State", new OptionSetValue(state)), ("Status", new OptionSetValue(status)));
}
