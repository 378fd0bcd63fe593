using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;

namespace FakeXrmEasy;

/// <summary>A context over the local Dataverse: its rows are the local Dataverse's rows.</summary>
public class XrmFakedContext : IXrmFakedContext
{
    private readonly Dictionary<Type, object?> _properties = [];
    private readonly XrmFakedTracingService _tracing = new();

    public XrmFakedContext(FakeXrmEasyLicense? license = null)
    {
        LicenseContext = license;
        Service = new MiddlewareService(this);
        CallerProperties = new CallerProperties();
        PluginContextProperties = new XrmFakedPluginContextProperties(this, Service, _tracing);
    }

    public FakeXrmEasyLicense? LicenseContext { get; set; }

    public ICallerProperties CallerProperties { get; set; }

    public IXrmFakedPluginContextProperties PluginContextProperties { get; set; }

    internal LocalDataverse Dataverse { get; } = new();

    internal MiddlewareService Service { get; }

    public IOrganizationService GetOrganizationService() => Service;

    public IXrmFakedTracingService GetTracingService() => _tracing;

    public bool HasProperty<T>() => _properties.ContainsKey(typeof(T));

    public T GetProperty<T>() => (T)_properties[typeof(T)]!;

    public void SetProperty<T>(T property) => _properties[typeof(T)] = property;

    public IQueryable<Entity> CreateQuery(string entityLogicalName) => Dataverse.ReadAll(entityLogicalName).AsQueryable();

    public Entity? GetEntityById(string logicalName, Guid id) => Dataverse.Find(logicalName, id);

    public bool ContainsEntity(string sLogicalName, Guid id) => Dataverse.Find(sLogicalName, id) is not null;

    public virtual void Initialize(IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        try
        {
            foreach (var entity in entities) Dataverse.Seed(entity);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    public void Initialize(Entity entity) => Initialize([entity]);

    /// <summary>Carries out a request as the caller, where the rows have that user, and otherwise as the system administrator.</summary>
    internal OrganizationResponse Execute(OrganizationRequest request) =>
        Dataverse.ExecuteWithoutFaults(request, Dataverse.Find("systemuser", CallerProperties.CallerId.Id)?.Id);
}
