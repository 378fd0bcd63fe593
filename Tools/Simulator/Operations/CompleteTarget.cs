using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// What the platform puts into the Target of a Create or Update for the steps, beside what the caller sent, as contexts that
/// were recorded in organizations show it.
/// </summary>
internal static class CompleteTarget
{
    /// <summary>Shows what a new row has in columns that its creator leaves out: from stage 10 on. What a step took away stays away.</summary>
    public static void AddDefaults(Operation row, TableDefinition table)
    {
        foreach (var (ordinal, value) in table.Defaults)
        {
            var column = table.Columns[ordinal];
            if (!row.Target!.Attributes.ContainsKey(column.LogicalName) && row.PlatformColumns?.Contains(column) != true) Put(row, column, value);
        }
    }

    /// <summary>Shows owner, status, authors and times of a new row as they are, and the version of the time zone rules: at stage 40.</summary>
    public static void AddWritten(Operation row, StoredRow created)
    {
        AddNew(row, created);
        if (created.Table.System.TimeZoneRuleVersion is { } version) Put(row, version, created[version]);
    }

    /// <summary>Shows owner, status, authors and times of a new row: at stage 20 as they will be.</summary>
    public static void AddNew(Operation row, StoredRow created)
    {
        var table = created.Table;
        AddLeftOut(row, created, table.Owner);
        AddLeftOut(row, created, table.State);
        AddLeftOut(row, created, table.Status);
        foreach (var column in table.System.OfNewRow) Put(row, column, Shown(created, column));
    }

    /// <summary>Shows who changed a row and when: at stage 40.</summary>
    public static void AddChanged(Operation row, StoredRow changed)
    {
        foreach (var column in changed.Table.System.OfChange) Put(row, column, Shown(changed, column));
    }

    /// <summary>Shows a column that a caller may supply and left out. An owner that is empty is one that is not given.</summary>
    private static void AddLeftOut(Operation row, StoredRow created, TableColumn? column)
    {
        if (column is null || (row.Target!.Attributes.TryGetValue(column.LogicalName, out var given) && (given is not null || !ReferenceEquals(column, created.Table.Owner)))) return;
        if (Shown(created, column) is { } value) Put(row, column, value);
    }

    private static void Put(Operation row, TableColumn column, object? value) => (row.PlatformColumns ??= new PlatformColumns()).Put(row.Target!, column, value);

    private static object? Shown(StoredRow row, TableColumn column) => row[column] switch
    {
        int option when column.IsChoice => new OptionSetValue(option),
        RowReference reference => new EntityReference(reference.Table, reference.Id),
        var value => value,
    };
}
