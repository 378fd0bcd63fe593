using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.FakeMessageExecutors;
using FakeXrmEasy.Abstractions.Plugins;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator;

namespace FakeXrmEasy;

/// <summary>
/// A context over the local Dataverse, with its tables, columns and rows. The context has its own pipeline for steps.
/// </summary>
public class XrmFakedContext : IXrmFakedContext
{
    private readonly Dictionary<Type, object?> _properties = [];
    private readonly XrmFakedTracingService _tracing = new();
    private readonly HashSet<string?> _knownTables = new(StringComparer.Ordinal);
    private bool _isInitialized;

    public XrmFakedContext(FakeXrmEasyLicense? license = null)
    {
        LicenseContext = license;
        Service = new MiddlewareService(this);
        CallerProperties = new CallerProperties();
    }

    public FakeXrmEasyLicense? LicenseContext { get; set; }

    public ICallerProperties CallerProperties { get; set; }

    public IXrmFakedPluginContextProperties? PluginContextProperties { get; set; }

    internal LocalDataverse Dataverse { get; } = new();

    internal MiddlewareService Service { get; }

    /// <summary>The executors of messages that are not main operations, by the class of their requests.</summary>
    internal Dictionary<Type, IFakeMessageExecutor> MessageExecutors { get; } = [];

    internal RegisteredSteps Steps { get; } = new();

    public IOrganizationService GetOrganizationService() => Service;

    public IXrmFakedTracingService GetTracingService() => _tracing;

    public bool HasProperty<T>() => _properties.ContainsKey(typeof(T));

    public T GetProperty<T>() => (T)_properties[typeof(T)]!;

    public void SetProperty<T>(T property) => _properties[typeof(T)] = property;

    public IQueryable<Entity> CreateQuery(string entityLogicalName) => Dataverse.ReadAll(entityLogicalName).AsQueryable();

    public Entity? GetEntityById(string logicalName, Guid id) => Dataverse.Find(logicalName, id);

    public bool ContainsEntity(string sLogicalName, Guid id) => Dataverse.Find(sLogicalName, id) is not null;

    /// <summary>Adds the initial rows, once for each context.</summary>
    public virtual void Initialize(IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
#pragma warning disable CA2201 // FakeXrmEasy throws this exact type.
        if (_isInitialized) throw new Exception("A context is initialized once. Give Initialize all rows at the same time, or create the others with the organization service.");
#pragma warning restore CA2201
        _isInitialized = true;
        try
        {
            foreach (var entity in entities)
            {
                Dataverse.Seed(entity);
                _knownTables.Add(entity.LogicalName);
            }
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    public void Initialize(Entity entity) => Initialize([entity]);

    /// <summary>
    /// Executes a request as the caller, if there is a row for that user, and otherwise as the system administrator. A table
    /// is known after its first row, because there is no other metadata.
    /// </summary>
    /// <exception cref="InvalidOperationException">The request retrieves a row of an unknown table.</exception>
    internal OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName == "Retrieve" && RequestRows.TableOf(request) is { } table && !_knownTables.Contains(table))
            throw new InvalidOperationException($"The context knows no table {table}. Initialize it with a row of that table.");
        var response = Dataverse.ExecuteWithoutFaults(request, Dataverse.Find("systemuser", CallerProperties.CallerId.Id)?.Id);
        foreach (var row in RequestRows.Of(request)) _knownTables.Add(row.LogicalName);
        return response;
    }
}
