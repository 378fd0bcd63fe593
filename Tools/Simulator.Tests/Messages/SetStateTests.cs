using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class SetStateTests : EventTests
{
    protected override string Message => "SetState";

    // An option decides which steps it runs; by default those on the older name.
    protected override string Event => "SetStateDynamicEntity";

    protected override IReadOnlyList<string> Required => ["EntityMoniker", "State", "Status"];

    protected override IReadOnlyList<string> Input => ["EntityMoniker", "State", "Status"];

    protected override OrganizationRequest Request() => Of(Center.Call(("msdyn_callername", "Ana Reis")), 1, 2);

    public static TheoryData<int, int, int> Pairs
    {
        get
        {
            var data = new TheoryData<int, int, int>();
            foreach (var from in PhoneCallTable.States)
                foreach (var to in PhoneCallTable.States)
                    foreach (var status in PhoneCallTable.Statuses) data.Add(from.Value, to.Value, status.Value);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Any_status_can_follow_any_other_with_a_matching_reason(int from, int state, int status)
    {
        var id = Center.Call(("statecode", new OptionSetValue(from)));
        var before = Center.Everything();
        if (PhoneCallTable.FindStatus(status)!.State == state)
        {
            Dataverse.Execute(Of(id, state, status)).Should().BeOfType<SetStateResponse>();
            Center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(state);
            Center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(status);
        }
        else
        {
            TestSteps.CodeOf(() => Dataverse.Execute(Of(id, state, status))).Should().Be("0x80048408");
            Center.Everything().Should().Equal(before);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 2)]
    public void The_reason_minus_one_means_the_default_reason(int from, int state, int status)
    {
        var id = Center.Call(("statecode", new OptionSetValue(from)));
        Dataverse.Execute(Of(id, state, -1));
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(status);
    }

    [Fact]
    public void An_option_makes_the_reason_minus_one_a_fault()
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { AcceptsDefaultStatus = false } });
        var id = center.Call();
        TestSteps.CodeOf(() => center.Dataverse.Execute(Of(id, 1, -1))).Should().Be("0x80048408");
        center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(0);
        center.Dataverse.Execute(Of(id, 1, 2));
        center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(1);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 3)]
    [InlineData(0, 0)]
    public void An_unknown_status_is_a_fault(int state, int status) =>
        TestSteps.CodeOf(() => Dataverse.Execute(Of(Center.Call(), state, status))).Should().Be("0x80048408");

    [Theory]
    [InlineData(StateSteps.None)]
    [InlineData(StateSteps.SetState)]
    [InlineData(StateSteps.SetStateDynamicEntity)]
    [InlineData(StateSteps.Both)]
    public void An_option_decides_which_steps_SetState_runs(StateSteps runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { SetStateRequestRuns = runs } });
        var ran = StateSteps.None;
        center.Dataverse.On("SetState", PipelineStage.PreOperation, _ => ran |= StateSteps.SetState);
        center.Dataverse.On("SetStateDynamicEntity", PipelineStage.PreOperation, _ => ran |= StateSteps.SetStateDynamicEntity);
        center.Dataverse.Execute(Of(center.Call(), 1, 2));
        ran.Should().Be(runs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_option_decides_if_the_steps_on_Update_run(bool runs)
    {
        var center = new ContactCenter(new LocalDataverseOptions { Behavior = new PlatformBehavior { LegacyRequestsRunUpdateSteps = runs } });
        var id = center.Call();
        var ran = false;
        center.Dataverse.On("Update", PipelineStage.PreOperation, _ => ran = true);
        center.Dataverse.Execute(Of(id, 1, -1));
        ran.Should().Be(runs);
        center.Stored(id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2);
    }

    [Fact]
    public void A_step_finds_the_row_the_status_and_the_reason()
    {
        var id = Center.Call();
        IPluginExecutionContext7? seen = null;
        Dataverse.On(Event, PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(Of(id, 1, -1));
        seen!.InputParameters["EntityMoniker"].Should().BeEquivalentTo(TestSteps.Reference(id));
        seen.InputParameters["State"].Should().BeEquivalentTo(new OptionSetValue(1));
        seen.InputParameters["Status"].Should().BeEquivalentTo(new OptionSetValue(-1));
    }

    [Fact]
    public void Only_a_user_who_may_write_the_row_sets_its_status()
    {
        var id = Center.Call();
        var user = Center.User();
        Center.Share(id, user, AccessRights.ReadAccess);
        TestSteps.CodeOf(() => Center.As(user).Execute(Of(id, 1, 2))).Should().Be("0x80040220");
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(0);

        Center.Share(id, user, AccessRights.WriteAccess);
        Center.As(user).Execute(Of(id, 1, 2));
        Center.Stored(id).GetAttributeValue<EntityReference>("modifiedby")!.Id.Should().Be(user);
    }

    [Fact]
    public void A_write_of_an_earlier_step_to_the_row_is_kept()
    {
        var id = Center.Call();
        Dataverse.OnServices(Event, PipelineStage.PreOperation, services => services.Service().Update(TestSteps.Change(id, ("msdyn_callername", "Written before"))));
        Dataverse.Execute(Of(id, 1, 2));
        Center.Stored(id)["msdyn_callername"].Should().Be("Written before");
        Center.Stored(id).GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(1);
    }

    [Fact]
    public void A_missing_row_and_a_row_of_another_table_are_faults()
    {
        TestSteps.CodeOf(() => Dataverse.Execute(Of(System.Guid.NewGuid(), 1, 2))).Should().Be("0x80040217");
        var request = Of(Center.Conversation(), 1, 2);
        request.EntityMoniker!.LogicalName = "msdyn_ocliveworkitem";
        TestSteps.CodeOf(() => Dataverse.Execute(request)).Should().Be("0x80040800");
    }

    [Fact]
    public void A_retained_row_keeps_its_status()
    {
        var id = Center.Call();
        Center.Retain(id);
        TestSteps.CodeOf(() => Dataverse.Execute(Of(id, 1, 2))).Should().Be("0x8004022e");
    }

    [Fact]
    public void An_earlier_step_may_replace_the_status_without_changing_the_request()
    {
        Dataverse.On(Event, PipelineStage.PreOperation, context => (context.InputParameters["State"], context.InputParameters["Status"]) = (new OptionSetValue(0), new OptionSetValue(-1)));
        var request = Of(Center.Call(("statecode", new OptionSetValue(1))), 1, 2);
        Dataverse.Execute(request);
        Center.Stored(request.EntityMoniker!.Id).GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(1);
        request.State!.Value.Should().Be(1);
    }

    private static SetStateRequest Of(System.Guid id, int state, int status) =>
        new() { EntityMoniker = TestSteps.Reference(id), State = new OptionSetValue(state), Status = new OptionSetValue(status) };
}
