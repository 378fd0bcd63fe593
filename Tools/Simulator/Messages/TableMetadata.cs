using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using CascadeConfiguration = Microsoft.Xrm.Sdk.Metadata.CascadeConfiguration;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Describes a table in the metadata classes of the SDK. Properties that the local Dataverse does not know stay empty.</summary>
internal static class TableMetadata
{
    private const int English = 1033;

    public static EntityMetadata Describe(RowTable rows, EntityFilters filters)
    {
        var table = rows.Definition;
        var entity = new EntityMetadata { LogicalName = table.LogicalName, SchemaName = table.LogicalName, EntitySetName = table.EntitySetName };
        Set(entity, nameof(EntityMetadata.PrimaryIdAttribute), table.PrimaryId.LogicalName);
        Set(entity, nameof(EntityMetadata.PrimaryNameAttribute), table.PrimaryName.LogicalName);
        Set(entity, nameof(EntityMetadata.IsOptimisticConcurrencyEnabled), true);
        Set(entity, nameof(EntityMetadata.IsStateModelAware), table.State is not null);
        Set(entity, nameof(EntityMetadata.EnforceStateTransitions), false);
        Set(entity, nameof(EntityMetadata.IsIntersect), LocalTables.ManyToMany.Any(pairs => pairs.IntersectTable == table.LogicalName));
        entity.OwnershipType = table.Owner is null ? OwnershipTypes.None : OwnershipTypes.UserOwned;
        Set(entity, nameof(EntityMetadata.Keys), rows.Keys.Select(key => Key(table, key)).ToArray());
        if (table.IsPhoneCalls)
        {
            entity.SchemaName = PhoneCallTable.SchemaName;
            entity.DisplayName = Text(PhoneCallTable.DisplayName);
            entity.DisplayCollectionName = Text(PhoneCallTable.DisplayCollectionName);
            entity.LogicalCollectionName = PhoneCallTable.LogicalCollectionName;
            entity.TableType = PhoneCallTable.TableType.ToString();
            Set(entity, nameof(EntityMetadata.CollectionSchemaName), PhoneCallTable.CollectionSchemaName);
        }

        if (filters.HasFlag(EntityFilters.Attributes)) Set(entity, nameof(EntityMetadata.Attributes), table.Columns.Select(column => Column(table, column)).ToArray());
        if (filters.HasFlag(EntityFilters.Relationships))
        {
            Set(entity, nameof(EntityMetadata.ManyToOneRelationships), table.Relationships.Select(Relationship).ToArray());
            Set(entity, nameof(EntityMetadata.OneToManyRelationships), LocalTables.ReferencesTo(table.LogicalName).Select(Relationship).ToArray());
            Set(entity, nameof(EntityMetadata.ManyToManyRelationships), LocalTables.ManyToMany.Where(pairs => pairs.First.Table == table.LogicalName || pairs.Second.Table == table.LogicalName).Select(Pairs).ToArray());
        }

        return entity;
    }

    private static AttributeMetadata Column(TableDefinition table, TableColumn column)
    {
        AttributeMetadata metadata = column.Type switch
        {
            ColumnType.String => new StringAttributeMetadata { MaxLength = column.MaxLength, Format = StringFormat.Text, FormatName = StringFormatName.Text },
            ColumnType.Integer => new IntegerAttributeMetadata { MinValue = (int)column.MinValue, MaxValue = (int)column.MaxValue },
            ColumnType.BigInt => Limits(new BigIntAttributeMetadata(), column),
            ColumnType.Boolean => new BooleanAttributeMetadata(new BooleanOptionSetMetadata(Option(1, column.Labels.True), Option(0, column.Labels.False))) { DefaultValue = column.DefaultValue },
            ColumnType.DateTime => new DateTimeAttributeMetadata { Format = column.IsDateOnly ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime, DateTimeBehavior = Microsoft.Xrm.Sdk.Metadata.DateTimeBehavior.UserLocal },
            ColumnType.State => new StateAttributeMetadata { OptionSet = new OptionSetMetadata([.. table.States.Select(state => State(state))]) },
            ColumnType.Status => new StatusAttributeMetadata { OptionSet = new OptionSetMetadata([.. table.Statuses.Select(status => Status(status))]) },
            ColumnType.EntityName => new EntityNameAttributeMetadata(),
            ColumnType.Uniqueidentifier => new UniqueIdentifierAttributeMetadata(),
            _ => new LookupAttributeMetadata { Targets = [.. column.Targets] },
        };
        metadata.LogicalName = column.LogicalName;
        metadata.SchemaName = column.Reference?.SchemaName ?? column.LogicalName;
        metadata.DisplayName = Text(column.Reference?.DisplayName ?? column.LogicalName);
        metadata.Description = Text(column.Reference?.Description ?? "");
        metadata.IsValidForCreate = column.IsValidForCreate;
        metadata.IsValidForUpdate = column.IsValidForUpdate;
        metadata.IsValidForForm = column.Reference?.IsValidForForm;
        metadata.RequiredLevel = new AttributeRequiredLevelManagedProperty(column.IsRequired ? AttributeRequiredLevel.SystemRequired : AttributeRequiredLevel.None);
        Set(metadata, nameof(AttributeMetadata.EntityLogicalName), table.LogicalName);
        Set(metadata, nameof(AttributeMetadata.IsPrimaryId), column == table.PrimaryId);
        Set(metadata, nameof(AttributeMetadata.IsPrimaryName), column == table.PrimaryName);
        Set(metadata, nameof(AttributeMetadata.IsValidForRead), true);
        Set(metadata, nameof(AttributeMetadata.ColumnNumber), column.Ordinal);
        if (column.Type == ColumnType.Owner)
        {
            Set(metadata, nameof(AttributeMetadata.AttributeType), AttributeTypeCode.Owner);
            Set(metadata, nameof(AttributeMetadata.AttributeTypeName), AttributeTypeDisplayName.OwnerType);
        }

        return metadata;
    }

