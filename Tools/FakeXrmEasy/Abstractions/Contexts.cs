using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Abstractions;

public interface ICallerProperties
{
    EntityReference CallerId { get; set; }

    EntityReference BusinessUnitId { get; set; }
}

public interface IXrmFakedTracingService : ITracingService
{
    string DumpTrace();
}

public interface IXrmBaseContext
{
    FakeXrmEasyLicense? LicenseContext { get; set; }

    ICallerProperties CallerProperties { get; set; }

    /// <summary>Null until <c>GetPluginContextProperties()</c> creates them.</summary>
    IXrmFakedPluginContextProperties? PluginContextProperties { get; set; }

    IOrganizationService GetOrganizationService();

    void SetProperty<T>(T property);

    T GetProperty<T>();

    bool HasProperty<T>();

    IXrmFakedTracingService GetTracingService();
}

public interface IXrmFakedContext : IXrmBaseContext
{
    IQueryable<Entity> CreateQuery(string logicalName);

    Entity? GetEntityById(string logicalName, Guid id);

    bool ContainsEntity(string logicalName, Guid id);

    void Initialize(IEnumerable<Entity> entities);

    void Initialize(Entity entity);
}
