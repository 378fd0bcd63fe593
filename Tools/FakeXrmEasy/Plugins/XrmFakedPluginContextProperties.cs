using System;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace FakeXrmEasy.Plugins;

public class XrmFakedPluginContextProperties : IXrmFakedPluginContextProperties
{
    protected readonly IXrmBaseContext _context;
    protected readonly IOrganizationService _service;
    protected readonly IXrmFakedTracingService _tracingService;
    protected readonly IOrganizationServiceFactory _organizationServiceFactory;
    protected readonly IServiceEndpointNotificationService _serviceEndpointNotificationService;
    protected readonly IEntityDataSourceRetrieverService _entityDataSourceRetrieverService;
    protected ILogger? _loggerService;

    public XrmFakedPluginContextProperties(IXrmBaseContext context, IOrganizationService service, IXrmFakedTracingService tracingService)
    {
        _context = context;
        _service = service;
        _tracingService = tracingService;
        _organizationServiceFactory = new OneServiceFactory(service);
        _serviceEndpointNotificationService = new OneWayEndpoints();
        _entityDataSourceRetrieverService = new DataSource(this);
    }

    public IOrganizationService OrganizationService => _service;

    public IXrmFakedTracingService TracingService => _tracingService;

    public IOrganizationServiceFactory OrganizationServiceFactory => _organizationServiceFactory;

    public IServiceEndpointNotificationService ServiceEndpointNotificationService => _serviceEndpointNotificationService;

    public IEntityDataSourceRetrieverService EntityDataSourceRetrieverService => _entityDataSourceRetrieverService;

    public Entity? EntityDataSourceRetriever { get; set; }

    public ILogger? Logger
    {
        get => _loggerService;
        set => _loggerService = value;
    }

    public IServiceProvider GetServiceProvider(IPluginExecutionContext plugCtx) => new Services(this, (XrmFakedPluginExecutionContext)plugCtx);

    /// <summary>Returns each interface of the context as a separate object. The request of any other interface fails, as for an unknown service.</summary>
    private sealed class Services(XrmFakedPluginContextProperties properties, XrmFakedPluginExecutionContext context) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(IPluginExecutionContext)) return new PluginContextView(context);
            if (serviceType == typeof(IPluginExecutionContext4)) return new PluginContext4View((XrmFakedPluginExecutionContext4)context);
            if (serviceType == typeof(IExecutionContext)) return new ExecutionContextView(context);
            if (serviceType == typeof(ITracingService)) return properties.TracingService;
            if (serviceType == typeof(IOrganizationServiceFactory)) return properties.OrganizationServiceFactory;
            if (serviceType == typeof(IOrganizationService)) return properties.OrganizationService;
            if (serviceType == typeof(IServiceEndpointNotificationService)) return properties.ServiceEndpointNotificationService;
            if (serviceType == typeof(IEntityDataSourceRetrieverService)) return properties.EntityDataSourceRetrieverService;
            if (serviceType == typeof(ILogger)) return properties.Logger;
            throw new NotSupportedException($"There is no service {serviceType}.");
        }
    }

    private sealed class DataSource(XrmFakedPluginContextProperties properties) : IEntityDataSourceRetrieverService
    {
        public Entity RetrieveEntityDataSource() => properties.EntityDataSourceRetriever!;
    }
}
