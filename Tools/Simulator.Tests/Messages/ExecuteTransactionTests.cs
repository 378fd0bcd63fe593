using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

/// <summary>ExecuteTransaction.</summary>
public class ExecuteTransactionTests : MessageTest
{
    [Fact]
    public void All_requests_are_carried_out_in_one_transaction()
    {
        var id = Guid.NewGuid();
        bool? within = null;
        Dataverse.On("Create", PipelineStage.PreValidation, context => within = context.IsInTransaction);
        var responses = ((ExecuteTransactionResponse)Dataverse.Execute(Transaction(new CreateRequest { Target = TestSteps.Change(id) }, new UpdateRequest { Target = TestSteps.Change(id, ("msdyn_callername", "Ana")) }))).Responses!;
        responses.Select(response => response.GetType()).Should().Equal(typeof(CreateResponse), typeof(UpdateResponse));
        Value(id, "msdyn_callername").Should().Be("Ana");
        within.Should().BeTrue();
    }

    [Fact]
    public void One_that_fails_takes_all_back_and_is_named()
    {
        var fault = TestSteps.FaultOf(() => Dataverse.Execute(Transaction(new CreateRequest { Target = TestSteps.Row() }, new DeleteRequest { Target = TestSteps.Reference(Guid.NewGuid()) })));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040217");
        fault.Should().BeOfType<ExecuteTransactionFault>().Which.FaultedRequestIndex.Should().Be(1);
        Dataverse.ReadAll(Table).Should().BeEmpty();
    }

    [Fact]
    public void It_takes_a_thousand_requests_and_no_batches()
    {
        TestSteps.FaultOf(() => Dataverse.Execute(Transaction([.. Enumerable.Repeat(new WhoAmIRequest(), 1001)]))).Message.Should().Contain("at most 1000");
        TestSteps.FaultOf(() => Dataverse.Execute(Transaction(new ExecuteMultipleRequest()))).Message.Should().Contain("ExecuteMultiple");
        TestSteps.FaultOf(() => Dataverse.Execute(Transaction(Transaction()))).Message.Should().Contain("ExecuteTransaction");
    }

    private static ExecuteTransactionRequest Transaction(params OrganizationRequest[] requests)
    {
        var all = new OrganizationRequestCollection();
        all.AddRange(requests);
        return new ExecuteTransactionRequest { Requests = all, ReturnResponses = true };
    }
}
