using System;
using FakeXrmEasy.Abstractions.Middleware;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Messages;

namespace FakeXrmEasy;

/// <summary>The organization service of a context: each call is a request that goes through the middleware.</summary>
internal sealed class MiddlewareService(XrmFakedContext context) : RequestService
{
    public OrganizationRequestDelegate Middleware { get; set; } =
        (_, request) => throw new NotSupportedException($"No middleware handles {request.RequestName}. Build the context with UseCrud.");

    public override OrganizationResponse Execute(OrganizationRequest request) => Middleware(context, request);
}
