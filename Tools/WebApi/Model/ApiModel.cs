using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>The model of a local Dataverse: its tables, functions and actions.</summary>
internal sealed class ApiModel
{
    private readonly Dictionary<string, ApiTable> _bySet;
    private readonly Dictionary<string, ApiTable> _byName;

    private readonly Lazy<EdmModel> _described;

    public ApiModel(EdmModel edm, IReadOnlyList<ApiTable> tables, Lazy<EdmModel> described)
    {
        Edm = edm;
        _described = described;
        Tables = tables;
        _bySet = tables.ToDictionary(table => table.SetName, StringComparer.Ordinal);
        _byName = tables.ToDictionary(table => table.LogicalName, StringComparer.Ordinal);
    }

    /// <summary>The model for the parser of URLs.</summary>
    public EdmModel Edm { get; }

    /// <summary>The same model with annotations, for <c>$metadata</c>.</summary>
    public EdmModel Described => _described.Value;

    /// <summary>The tables, by name of the entity set.</summary>
    public IReadOnlyList<ApiTable> Tables { get; }

    /// <summary>The metadata that the model was built from, by logical name of the table.</summary>
    public IReadOnlyDictionary<string, EntityMetadata> Metadata { get; init; } = new Dictionary<string, EntityMetadata>(StringComparer.Ordinal);

    /// <summary>The table of an entity set; null for none.</summary>
    public ApiTable? OfSet(string name) => _bySet.GetValueOrDefault(name);

    /// <summary>The table with a logical name; null for none.</summary>
    public ApiTable? Find(string logicalName) => _byName.GetValueOrDefault(logicalName);

    /// <summary>The table with a logical name, which must exist.</summary>
    public ApiTable Get(string logicalName) => _byName[logicalName];
}
