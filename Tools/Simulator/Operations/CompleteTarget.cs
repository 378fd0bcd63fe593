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
    /// <summary>The columns that a caller may supply and that a new row has anyway.</summary>
    private static readonly string[] Given = ["ownerid", "statecode", "statuscode"];

    /// <summary>The columns that the platform keeps, of a new row.</summary>
    private static readonly string[] Kept = ["createdon", "createdby", "modifiedon", "modifiedby", "modifiedonbehalfby", "owningbusinessunit", "owninguser"];

    /// <summary>The columns that the platform keeps, of a changed row.</summary>
    private static readonly string[] Changed = ["modifiedon", "modifiedby", "modifiedonbehalfby"];

    /// <summary>Shows what a new row has in columns that its creator leaves out: from stage 10 on. What a step took away stays away.</summary>
    public static void AddDefaults(Operation row, TableDefinition table)
    {
        foreach (var (ordinal, value) in table.Defaults)
        {
            var column = table.Columns[ordinal].LogicalName;
            if (!row.Target!.Attributes.ContainsKey(column) && row.PlatformColumns?.Contains(column) != true) Put(row, column, value);
        }
    }

    /// <summary>Shows owner, status, authors and times of a new row: at stage 20 as they will be, at stage 40 as they are.</summary>
    public static void AddNew(Operation row, StoredRow created)
    {
        var target = row.Target!;
        foreach (var name in Given)
            if (created.Table.Find(name) is { } column && IsLeftOut(target, column) && Shown(created, column) is { } value) Put(row, name, value);
        foreach (var name in Kept)
            if (created.Table.Find(name) is { } column) Put(row, name, Shown(created, column));
    }

    /// <summary>Shows who changed a row and when: at stage 40.</summary>
    public static void AddChanged(Operation row, StoredRow changed)
    {
        foreach (var name in Changed)
            if (changed.Table.Find(name) is { } column) Put(row, name, Shown(changed, column));
    }

    /// <summary>Whether a caller left a column out. An owner that is empty is one that is not given.</summary>
    private static bool IsLeftOut(Entity target, TableColumn column) =>
        !target.Attributes.TryGetValue(column.LogicalName, out var value) || (value is null && column.LogicalName == Given[0]);

    private static void Put(Operation row, string column, object? value) => (row.PlatformColumns ??= new PlatformColumns()).Put(row.Target!, column, value);

    private static object? Shown(StoredRow row, TableColumn column) => row[column] switch
    {
        int option when column.IsChoice => new OptionSetValue(option),
        RowReference reference => new EntityReference(reference.Table, reference.Id),
        var value => value,
    };
}
