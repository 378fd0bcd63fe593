using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// Adds the columns that the platform adds to the Target of a Create or Update, as contexts recorded in organizations
/// show them.
/// </summary>
internal static class CompleteTarget
{
    /// <summary>Adds, from stage 10 on, the defaults of columns that the caller left out. A column that a step removed stays removed.</summary>
    public static void AddDefaults(Operation row, TableDefinition table)
    {
        foreach (var (ordinal, value) in table.Defaults)
        {
            var column = table.Columns[ordinal];
            if (!row.Target!.Attributes.ContainsKey(column.LogicalName) && row.PlatformColumns?.Contains(column) != true) Put(row, column, value);
        }
    }

    /// <summary>Adds, at stage 40, the written owner, status, authors, times and version of the time zone rules of a new row.</summary>
    public static void AddWritten(Operation row, StoredRow created)
    {
        AddNew(row, created);
        if (created.Table.System.TimeZoneRuleVersion is { } version) Put(row, version, created[version]);
    }

    /// <summary>Adds, at stage 20, the owner, status, authors and times that the new row will get.</summary>
    public static void AddNew(Operation row, StoredRow created)
    {
        var table = created.Table;
        AddLeftOut(row, created, table.Owner);
        AddLeftOut(row, created, table.State);
        AddLeftOut(row, created, table.Status);
        foreach (var column in table.System.OfNewRow) Put(row, column, Shown(created, column));
    }

    /// <summary>Adds, at stage 40, the author and the time of a change.</summary>
    public static void AddChanged(Operation row, StoredRow changed)
    {
        foreach (var column in changed.Table.System.OfChange) Put(row, column, Shown(changed, column));
    }

    /// <summary>Adds a column that the caller may supply but left out. An empty owner counts as left out.</summary>
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
