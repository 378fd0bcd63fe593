using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class ExecuteMultipleTests : NoEventTests
{
    protected override string Message => "ExecuteMultiple";

    protected override IReadOnlyList<string> Required => ["Requests", "Settings"];

    protected override OrganizationRequest Request() => Of(false, true, Create("Ana Reis"), Create("Rui Costa"));

    [Fact]
    public void Each_request_runs_and_its_response_has_its_index()
    {
        var response = Run(false, true, Create("Ana Reis"), new WhoAmIRequest());
        response.IsFaulted.Should().BeFalse();
        response.Responses!.Select(item => item.RequestIndex).Should().Equal(0, 1);
        response.Responses!.Select(item => item.Fault).Should().AllSatisfy(fault => fault.Should().BeNull());
        Center.Stored(((CreateResponse)response.Responses![0].Response!).id)["msdyn_callername"].Should().Be("Ana Reis");
        response.Responses[1].Response.Should().BeOfType<WhoAmIResponse>();
    }

    [Theory]
    [InlineData(false, false, "1F", "Ana")]
    [InlineData(false, true, "0R 1F", "Ana")]
    [InlineData(true, false, "1F", "Ana Eva")]
    [InlineData(true, true, "0R 1F 2R", "Ana Eva")]
    public void Settings_decide_about_continuing_after_faults_and_returning_responses(bool continues, bool answers, string items, string names)
    {
        var response = Run(continues, answers, Create("Ana"), Create(new string('a', 101)), Create("Eva"));
        response.IsFaulted.Should().BeTrue();
        string.Join(' ', response.Responses!.Select(item => $"{item.RequestIndex}{(item.Fault is null ? "R" : "F")}")).Should().Be(items);
        response.Responses!.Single(item => item.Fault is not null).Fault!.ErrorCode.Should().Be(Errors.Faults.TextTooLong);
        string.Join(' ', Dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row["msdyn_callername"]).Order()).Should().Be(names);
    }

    [Fact]
    public void The_response_is_empty_without_responses_and_faults() => Run(true, false, Create("Ana"), Create("Rui")).Responses.Should().BeEmpty();

    [Fact]
    public void An_empty_list_of_requests_does_nothing() => Run(false, true).Responses.Should().BeEmpty();

    [Fact]
    public void A_rejection_by_a_step_is_the_fault_of_its_request()
    {
        Dataverse.On("Create", PipelineStage.PostOperation, context =>
        {
            if (context.Target().GetAttributeValue<string>("msdyn_callername") == "Rui") throw new InvalidPluginExecutionException("Not Rui.");
        });
        var response = Run(true, true, Create("Ana"), Create("Rui"), Create("Eva"));
        response.Responses![1].Fault!.Message.Should().Be("Not Rui.");
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().HaveCount(2);
    }

    [Fact]
    public void At_most_a_thousand_requests_are_accepted()
    {
        Run(false, false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1000)]).IsFaulted.Should().BeFalse();
        TestSteps.FaultOf(() => Run(false, false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1001)])).Message.Should().Contain("1000").And.Contain("1001");
    }

    [Fact]
    public void ExecuteMultiple_can_contain_a_transaction_and_not_itself()
    {
        var before = Center.Everything();
        TestSteps.FaultOf(() => Run(true, true, Create("Ana"), Of(true, true))).Message.Should().Contain("ExecuteMultiple");
        Center.Everything().Should().Equal(before);

        var transaction = new ExecuteTransactionRequest { Requests = [Create("Rui"), Create(new string('a', 101))] };
        Run(true, true, Create("Ana"), transaction, Create("Eva")).Responses![1].Fault.Should().BeOfType<ExecuteTransactionFault>().Which.FaultedRequestIndex.Should().Be(1);
        Dataverse.ReadAll(PhoneCallTable.LogicalName).Select(row => row["msdyn_callername"]).Should().BeEquivalentTo(["Ana", "Eva"]);
    }

    [Fact]
    public void An_unsupported_message_is_the_fault_of_its_request() =>
        Run(true, true, new OrganizationRequest("Nonsense"), Create("Ana")).Responses![0].Fault!.Message.Should().Contain("Nonsense");

    [Fact]
    public void Each_request_has_the_rights_of_the_caller()
    {
        var id = Center.Call(("msdyn_callername", "Ana"));
        var request = Of(true, true, Create("Rui"), new UpdateRequest { Target = TestSteps.Change(id, ("msdyn_callername", "x")) });
        var response = (ExecuteMultipleResponse)Center.As(Center.User()).Execute(request);
        response.Responses![0].Fault.Should().BeNull();
        response.Responses[1].Fault!.ErrorCode.Should().Be(Errors.Faults.AccessDenied);
    }

    private ExecuteMultipleResponse Run(bool continues, bool answers, params OrganizationRequest[] requests) => (ExecuteMultipleResponse)Dataverse.Execute(Of(continues, answers, requests));

    private static ExecuteMultipleRequest Of(bool continues, bool answers, params OrganizationRequest[] requests) => new()
    {
        Requests = [.. requests],
        Settings = new ExecuteMultipleSettings { ContinueOnError = continues, ReturnResponses = answers },
    };

    private static CreateRequest Create(string name) => new() { Target = TestSteps.Row(("msdyn_callername", name)) };
}
