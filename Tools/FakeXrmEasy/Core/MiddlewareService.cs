using System;
using FakeXrmEasy.Abstractions.Middleware;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Messages;

namespace FakeXrmEasy;

/// <summary>The organization service of a context: it sends each request through the middleware.</summary>
internal sealed class MiddlewareService(XrmFakedContext context) : RequestService
{
    /// <summary>Whether it handles requests. Without AddCrud it accepts every request, does nothing, and reports nothing.</summary>
    public bool IsEnabled { get; set; }

    public OrganizationRequestDelegate Middleware { get; set; } =
        (_, request) => throw new NotSupportedException($"No middleware handles {request.RequestName}. Build the context with UseCrud, or with UseMessages and an executor of the message.");

    public override OrganizationResponse Execute(OrganizationRequest request) => IsEnabled ? Middleware(context, request) : Nothing(request);

    private static OrganizationResponse Nothing(OrganizationRequest request) => request switch
    {
        CreateRequest => new CreateResponse(),
        RetrieveRequest => new RetrieveResponse { Results = { ["Entity"] = new Entity() } },
        RetrieveMultipleRequest => new RetrieveMultipleResponse { Results = { ["EntityCollection"] = new EntityCollection() } },
        _ => new OrganizationResponse(),
    };
}
