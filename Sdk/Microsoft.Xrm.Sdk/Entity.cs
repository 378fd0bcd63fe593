using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row, or the columns of a row in a request.</summary>
[DataContract(Name = "Entity", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class Entity : IExtensibleDataObject
{
    private Guid id;
    private AttributeCollection? attributes;
    private FormattedValueCollection? formattedValues;
    private RelatedEntityCollection? relatedEntities;
    private KeyAttributeCollection? keyAttributes;

    public Entity()
    {
    }

    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    public Entity(string entityName, Guid id)
        : this(entityName)
    {
        this.id = id;
    }

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    [DataMember]
    public string? LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id
    {
        get => id;
        set => id = value;
    }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        set => formattedValues = value;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= new RelatedEntityCollection();
        set => relatedEntities = value;
    }

    [DataMember]
    public string? RowVersion { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    public bool HasLazyFileAttribute { get; set; }

    public string? LazyFileAttributeKey { get; set; }

    public Lazy<object>? LazyFileAttributeValue { get; set; }

    public string? LazyFileSizeAttributeKey { get; set; }

    public int LazyFileSizeAttributeValue { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }

    public object? this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The value of a column; the default of the type when the row has no such column or the value is null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T? GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value is not null ? (T)value : default;

    /// <summary>Finds the value of a column. It finds a null if the type can be null; it does not find a value of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, [MaybeNull] out T result) =>
        TypedValue.IsFound(Attributes.TryGetValue(attributeKey, out var value), value, out result);

    public EntityReference ToEntityReference() => new()
    {
        LogicalName = LogicalName,
        Id = Id,
        RowVersion = RowVersion,
        KeyAttributes = KeyAttributes,
    };

    /// <summary>The row as an early-bound class. Both share their collections, so each sees the columns that the other sets.</summary>
    /// <exception cref="NotSupportedException">The row has no table name, or the class belongs to another table.</exception>
    public T ToEntity<T>()
        where T : Entity
    {
        if (typeof(T) != typeof(Entity))
            CheckTable(typeof(T));

        var entity = Activator.CreateInstance<T>();
        ShareWith(entity);
        return entity;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object? value) => Attributes[attributeLogicalName] = value;

    protected virtual string? GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;

    protected virtual TEntity? GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity? entity)
        where TEntity : Entity =>
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity is null ? null : new[] { entity });

    protected virtual IEnumerable<TEntity>? GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        RelatedEntities.TryGetValue(Named(relationshipSchemaName, primaryEntityRole), out var related)
            ? related.Entities.Select(entity => entity as TEntity ?? entity.ToEntity<TEntity>())
            : null;

    protected virtual void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity>? entities)
        where TEntity : Entity
    {
        var relationship = Named(relationshipSchemaName, primaryEntityRole);
        var related = entities?.ToList<Entity>();
        if (related is { Count: > 0 })
            RelatedEntities[relationship] = new EntityCollection(related) { EntityName = related[0].LogicalName };
        else
            RelatedEntities.Remove(relationship);
    }

    private static Relationship Named(string schemaName, EntityRole? primaryEntityRole) =>
        new(schemaName) { PrimaryEntityRole = primaryEntityRole };

    private void CheckTable(Type earlyBound)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new NotSupportedException("A row that names no table (LogicalName) cannot become an early-bound one.");

        var table = earlyBound.GetCustomAttribute<EntityLogicalNameAttribute>(inherit: true)?.LogicalName;
        if (string.IsNullOrWhiteSpace(table))
            throw new NotSupportedException($"The class {earlyBound.FullName} names no table (EntityLogicalName).");

        if (!string.Equals(LogicalName, table, StringComparison.Ordinal))
            throw new NotSupportedException($"A row of {LogicalName} cannot become one of {table}.");
    }

    private void ShareWith(Entity entity)
    {
        entity.LogicalName = LogicalName;
        entity.id = Id;
        entity.Attributes = Attributes;
        entity.FormattedValues = FormattedValues;
        entity.RelatedEntities = RelatedEntities;
        entity.KeyAttributes = KeyAttributes;
        entity.EntityState = EntityState;
        entity.RowVersion = RowVersion;
        entity.ExtensionData = ExtensionData;
        entity.HasLazyFileAttribute = HasLazyFileAttribute;
        entity.LazyFileAttributeKey = LazyFileAttributeKey;
        entity.LazyFileAttributeValue = LazyFileAttributeValue;
        entity.LazyFileSizeAttributeKey = LazyFileSizeAttributeKey;
        entity.LazyFileSizeAttributeValue = LazyFileSizeAttributeValue;
    }
}
