using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace FakeXrmEasy.Abstractions.Plugins;

public interface IXrmFakedPluginContextProperties
{
    IOrganizationService OrganizationService { get; }

    IXrmFakedTracingService TracingService { get; }

    IOrganizationServiceFactory OrganizationServiceFactory { get; }

    ILogger? Logger { get; set; }

    IServiceProvider GetServiceProvider(IPluginExecutionContext plugCtx);
}
