using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Abstractions.Plugins;

public interface IXrmFakedPluginContextProperties
{
    IOrganizationService OrganizationService { get; }

    IXrmFakedTracingService TracingService { get; }

    IOrganizationServiceFactory OrganizationServiceFactory { get; }

    IServiceProvider GetServiceProvider(IPluginExecutionContext plugCtx);
}
