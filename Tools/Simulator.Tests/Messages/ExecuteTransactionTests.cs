using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class ExecuteTransactionTests : NoEventTests
{
    protected override string Message => "ExecuteTransaction";

    protected override IReadOnlyList<string> Required => ["Requests"];

    protected override IReadOnlyList<string> Optional => ["ReturnResponses"];

    protected override OrganizationRequest Request() => Of(true, Create("Ana Reis"), Create("Rui Costa"));

    [Fact]
    public void All_requests_run_and_are_reported_in_order()
    {
        var responses = ((ExecuteTransactionResponse)Dataverse.Execute(Of(true, Create("Ana Reis"), Create("Rui Costa")))).Responses!;
        responses.Cast<CreateResponse>().Select(response => Center.Stored(response.id)["msdyn_callername"]).Should().Equal("Ana Reis", "Rui Costa");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public void The_response_is_empty_unless_ReturnResponses_is_set(bool? answers)
    {
        ((ExecuteTransactionResponse)Dataverse.Execute(Of(answers, Create("Ana Reis")))).Responses.Should().BeNull();
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_fault_rolls_back_all_requests_and_has_the_index_of_one(int bad)
    {
        var requests = Enumerable.Range(0, 3).Select(i => Create(i == bad ? new string('a', 101) : "Ana Reis")).ToArray();
        var before = Center.Everything();
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Of(true, requests))).Should().BeOfType<ExecuteTransactionFault>().Which;
        fault.FaultedRequestIndex.Should().Be(bad);
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80044331");
        fault.ErrorDetails["column"].Should().Be("msdyn_callername");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_rejection_by_a_step_rolls_back_all_requests_with_the_index(PipelineStage stage)
    {
        var id = Center.Call(("msdyn_callername", "Ana"));
        var before = Center.Everything();
        Dataverse.On("Update", stage, _ => throw new InvalidPluginExecutionException("Not today."));
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Of(true, Create("Rui"), new UpdateRequest { Target = TestSteps.Change(id, ("msdyn_callername", "x")) })));
        fault.Should().BeOfType<ExecuteTransactionFault>().Which.FaultedRequestIndex.Should().Be(1);
        fault.Message.Should().Be("Not today.");
        Center.Everything().Should().Equal(before);
    }

    [Fact]
    public void Every_stage_of_its_requests_runs_within_the_transaction()
    {
        var within = new List<bool>();
        foreach (var stage in new[] { PipelineStage.PreValidation, PipelineStage.PreOperation, PipelineStage.PostOperation })
            Dataverse.On("Create", stage, context => within.Add(context.IsInTransaction));
        Dataverse.Execute(Of(false, Create("Ana")));
        within.Should().HaveCount(3).And.AllSatisfy(one => one.Should().BeTrue());
    }

    [Fact]
    public void A_request_sees_the_writes_of_earlier_requests()
    {
        var id = System.Guid.NewGuid();
        Dataverse.Execute(Of(false, new CreateRequest { Target = TestSteps.Change(id) }, new UpdateRequest { Target = TestSteps.Change(id, ("msdyn_callername", "Ana")) }));
        Center.Stored(id)["msdyn_callername"].Should().Be("Ana");
    }

    [Fact]
    public void At_most_a_thousand_requests_are_accepted()
    {
        Dataverse.Execute(Of(false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1000)]));
        TestSteps.FaultOf(() => Dataverse.Execute(Of(false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1001)]))).Message.Should().Contain("1000").And.Contain("1001");
    }

    [Fact]
    public void ExecuteTransaction_cannot_contain_itself_or_ExecuteMultiple()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(Of(false, Create("Ana"), Of(false)))).Message.Should().Contain("ExecuteTransaction");
        TestSteps.FaultOf(() => Dataverse.Execute(Of(false, Create("Ana"), new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() }))).Message.Should().Contain("ExecuteMultiple");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void Each_request_has_the_rights_of_the_caller()
    {
        var id = Center.Call(("msdyn_callername", "Ana"));
        var user = Center.User();
        var before = Center.Everything();
        var fault = TestSteps.FaultOf(() => Center.As(user).Execute(Of(false, Create("Rui"), new DeleteRequest { Target = TestSteps.Reference(id) })));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040220");
        Center.Everything().Should().Equal(before);
    }

    private static ExecuteTransactionRequest Of(bool? answers, params OrganizationRequest[] requests) => new() { Requests = [.. requests], ReturnResponses = answers };

    private static CreateRequest Create(string name) => new() { Target = TestSteps.Row(("msdyn_callername", name)) };
}
