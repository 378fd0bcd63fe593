using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Stores rows without checks, so that tests can begin with rows that no rule accepts.</summary>
internal sealed class Seeding(RowStore store, RowValues converter)
{
    /// <summary>Stores a row.</summary>
    /// <exception cref="ArgumentException">The row has no primary key, or another row has the key.</exception>
    public void Put(Entity row)
    {
        var table = LocalTables.Get(row.LogicalName);
        if (row.Id == Guid.Empty) throw new ArgumentException($"A seeded row of {table} needs an Id.", nameof(row));
        var rows = store.Table(table);
        if (rows.Find(row.Id) is not null) throw new ArgumentException($"There is already a row of {table} with the Id {row.Id}.", nameof(row));

        var values = new object?[table.Columns.Count];
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            values[column.Ordinal] = value switch
            {
                null => null,
                EntityReference reference => new RowReference(reference.LogicalName!, reference.Id),
                OptionSetValue option => Boxed.Of(option.Value),
                string text when column.Type is ColumnType.String or ColumnType.EntityName => text,
                _ => converter.Convert(table, column, value),
            };
        }

        if (table.Version is { } version) values[version.Ordinal] ??= store.NextVersion();
        using var transaction = store.Begin();
        transaction.Put(rows, StoredRow.Of(table, row.Id, values));
        transaction.Complete();
    }
}
