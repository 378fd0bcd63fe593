using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Rows to begin with: stored as they are given, so that also what no rule lets in can be tested.</summary>
internal static class Seeding
{
    public static void Put(Organization organization, Entity row)
    {
        var table = LocalTables.Get(row.LogicalName);
        if (row.Id == Guid.Empty) throw new ArgumentException($"A row of {table} to begin with needs an Id.", nameof(row));
        var rows = organization.Store.Table(table);
        if (rows.Find(row.Id) is not null) throw new ArgumentException($"There is already a row of {table} with the Id {row.Id}.", nameof(row));

        var values = new object?[table.Columns.Count];
        foreach (var (name, value) in row.Attributes)
        {
            var column = RowValues.Column(table, name);
            values[column.Ordinal] = value switch
            {
                null => null,
                EntityReference reference => new RowReference(reference.LogicalName!, reference.Id),
                OptionSetValue option => Boxed.Of(option.Value),
                string text when column.Type is ColumnType.String or ColumnType.EntityName => text,
                _ => organization.Values.Convert(table, column, value),
            };
        }

        if (table.Version is { } version) values[version.Ordinal] ??= organization.Store.NextVersion();
        using var transaction = organization.Store.Begin();
        transaction.Put(rows, StoredRow.Of(table, row.Id, values));
        transaction.Complete();
    }
}
