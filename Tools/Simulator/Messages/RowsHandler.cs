using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>The messages that write rows: one in <c>Target</c>, or many rows of one table in <c>Targets</c>.</summary>
/// <param name="message">The name of the message.</param>
/// <param name="isMultiple">Whether the message is for many rows.</param>
/// <param name="others">The other parameters.</param>
internal abstract class RowsHandler(string message, bool isMultiple, params string[] others) : MessageHandler(message, [isMultiple ? "Targets" : "Target", .. others])
{
    /// <summary>Whether the message is for many rows.</summary>
    protected bool IsMultiple { get; } = isMultiple;

    /// <summary>Whether the message may create rows.</summary>
    protected virtual bool MayCreate => false;

    /// <summary>The table of a row; a fault if there is no such table, or if the row contains related rows.</summary>
    public static TableDefinition TableOf(Entity row) => row.RelatedEntities.Count == 0
        ? LocalTables.Get(row.LogicalName)
        : throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not write related rows within a row (RelatedEntities).");

    /// <summary>Copies the rows of a request, because steps write into them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="table">The table of the rows.</param>
    protected Entity[] Rows(OrganizationRequest request, out TableDefinition table)
    {
        if (!IsMultiple)
        {
            var target = Parameter<Entity>(request, "Target");
            table = Writable(TableOf(target));
            KeyOf(table, target);
            return [EntityCopy.Of(target)];
        }

        var targets = Parameter<EntityCollection>(request, "Targets");
        table = Writable(TableOf(targets));
        foreach (var row in targets.Entities) KeyOf(table, row);
        return [.. targets.Entities.Select(EntityCopy.Of)];
    }

    /// <summary>The table; a fault if only other messages create its rows.</summary>
    private TableDefinition Writable(TableDefinition table) => table.IsCreatable || !MayCreate
        ? table
        : throw Faults.Create(Faults.UnsupportedMessage, $"The '{Message}' method does not support entities of type '{table}'. Use Associate, GrantAccess or ModifyAccess.");

    private TableDefinition TableOf(EntityCollection rows)
    {
        if (string.IsNullOrEmpty(rows.EntityName))
            throw Faults.Create(Faults.UnsupportedMessage, $"The Targets of {Message} do not name their table. Set EntityName of the EntityCollection to the logical name of the table.");
        if (rows.Entities.Count == 0) throw Faults.Create(Faults.InvalidValue, $"{Message} needs at least one row in Targets.");
        var table = LocalTables.Get(rows.EntityName);
        foreach (var row in rows.Entities)
            if (TableOf(row) != table) throw Faults.Create(Faults.InvalidValue, $"All rows of {Message} must belong to one table: {table} and {row.LogicalName} differ.");
        return table;
    }
}
