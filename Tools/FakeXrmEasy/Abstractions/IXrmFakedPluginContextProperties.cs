using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace FakeXrmEasy.Abstractions.Plugins;

public interface IXrmFakedPluginContextProperties
{
    IOrganizationService OrganizationService { get; }

    IXrmFakedTracingService TracingService { get; }

    IServiceEndpointNotificationService ServiceEndpointNotificationService { get; }

    IOrganizationServiceFactory OrganizationServiceFactory { get; }

    IEntityDataSourceRetrieverService EntityDataSourceRetrieverService { get; }

    Entity? EntityDataSourceRetriever { get; set; }

    ILogger? Logger { get; set; }

    IServiceProvider GetServiceProvider(IPluginExecutionContext plugCtx);
}
