using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Converts stored rows to rows of the service: the requested columns that have a value, and always the primary key.</summary>
internal static class RowProjection
{
    /// <summary>Makes the row that a client receives.</summary>
    /// <param name="row">The stored row.</param>
    /// <param name="columns">The requested columns; a fault for a column that the table does not have.</param>
    /// <param name="nameOf">Finds the name of a referenced row.</param>
    public static Entity ToEntity(StoredRow row, ColumnSet columns, Func<RowReference, string?> nameOf)
    {
        if (columns.AttributeExpressions.Count > 0) throw QueryFaults.NotSupported("aliases and aggregates of the columns of one row (AttributeExpressions)");
        if (columns.AllColumns) return ToEntity(row, row.Table.Columns, nameOf);
        var entity = KeyOf(row);
        foreach (var name in columns.Columns)
        {
            if (row.Table.Find(name) is { } column) Show(entity, row, column, nameOf);
            else if (NameColumns.BaseOf(row.Table, name) is { } named) ShowName(entity, row, named, name, nameOf);
            else throw row.Table.Unknown(name);
        }

        return entity;
    }

    /// <summary>Makes the row that a client receives, from columns of its table.</summary>
    public static Entity ToEntity(StoredRow row, IReadOnlyList<TableColumn> columns, Func<RowReference, string?> nameOf)
    {
        var entity = KeyOf(row);
        foreach (var column in columns) Show(entity, row, column, nameOf);
        return entity;
    }

    /// <summary>A stored value in the type of the service.</summary>
    public static object ToValue(TableColumn column, object stored, Func<RowReference, string?> nameOf) => stored switch
    {
        int option when column.IsChoice => new OptionSetValue(option),
        RowReference reference => new EntityReference(reference.Table, reference.Id) { Name = nameOf(reference) },
        _ => stored,
    };

    /// <summary>The formatted value of a column; null if the value itself is shown.</summary>
    public static string? Formatted(TableDefinition table, TableColumn column, object value) => (column.Type, value) switch
    {
        (_, OptionSetValue option) => NameColumns.LabelOf(table, column, option.Value),
        (ColumnType.Boolean, bool flag) => flag ? column.Labels.True : column.Labels.False,
        (_, EntityReference reference) => reference.Name,
        _ => null,
    };

    /// <summary>A row with only its key and its version.</summary>
    private static Entity KeyOf(StoredRow row)
    {
        var table = row.Table;
        var entity = new Entity(table.LogicalName, row.Id);
        if (table.Version is not null) entity.RowVersion = row.Version.ToString(CultureInfo.InvariantCulture);
        entity.Attributes[table.PrimaryId.LogicalName] = row.Id;
        return entity;
    }

    private static void ShowName(Entity entity, StoredRow row, TableColumn column, string name, Func<RowReference, string?> nameOf)
    {
        if (NameColumns.TextOf(row.Table, column, row[column], nameOf) is { } text) entity.Attributes[name] = text;
    }

    private static void Show(Entity entity, StoredRow row, TableColumn column, Func<RowReference, string?> nameOf)
    {
        if (row[column] is not { } stored) return;
        var value = ToValue(column, stored, nameOf);
        entity.Attributes[column.LogicalName] = value;
        if (Formatted(row.Table, column, value) is { } text) entity.FormattedValues[column.LogicalName] = text;
    }
}

/// <summary>Makes copies of rows for callers, without the columns that have no value.</summary>
internal sealed class RowReader(RowStore store)
{
    public Entity Entity(StoredRow row, ColumnSet columns) => RowProjection.ToEntity(row, columns, NameOf);

    /// <summary>An image: the row with exactly the given columns, or with all if the list is empty.</summary>
    public Entity Image(StoredRow row, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0) return Entity(row, new ColumnSet(true));
        var image = Entity(row, new ColumnSet([.. columns]));
        var key = row.Table.PrimaryId.LogicalName;
        if (!columns.Contains(key, StringComparer.Ordinal)) image.Attributes.Remove(key);
        return image;
    }

    /// <summary>The image with the primary key and the name of the row, for asynchronous steps.</summary>
    public Entity NameImage(StoredRow row)
    {
        var image = Entity(row, new ColumnSet(row.Table.PrimaryName.LogicalName));
        image.RowVersion = null;
        return image;
    }

    public string? NameOf(RowReference reference) => store.Find(reference) is { } row ? row[row.Table.PrimaryName] as string : null;
}
