using System;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>The services that a plug-in can ask for. What the platform has and this does not is null, as for any unknown service.</summary>
internal sealed class StepServices(ExecutionContext context, StepTrace trace, IOrganizationService service) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context)) return context;
        if (serviceType == typeof(ITracingService)) return trace;
        return serviceType == typeof(IOrganizationServiceFactory) ? this : null;
    }

    public IOrganizationService CreateOrganizationService(Guid? userId) => service;
}
