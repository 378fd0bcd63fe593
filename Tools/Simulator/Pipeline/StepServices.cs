using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The services that a plug-in can ask for. What the platform has and this does not is null, as for any unknown service.</summary>
internal sealed class StepServices(Organization organization, ExecutionContext context, StepTrace trace) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context)) return context;
        if (serviceType == typeof(ITracingService)) return trace;
        return serviceType == typeof(IOrganizationServiceFactory) ? this : null;
    }

    /// <summary>A service for the system (null), for the user of the context (empty), or for another user.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = organization.Security.User(userId switch
        {
            null => WellKnown.SystemUserId,
            { } id when id == Guid.Empty => context.UserId,
            { } id => id,
        });
        return new StepService(organization, context, user);
    }

    /// <summary>The service of a step: its requests are one deeper, and within the step's transaction if there is one.</summary>
    private sealed class StepService(Organization organization, ExecutionContext context, Security.User user) : RequestService
    {
        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            var outer = context.Operation.Call;
            return organization.ExecuteWithin(request, new Call
            {
                User = user,
                InitiatingUserId = outer.InitiatingUserId,
                AuthenticatedUserId = outer.AuthenticatedUserId,
                Depth = outer.Depth + 1,
                Parent = context,
                Transaction = context.IsInTransaction ? context.Operation.Transaction : null,
                CorrelationId = outer.CorrelationId,
                Deadline = outer.Deadline,
            });
        }
    }
}
