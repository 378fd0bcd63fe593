using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>ExecuteMultiple: requests one after the other, each on its own.</summary>
internal sealed class ExecuteMultipleHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "ExecuteMultiple";

    public override IReadOnlyList<string> Parameters { get; } = ["Requests", "Settings"];

    public override IReadOnlyList<string> Events => [];

    public override string Remarks => "At most 1,000 requests; what one writes stays when another fails.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var requests = Parameter<OrganizationRequestCollection>(request, "Requests");
        var settings = Parameter<ExecuteMultipleSettings>(request, "Settings");
        Requests.CheckCount(requests, Message);
        if (requests.Any(inner => inner.RequestName == Message)) throw Faults.Create(Faults.InvalidValue, "ExecuteMultiple cannot be one of the requests of ExecuteMultiple.");

        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count && (!isFaulted || settings.ContinueOnError); i++)
        {
            var (response, fault) = Requests.Try(Organization, requests[i], call);
            isFaulted |= fault is not null;
            if (fault is not null || settings.ReturnResponses) items.Add(new ExecuteMultipleResponseItem { RequestIndex = i, Response = response, Fault = fault });
        }

        return new ExecuteMultipleResponse { Results = { ["Responses"] = items, ["IsFaulted"] = isFaulted } };
    }
}
