using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Finds the handler of a request that a client, a plug-in or another handler makes.</summary>
internal sealed class Dispatcher(LocalDataverseOptions options, SecurityModel security)
{
    private readonly Dictionary<string, MessageHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>The handlers, by message.</summary>
    public IReadOnlyDictionary<string, MessageHandler> Handlers => _handlers;

    /// <summary>Adds a handler.</summary>
    public void Add(MessageHandler handler) => _handlers.Add(handler.Message, handler);

    /// <summary>Handles a request.</summary>
    /// <returns>The response, or the fault of the plug-in that threw.</returns>
    /// <exception cref="FaultException">The platform rejects the request, or the local Dataverse does not support it.</exception>
    public Outcome Dispatch(OrganizationRequest request, RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var handler = _handlers.GetValueOrDefault(request.RequestName ?? "")
            ?? throw Faults.Create(Faults.UnsupportedMessage, $"The local Dataverse does not handle the message {request.RequestName}.");
        var outcome = handler.Handle(request, OptionalParameters.Read(request, handler, context with { RequestId = request.RequestId }));
        if (outcome.Response is { } response) response.ResponseName = handler.Message;
        return outcome;
    }

    /// <summary>Handles one of several requests and returns the fault of a plug-in or of the platform instead of throwing it.</summary>
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

    /// <summary>Makes the service that a plug-in calls: as the system user (null), as the user of its context (empty), or as another user.</summary>
    /// <exception cref="FaultException">There is no such user, or the user is disabled.</exception>
    public IOrganizationService ServiceFor(ExecutionContext plugin, Guid? userId) => new PluginService(this, plugin, security.User(userId switch
    {
        null => WellKnown.SystemUserId,
        { } id when id == Guid.Empty => plugin.UserId,
        { } id => id,
    }));

    /// <summary>Handles a request of a plug-in. The plug-in cannot ignore a failed write within its transaction; an option decides about a failed read.</summary>
    private OrganizationResponse Execute(OrganizationRequest request, RequestContext context)
    {
        if (context.Depth > options.MaxDepth)
            throw Faults.Create(Faults.TooDeep, $"This operation was canceled because it nested more than {options.MaxDepth} operations: steps call each other endlessly.");
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

    /// <summary>The service of a plug-in. Its requests run one level deeper, in the transaction of the plug-in if there is one.</summary>
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
