using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What rows that are handed in to be written have in common.</summary>
internal static class NewRows
{
    /// <summary>The table of a row; a fault when it is not known, or when the row brings others along.</summary>
    public static TableDefinition TableOf(Entity row) => row.RelatedEntities.Count == 0
        ? LocalTables.Get(row.LogicalName)
        : throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not write related rows along with a row (RelatedEntities).");

    /// <summary>The one table of many rows.</summary>
    public static TableDefinition TableOf(EntityCollection rows, string message)
    {
        if (rows.Entities.Count == 0) throw Faults.Create(Faults.InvalidValue, $"{message} needs at least one row in Targets.");
        var table = LocalTables.Get(string.IsNullOrEmpty(rows.EntityName) ? rows.Entities[0].LogicalName : rows.EntityName);
        foreach (var row in rows.Entities)
            if (TableOf(row) != table) throw Faults.Create(Faults.InvalidValue, $"The rows of {message} are of one table: {table} and {row.LogicalName} are two.");
        return table;
    }
}