    private static BigIntAttributeMetadata Limits(BigIntAttributeMetadata metadata, TableColumn column)
    {
        Set(metadata, nameof(BigIntAttributeMetadata.MinValue), column.MinValue);
        Set(metadata, nameof(BigIntAttributeMetadata.MaxValue), column.MaxValue);
        return metadata;
    }

    private static StateOptionMetadata State(StateChoice state) => new() { Value = state.Value, Label = Text(state.Label), DefaultStatus = state.DefaultStatus, InvariantName = state.InvariantName };

    private static StatusOptionMetadata Status(StatusChoice status) => new(status.Value, status.State) { Label = Text(status.Label) };

    private static OptionMetadata Option(int value, string label) => new(Text(label), value);

    private static OneToManyRelationshipMetadata Relationship(TableRelationship relationship)
    {
        var reference = PhoneCallTable.ManyToOneRelationships.FirstOrDefault(known => known.SchemaName == relationship.SchemaName);
        return new OneToManyRelationshipMetadata
        {
            SchemaName = relationship.SchemaName,
            ReferencedEntity = relationship.ReferencedTable,
            ReferencedAttribute = reference?.ReferencedColumn ?? LocalTables.Get(relationship.ReferencedTable).PrimaryId.LogicalName,
            ReferencingEntity = relationship.ReferencingTable,
            ReferencingAttribute = relationship.ReferencingColumn,
            ReferencingEntityNavigationPropertyName = reference?.NavigationProperty ?? relationship.NavigationProperty,
            CascadeConfiguration = reference is null ? new CascadeConfiguration { Delete = Cascade(relationship.OnDelete) } : Cascade(reference.Cascade),
        };
    }

    private static CascadeConfiguration Cascade(Plugins.Table.CascadeConfiguration cascade) => new()
    {
        Archive = Cascade(cascade.Archive),
        Assign = Cascade(cascade.Assign),
        Delete = Cascade(cascade.Delete),
        Merge = Cascade(cascade.Merge),
        Reparent = Cascade(cascade.Reparent),
        RollupView = Cascade(cascade.RollupView),
        Share = Cascade(cascade.Share),
        Unshare = Cascade(cascade.Unshare),
    };

    private static CascadeType Cascade(CascadeBehavior behavior) => Enum.Parse<CascadeType>(behavior.ToString());

    private static ManyToManyRelationshipMetadata Pairs(ManyToManyRelationship pairs) => new()
    {
        SchemaName = pairs.SchemaName,
        IntersectEntityName = pairs.IntersectTable,
        Entity1LogicalName = pairs.First.Table,
        Entity1IntersectAttribute = pairs.First.Column,
        Entity2LogicalName = pairs.Second.Table,
        Entity2IntersectAttribute = pairs.Second.Column,
    };

    private static EntityKeyMetadata Key(TableDefinition table, AlternateKey key)
    {
        var metadata = new EntityKeyMetadata { LogicalName = key.Name, SchemaName = key.Name, KeyAttributes = [.. key.Columns.Select(column => column.LogicalName)] };
        Set(metadata, nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName);
        return metadata;
    }

    private static Label Text(string text)
    {
        var label = new LocalizedLabel(text, English);
        return new Label(label, new List<LocalizedLabel> { label });
    }

    /// <summary>Sets a property without a public setter: only the platform sets it.</summary>
    private static void Set(object metadata, string property, object value)
    {
        var found = metadata.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!;

        // Reflection finds the non-public setter of an inherited property only on the declaring class.
        found.DeclaringType!.GetProperty(property)!.GetSetMethod(nonPublic: true)!.Invoke(metadata, [value]);
    }
}
