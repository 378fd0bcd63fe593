using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>ExecuteTransaction: requests one after the other, all or none.</summary>
internal sealed class ExecuteTransactionHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "ExecuteTransaction";

    public override IReadOnlyList<string> Parameters { get; } = ["Requests", "ReturnResponses"];

    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "At most 1,000 requests; the fault names the one that failed (FaultedRequestIndex).";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var requests = Parameter<OrganizationRequestCollection>(request, "Requests");
        Requests.CheckCount(requests, Message);
        if (requests.Any(inner => inner.RequestName is "ExecuteMultiple" or "ExecuteTransaction"))
            throw Faults.Create(Faults.InvalidValue, "Neither ExecuteMultiple nor ExecuteTransaction can be one of the requests of ExecuteTransaction.");

        var isAnswered = Optional<bool?>(request, "ReturnResponses", false) == true;
        var responses = new OrganizationResponseCollection();
        using var scope = Organization.Join(call);
        var within = call with { Transaction = scope.Transaction };
        for (var i = 0; i < requests.Count; i++)
        {
            var (response, fault) = Requests.Try(Organization, requests[i], within);
            if (fault is not null) throw Requests.Faulted(fault, i);
            responses.Add(response!);
        }

        scope.Complete();
        var whole = new ExecuteTransactionResponse();
        if (isAnswered) whole.Results["Responses"] = responses;
        return whole;
    }
}
