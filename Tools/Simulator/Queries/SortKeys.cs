using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>What rows are ordered by (Microsoft's page "Order rows"): references by the names of their rows, choices by their labels, and everything else by its value.</summary>
internal sealed class SortKeys(IQuerySource source, bool ordersByNumber)
{
    private readonly Dictionary<Guid, string?> _names = [];

    /// <summary>The key of a stored value.</summary>
    public object? Of(TableDefinition table, TableColumn column, object? stored) => stored switch
    {
        RowReference reference => NameOf(reference),
        int option when column.Type == ColumnType.State && !ordersByNumber => table.FindState(option)?.Label,
        int option when column.Type == ColumnType.Status && !ordersByNumber => table.FindStatus(option)?.Label,
        _ => stored,
    };

    /// <summary>The name of a row that is referred to; null when it has none or is gone.</summary>
    public string? NameOf(RowReference reference)
    {
        if (_names.TryGetValue(reference.Id, out var name)) return name;
        name = LocalTables.All.TryGetValue(reference.Table, out var table) && source.Find(table, reference.Id) is { } row ? row[table.PrimaryName] as string : null;
        _names.Add(reference.Id, name);
        return name;
    }
}
