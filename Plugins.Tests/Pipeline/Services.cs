using System;
using System.Collections.Generic;
using FakeXrmEasy.Plugins;
using FakeXrmEasy.Plugins.PluginExecutionContext;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>
/// The services of one request: the request itself as every interface that it has, and the other services of FakeXrmEasy. A test
/// can remove or replace each. FakeXrmEasy's own context would take table and key from Target.
/// </summary>
internal sealed class Services(XrmFakedPluginExecutionContext request) : IServiceProvider
{
    private readonly IServiceProvider _services = Dataverse.New().GetPluginContextProperties().GetServiceProvider(request);
    private readonly Dictionary<Type, Func<object?>> _own = [];

    public Services With<T>(Func<object?> service)
    {
        _own[typeof(T)] = service;
        return this;
    }

    public object? GetService(Type serviceType)
    {
        if (_own.TryGetValue(serviceType, out var service)) return service();
        return serviceType.IsInstanceOfType(request) ? request : _services.GetService(serviceType);
    }
}

/// <summary>The context and no other service: FakeXrmEasy's tracing is not thread-safe, and allocates.</summary>
internal sealed class OnlyContext(IPluginExecutionContext context) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? context : null;
}

/// <summary>An execution context of the newest platform, with the members that FakeXrmEasy's does not have.</summary>
internal sealed class NewestContext : XrmFakedPluginExecutionContext4, IPluginExecutionContext7
{
    public string InitiatingUserAgent { get; init; } = "";

    public string EnvironmentId { get; init; } = "";

    public Guid TenantId { get; init; }

    public bool IsApplicationUser { get; init; }
}
