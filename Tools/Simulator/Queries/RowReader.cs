using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>Rows as those outside see them: never the stored ones, and without the columns that have no value.</summary>
internal sealed class RowReader(RowStore store)
{
    public Entity Entity(StoredRow row, ColumnSet columns) => RowProjection.ToEntity(row, columns, NameOf);

    /// <summary>The row with exactly some of its columns; with all of them when the list is empty.</summary>
    public Entity Image(StoredRow row, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0) return Entity(row, new ColumnSet(true));
        var image = Entity(row, new ColumnSet([.. columns]));
        var key = row.Table.PrimaryId.LogicalName;
        if (!columns.Contains(key, StringComparer.Ordinal)) image.Attributes.Remove(key);
        return image;
    }

    public string? NameOf(RowReference reference) => store.Find(reference) is { } row ? row[row.Table.PrimaryName] as string : null;
}
