using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The two messages that handle several requests, one after the other.</summary>
internal abstract class RequestsHandler(string message, string other) : MessageHandler(message, ["Requests", other])
{
    /// <summary>The most requests that the platform takes in one message.</summary>
    private const int Max = 1000;

    public sealed override IReadOnlyList<string> Events => [];

    /// <summary>The requests; a fault if there are too many.</summary>
    protected OrganizationRequestCollection Requests(OrganizationRequest request)
    {
        var requests = Parameter<OrganizationRequestCollection>(request, "Requests");
        return requests.Count <= Max ? requests : throw Faults.Create(Faults.InvalidValue, $"{Message} takes at most {Max} requests; this one has {requests.Count}.");
    }
}

/// <summary>ExecuteMultiple: handles requests one after the other, each in its own transaction.</summary>
internal sealed class ExecuteMultipleHandler(Dispatcher dispatcher) : RequestsHandler("ExecuteMultiple", "Settings")
{
    public override string Remarks => "At most 1,000 requests. A failed request does not roll back the others.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var requests = Requests(request);
        var settings = Parameter<ExecuteMultipleSettings>(request, "Settings");
        if (requests.Any(inner => inner.RequestName == Message)) throw Faults.Create(Faults.InvalidValue, "ExecuteMultiple cannot contain ExecuteMultiple.");

        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count && (!isFaulted || settings.ContinueOnError); i++)
        {
            var (response, fault) = dispatcher.TryDispatch(requests[i], context);
            isFaulted |= fault is not null;
            if (fault is not null || settings.ReturnResponses) items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Response = response, Fault = fault });
        }

        return new ExecuteMultipleResponse { Results = { ["Responses"] = items, ["IsFaulted"] = isFaulted } };
    }
}

/// <summary>ExecuteTransaction: handles requests one after the other, all or none.</summary>
internal sealed class ExecuteTransactionHandler(Dispatcher dispatcher, RowStore store) : RequestsHandler("ExecuteTransaction", "ReturnResponses")
{
    public override string Remarks => "At most 1,000 requests, all or none. The fault has the index of the failed request.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var requests = Requests(request);
        if (requests.Any(inner => inner.RequestName is "ExecuteMultiple" or "ExecuteTransaction"))
            throw Faults.Create(Faults.InvalidValue, "ExecuteTransaction cannot contain ExecuteMultiple or ExecuteTransaction.");
        var isAnswered = Optional<bool?>(request, "ReturnResponses", false) == true;
        var responses = new OrganizationResponseCollection();
        using var scope = store.Join(context.Transaction);
        var within = context.Within(scope.Transaction);
        for (var i = 0; i < requests.Count; i++)
        {
            var (response, fault) = dispatcher.TryDispatch(requests[i], within);
            if (fault is not null) throw FaultOf(fault, i);
            responses.Add(response!);
        }

        scope.Complete();
        var whole = new ExecuteTransactionResponse();
        if (isAnswered) whole.Results["Responses"] = responses;
        return whole;
    }

    /// <summary>The fault of the message, with the index of the request that failed.</summary>
    private static FaultException<OrganizationServiceFault> FaultOf(OrganizationServiceFault fault, int index)
    {
        var whole = new ExecuteTransactionFault
        {
            ErrorCode = fault.ErrorCode,
            Message = fault.Message,
            Timestamp = fault.Timestamp,
            ErrorDetails = fault.ErrorDetails,
            TraceText = fault.TraceText,
            InnerFault = fault,
            FaultedRequestIndex = index,
        };
        return new FaultException<OrganizationServiceFault>(whole, new FaultReason(fault.Message ?? ""));
    }
}
