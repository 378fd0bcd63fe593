using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>Copies of rows: neither a caller nor a plug-in ever holds the stored row.</summary>
internal static class Rows
{
    public static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName!, row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var (column, value) in row.Attributes) copy.Attributes.Add(column, CopyValue(value));
        return copy;
    }

    /// <summary>The row with only those columns that it has of the list; an image leaves out what is empty.</summary>
    public static Entity Image(Entity row, IReadOnlyList<string> columns)
    {
        var image = new Entity(row.LogicalName!, row.Id);
        foreach (var (column, value) in row.Attributes)
            if (value is not null && columns.Contains(column, StringComparer.Ordinal)) image.Attributes.Add(column, CopyValue(value));
        return image;
    }

    private static object? CopyValue(object? value) => value switch
    {
        OptionSetValue option => new OptionSetValue(option.Value),
        EntityReference reference => new EntityReference(reference.LogicalName!, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion },
        Entity row => Copy(row),
        EntityCollection rows => new EntityCollection(rows.Entities.Select(Copy).ToList()) { EntityName = rows.EntityName },
        byte[] bytes => bytes.Clone(),
        _ => value,
    };
}
