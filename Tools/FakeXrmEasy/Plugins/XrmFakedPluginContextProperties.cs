using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace FakeXrmEasy.Plugins;

public class XrmFakedPluginContextProperties : IXrmFakedPluginContextProperties
{
    protected readonly IXrmBaseContext _context;
    protected readonly IOrganizationService _service;
    protected readonly IXrmFakedTracingService _tracingService;
    protected readonly IOrganizationServiceFactory _organizationServiceFactory;
    protected ILogger? _loggerService;

    public XrmFakedPluginContextProperties(IXrmBaseContext context, IOrganizationService service, IXrmFakedTracingService tracingService)
    {
        _context = context;
        _service = service;
        _tracingService = tracingService;
        _organizationServiceFactory = new ServiceFactory(service);
    }

    public IOrganizationService OrganizationService => _service;

    public IXrmFakedTracingService TracingService => _tracingService;

    public IOrganizationServiceFactory OrganizationServiceFactory => _organizationServiceFactory;

    public ILogger? Logger
    {
        get => _loggerService;
        set => _loggerService = value;
    }

    public IServiceProvider GetServiceProvider(IPluginExecutionContext plugCtx) => new Services(this, plugCtx);

    private sealed class ServiceFactory(IOrganizationService service) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => service;
    }

    private sealed class Services(XrmFakedPluginContextProperties properties, IPluginExecutionContext context) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType.IsInstanceOfType(context)) return context;
            if (serviceType == typeof(ITracingService)) return properties.TracingService;
            if (serviceType == typeof(IOrganizationServiceFactory)) return properties.OrganizationServiceFactory;
            if (serviceType == typeof(ILogger)) return properties.Logger;
            return serviceType == typeof(IOrganizationService) ? properties.OrganizationService : null;
        }
    }
}
