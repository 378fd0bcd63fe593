using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Queries;

namespace PhoneCallCtx.Simulator.Store;

/// <summary>Rows as those outside see them: never the stored ones, and without the columns that have no value.</summary>
internal sealed class RowReader(RowStore store)
{
    public Entity Entity(StoredRow row, ColumnSet columns) => RowProjection.ToEntity(row, columns, NameOf);

    /// <summary>The row with some of its columns; all of them when the list is empty.</summary>
    public Entity Image(StoredRow row, IReadOnlyList<string> columns) =>
        Entity(row, columns.Count == 0 ? new ColumnSet(true) : new ColumnSet([.. columns]));

    public string? NameOf(RowReference reference) => store.Find(reference) is { } row ? row[row.Table.PrimaryName] as string : null;
}
