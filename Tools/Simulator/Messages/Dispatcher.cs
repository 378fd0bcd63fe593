using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Finds the handler of a request: of one from outside, of a plug-in, or of another handler.</summary>
internal sealed class Dispatcher(LocalDataverseOptions options, SecurityModel security)
{
    private readonly Dictionary<string, MessageHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>The handlers, by message.</summary>
    public IReadOnlyDictionary<string, MessageHandler> Handlers => _handlers;

    /// <summary>Adds a handler.</summary>
    public void Add(MessageHandler handler) => _handlers.Add(handler.Message, handler);

    /// <summary>Handles a request.</summary>
    /// <returns>Its response, or the fault of the plug-in that threw.</returns>
    /// <exception cref="FaultException">The platform rejects the request, or it is not supported here.</exception>
    public Outcome Dispatch(OrganizationRequest request, RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var handler = _handlers.GetValueOrDefault(request.RequestName ?? "")
            ?? throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not handle the message {request.RequestName}.");
        var outcome = handler.Handle(request, OptionalParameters.Read(request, handler, context with { RequestId = request.RequestId }));
        if (outcome.Response is { } response) response.ResponseName = handler.Message;
        return outcome;
    }

    /// <summary>Handles one of several requests, and returns the fault of a plug-in or of the platform.</summary>
    public (OrganizationResponse? Response, OrganizationServiceFault? Fault) TryDispatch(OrganizationRequest request, RequestContext context)
    {
        try
        {
            var outcome = Dispatch(request, context);
            return (outcome.Response, outcome.Fault?.Detail);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return (null, fault.Detail);
        }
    }

    /// <summary>The service that a plug-in calls: as the system (null), as the user of its context (empty), or as another user.</summary>
    /// <exception cref="FaultException">There is no such user, or it is disabled.</exception>
    public IOrganizationService ServiceFor(ExecutionContext plugin, Guid? userId) => new PluginService(this, plugin, security.User(userId switch
    {
        null => WellKnown.SystemUserId,
        { } id when id == Guid.Empty => plugin.UserId,
        { } id => id,
    }));

    /// <summary>Handles a request of a plug-in. A failed call within its transaction cannot be ignored; whether a failed read can is an option.</summary>
    private OrganizationResponse Execute(OrganizationRequest request, RequestContext context)
    {
        if (context.Depth > options.MaxDepth)
            throw Faults.Create(Faults.TooDeep, $"This operation was canceled because it began more than {options.MaxDepth} operations within each other: steps call each other without end.");
        context.CheckTime(options);
        try
        {
            return Dispatch(request, context).ResponseOrThrow();
        }
        catch when (context.Transaction is { } transaction && _handlers.TryGetValue(request?.RequestName ?? "", out var handler) && (handler.Writes || options.Behavior.FailedReadsEndTransactions))
        {
            transaction.IsDoomed = true;
            throw;
        }
    }

    /// <summary>The service of a plug-in: its requests are one deeper, and within the plug-in's transaction if there is one.</summary>
    private sealed class PluginService(Dispatcher dispatcher, ExecutionContext plugin, User user) : RequestService
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            var outer = plugin.Operation.Request;
            return dispatcher.Execute(request, new RequestContext
            {
                User = user,
                InitiatingUserId = outer.InitiatingUserId,
                AuthenticatedUserId = outer.AuthenticatedUserId,
                Depth = outer.Depth + 1,
                Parent = plugin,
                Transaction = plugin.IsInTransaction ? plugin.Operation.Transaction : null,
                CorrelationId = outer.CorrelationId,
                Deadline = outer.Deadline,
            });
        }
    }
}
