using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>Builds the model from the metadata of a local Dataverse.</summary>
internal sealed class ModelBuilder
{
    private readonly bool _isDescribed;
    private readonly EdmModel _edm;
    private readonly EdmEntityContainer _container = new(ApiNames.Namespace, "System");
    private readonly EdmEntityType _base = new(ApiNames.Namespace, ApiNames.BaseEntity, null, isAbstract: true, isOpen: false);
    private readonly EdmEntityType _principal;
    private readonly Dictionary<string, EntityMetadata> _tables;
    private readonly Dictionary<string, EdmEntityType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ApiColumn>> _columns = new(StringComparer.Ordinal);

    private ModelBuilder(IEnumerable<EntityMetadata> tables, bool isDescribed)
    {
        _isDescribed = isDescribed;
        _edm = new EdmModel(includeDefaultVocabularies: isDescribed);
        _tables = tables.ToDictionary(table => table.LogicalName!, StringComparer.Ordinal);
        _principal = new(ApiNames.Namespace, ApiNames.Principal, _base, isAbstract: true, isOpen: false);
    }

    /// <summary>Builds the model. The annotations for <c>$metadata</c> are in a second model, because reading their vocabularies would delay the first answer.</summary>
    public static ApiModel Build(LocalDataverse dataverse)
    {
        var tables = LocalSchema.Tables.Select(name => ((RetrieveEntityResponse)dataverse.Execute(new RetrieveEntityRequest { LogicalName = name, EntityFilters = EntityFilters.All })).EntityMetadata!).ToArray();
        var apis = dataverse.CustomApis;
        return new ModelBuilder(tables, isDescribed: false).Build(apis, new Lazy<EdmModel>(() => new ModelBuilder(tables, isDescribed: true).Build(apis, null).Edm));
    }

    private ApiModel Build(IReadOnlyList<Solution.Registration.CustomApiRegistration> apis, Lazy<EdmModel>? described)
    {
        _edm.SetNamespaceAlias(ApiNames.Namespace, ApiNames.Alias);
        _edm.AddElement(_base);
        _edm.AddElement(new EdmEntityType(ApiNames.Namespace, "expando", _base, isAbstract: false, isOpen: true));
        _edm.AddElement(_principal);
        _principal.AddKeys(_principal.AddStructuralProperty(ApiNames.OwnerId, EdmPrimitiveTypeKind.Guid, isNullable: false));
        _types.Add(ApiNames.Principal, _principal);
        foreach (var table in _tables.Values) AddType(table);
        var links = new LinkBuilder(_tables, _types).Build();
        var sets = _tables.Values.ToDictionary(table => table.LogicalName!, table => _container.AddEntitySet(table.EntitySetName, _types[table.LogicalName!]), StringComparer.Ordinal);
        foreach (var (name, set) in sets)
        {
            foreach (var navigation in _types[name].NavigationProperties())
                if (sets.TryGetValue(navigation.ToEntityType().Name, out var target)) set.AddNavigationTarget(navigation, target);
        }

        foreach (var table in _tables.Values) AddKeys(table);
        _edm.AddElement(_container);
        if (_isDescribed) Capabilities.AddTo(_edm, _container);
        QueryFunctions.AddTo(_edm);
        new OperationBuilder(_edm, _container, _types).Add(apis);
        return new ApiModel(_edm, [.. _tables.Values.OrderBy(table => table.EntitySetName, StringComparer.Ordinal).Select(table => new ApiTable(
            table.LogicalName!, table.EntitySetName!, table.PrimaryIdAttribute!, table.PrimaryNameAttribute!, _types[table.LogicalName!], _columns[table.LogicalName!], links[table.LogicalName!]))], described ?? new Lazy<EdmModel>(_edm))
        { Metadata = _tables };
    }

    private void AddType(EntityMetadata table)
    {
        var name = table.LogicalName!;
        var isPrincipal = name is "systemuser" or "team";
        var type = new EdmEntityType(ApiNames.Namespace, name, isPrincipal ? _principal : _base);
        var columns = table.Attributes!.Where(column => IsProperty(table, column)).Select(column => ColumnOf(name, column)).OrderBy(column => column.Property, StringComparer.Ordinal).ToArray();
        foreach (var column in columns)
        {
            var isKey = column.LogicalName == table.PrimaryIdAttribute;
            var property = type.AddStructuralProperty(column.Property, isKey ? EdmCoreModel.Instance.GetGuid(isNullable: false) : TypeOf(column.Type));
            if (_isDescribed && (column.IsLookup || IsComputed(table, column))) Capabilities.AddComputed(_edm, property);
            if (isKey && !isPrincipal) type.AddKeys(property);
        }

        _edm.AddElement(type);
        _types.Add(name, type);
        _columns.Add(name, columns);
    }

    /// <summary>Whether a column is a property. The names and the table of a lookup are annotations of its property.</summary>
    private static bool IsProperty(EntityMetadata table, AttributeMetadata column) => !table.Attributes!.Any(lookup =>
        lookup is LookupAttributeMetadata && (column.LogicalName == lookup.LogicalName + "name" || column.LogicalName == lookup.LogicalName + "yominame" || column.LogicalName == lookup.LogicalName + "type"));

    /// <summary>Whether only the platform writes a column.</summary>
    private static bool IsComputed(EntityMetadata table, ApiColumn column) => table.Attributes!.Any(known => known.LogicalName == column.LogicalName && known is { IsValidForCreate: false, IsValidForUpdate: false });

    private static ApiColumn ColumnOf(string table, AttributeMetadata column)
    {
        var name = column.LogicalName!;
        var type = LocalSchema.TypeOf(table, name)!.Value;
        return new ApiColumn(name, type is ColumnType.Lookup or ColumnType.Owner ? ApiNames.LookupProperty(name) : name, type, column.DisplayName?.UserLocalizedLabel?.Label ?? name);
    }

    private static IEdmTypeReference TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.State or ColumnType.Status => EdmCoreModel.Instance.GetInt32(isNullable: true),
        ColumnType.BigInt => EdmCoreModel.Instance.GetInt64(isNullable: true),
        ColumnType.Boolean => EdmCoreModel.Instance.GetBoolean(isNullable: true),
        ColumnType.DateTime => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, isNullable: true),
        ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner => EdmCoreModel.Instance.GetGuid(isNullable: true),
        _ => EdmCoreModel.Instance.GetString(isUnbounded: false, maxLength: null, isUnicode: false, isNullable: true),
    };

    private void AddKeys(EntityMetadata table)
    {
        var type = _types[table.LogicalName!];
        foreach (var key in table.Keys ?? [])
        {
            var properties = key.KeyAttributes!.Select(column => _columns[table.LogicalName!].First(known => known.LogicalName == column).Property);
            _edm.AddAlternateKeyAnnotation(type, properties.ToDictionary(property => property, property => type.FindProperty(property), StringComparer.Ordinal));
        }
    }
}
