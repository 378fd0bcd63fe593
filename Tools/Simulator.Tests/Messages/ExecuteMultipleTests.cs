using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>ExecuteMultiple.</summary>
public class ExecuteMultipleTests : MessageTest
{
    [Theory]
    [InlineData(true, true, "0 ok, 1 0x80044331, 2 ok", 2)]
    [InlineData(true, false, "1 0x80044331", 2)]
    [InlineData(false, true, "0 ok, 1 0x80044331", 1)]
    [InlineData(false, false, "1 0x80044331", 1)]
    public void Each_request_stands_for_itself(bool goesOn, bool returns, string items, int rows)
    {
        var response = Execute(goesOn, returns, Create("Ana"), Create(new string('x', 101)), Create("Bea"));
        response.IsFaulted.Should().BeTrue();
        string.Join(", ", response.Responses!.Select(item => $"{item.RequestIndex} {(item.Fault is { } fault ? Errors.Faults.Show(fault.ErrorCode) : "ok")}")).Should().Be(items);
        Dataverse.ReadAll(Table).Should().HaveCount(rows);
    }

    [Fact]
    public void What_a_step_throws_is_a_fault_of_its_request()
    {
        Dataverse.On("Create", PipelineStage.PreValidation, _ => throw new InvalidPluginExecutionException("no"));
        Execute(true, true, Create("Ana"), new WhoAmIRequest()).Responses!.Select(item => item.Fault?.Message).Should().Equal("no", null);
    }

    [Fact]
    public void It_takes_a_thousand_requests_and_none_of_its_kind()
    {
        Execute(true, false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1000)]).IsFaulted.Should().BeFalse();
        TestSteps.FaultOf(() => Execute(true, false, [.. Enumerable.Repeat(new WhoAmIRequest(), 1001)])).Message.Should().Contain("at most 1000");
        TestSteps.FaultOf(() => Execute(true, false, new ExecuteMultipleRequest())).Message.Should().Contain("cannot be one of");
    }

    private static CreateRequest Create(string name) => new() { Target = TestSteps.Row(("msdyn_callername", name)) };

    private ExecuteMultipleResponse Execute(bool goesOn, bool returns, params OrganizationRequest[] requests)
    {
        var all = new OrganizationRequestCollection();
        all.AddRange(requests);
        return (ExecuteMultipleResponse)Dataverse.Execute(new ExecuteMultipleRequest { Requests = all, Settings = new ExecuteMultipleSettings { ContinueOnError = goesOn, ReturnResponses = returns } });
    }
}
