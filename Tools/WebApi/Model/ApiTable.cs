using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>A table as an entity set.</summary>
internal sealed class ApiTable
{
    private readonly Dictionary<string, ApiColumn> _byProperty;
    private readonly Dictionary<string, ApiColumn> _byName;
    private readonly Dictionary<string, ApiLink> _links;

    public ApiTable(string logicalName, string setName, string primaryId, string primaryName, EdmEntityType type, IReadOnlyList<ApiColumn> columns, IEnumerable<ApiLink> links)
    {
        LogicalName = logicalName;
        SetName = setName;
        PrimaryId = primaryId;
        PrimaryName = primaryName;
        Type = type;
        Columns = columns;
        _byProperty = columns.ToDictionary(column => column.Property, StringComparer.Ordinal);
        _byName = columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
        _links = links.ToDictionary(link => link.Name, StringComparer.Ordinal);
        if (IsPrincipal) _byProperty.TryAdd(ApiNames.OwnerId, _byName[primaryId]);
    }

    /// <summary>The logical name.</summary>
    public string LogicalName { get; }

    /// <summary>The name of the entity set.</summary>
    public string SetName { get; }

    /// <summary>The logical name of the primary key.</summary>
    public string PrimaryId { get; }

    /// <summary>The logical name of the primary name column.</summary>
    public string PrimaryName { get; }

    /// <summary>The entity type.</summary>
    public EdmEntityType Type { get; }

    /// <summary>The columns that are properties.</summary>
    public IReadOnlyList<ApiColumn> Columns { get; }

    /// <summary>The navigation properties.</summary>
    public IReadOnlyCollection<ApiLink> Links => _links.Values;

    /// <summary>Whether rows own other rows: users and teams, which have the key <c>ownerid</c> too.</summary>
    public bool IsPrincipal => Type.BaseType is IEdmEntityType { Name: ApiNames.Principal };

    /// <summary>The column of a property; null for none.</summary>
    public ApiColumn? ColumnOf(string property) => _byProperty.GetValueOrDefault(property);

    /// <summary>The column with a logical name; null for none.</summary>
    public ApiColumn? Column(string logicalName) => _byName.GetValueOrDefault(logicalName);

    /// <summary>The navigation property with a name; null for none.</summary>
    public ApiLink? Link(string name) => _links.GetValueOrDefault(name);
}
