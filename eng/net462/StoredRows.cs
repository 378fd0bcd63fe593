using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests;

/// <summary>
/// The part of FakeXrmEasy's API that tests of one execution need when the local Dataverse does not run: a context that
/// returns rows by their identifier.
/// </summary>
internal sealed class StoredRows : ReadingService, IXrmFakedContext
{
    private readonly List<Entity> _rows = [];
    private readonly FakeXrmEasy.XrmFakedTracingService _tracing = new();

    public StoredRows() => PluginContextProperties = new XrmFakedPluginContextProperties(this, this, _tracing);

    public FakeXrmEasyLicense? LicenseContext { get; set; }

    public ICallerProperties CallerProperties { get; set; } = new FakeXrmEasy.CallerProperties();

    public IXrmFakedPluginContextProperties PluginContextProperties { get; set; }

    public IOrganizationService GetOrganizationService() => this;

    public IXrmFakedTracingService GetTracingService() => _tracing;

    public void Initialize(IEnumerable<Entity> entities) => _rows.AddRange(entities);

    public void Initialize(Entity entity) => _rows.Add(entity);

    public Entity? GetEntityById(string logicalName, Guid id) => _rows.Find(row => row.LogicalName == logicalName && row.Id == id);

    public bool ContainsEntity(string logicalName, Guid id) => GetEntityById(logicalName, id) is not null;

    public IQueryable<Entity> CreateQuery(string logicalName) => _rows.Where(row => row.LogicalName == logicalName).AsQueryable();

    public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => GetEntityById(entityName, id) ?? throw new System.ServiceModel.FaultException<OrganizationServiceFault>(
        new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040217) }, new System.ServiceModel.FaultReason("There is no such row."));

    public override EntityCollection RetrieveMultiple(QueryBase query) => new(Find((QueryExpression)query).ToList());

    public void SetProperty<T>(T property) => throw new NotSupportedException();

    public T GetProperty<T>() => throw new NotSupportedException();

    public bool HasProperty<T>() => false;

    /// <summary>The rows of a query with conditions of equality and at most one linked table, as the plug-in writes them.</summary>
    private IEnumerable<Entity> Find(QueryExpression query)
    {
        foreach (var row in CreateQuery(query.EntityName!).Where(row => Fits(row, query.Criteria)))
        {
            var link = query.LinkEntities.SingleOrDefault();
            var linked = link is null ? null : CreateQuery(link.LinkToEntityName!).FirstOrDefault(other => Equals(ValueOf(other, link.LinkToAttributeName!), ValueOf(row, link.LinkFromAttributeName!)) && Fits(other, link.LinkCriteria));
            if (link is { JoinOperator: JoinOperator.Inner } && linked is null) continue;
            var found = new Entity(row.LogicalName!, row.Id);
            foreach (var column in row.Attributes) found[column.Key] = column.Value;
            if (linked is not null)
                foreach (var column in link!.Columns.Columns.Where(linked.Contains)) found[link.EntityAlias + "." + column] = new AliasedValue(linked.LogicalName!, column, linked[column]!);
            yield return found;
        }
    }

    private static bool Fits(Entity row, FilterExpression filter) => filter.Conditions.All(condition => Equals(ValueOf(row, condition.AttributeName!), condition.Values.Single()));

    private static object? ValueOf(Entity row, string column) => row.Contains(column)
        ? row[column] is EntityReference reference ? reference.Id : row[column]
        : column == row.LogicalName + "id" ? row.Id : null;
}

/// <summary>Creates such contexts for the tests.</summary>
internal static class Dataverse
{
    public static IXrmFakedContext New() => new StoredRows();
}

internal static class ContextExtensions
{
    public static IXrmFakedPluginContextProperties GetPluginContextProperties(this IXrmBaseContext context) => context.PluginContextProperties;

    public static IPlugin ExecutePluginWith(this IXrmBaseContext context, XrmFakedPluginExecutionContext call, IPlugin plugin)
    {
        plugin.Execute(context.PluginContextProperties.GetServiceProvider(call));
        return plugin;
    }
}
