using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Deletes a row, and applies the relationships to the rows that refer to it.</summary>
internal sealed class RowDeletion(EventPipeline pipeline, RowStore store, SecurityModel security, RowValues values, RowWriter writer, RowUpdate updates, LocalDataverseOptions options)
{
    /// <summary>The parameter that shows steps that the deletion is a purge of retention.</summary>
    public const string ByRetention = "DeleteInvokedByRetention";

    /// <summary>Deletes a row through the pipeline.</summary>
    /// <param name="request">The context of the request.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">The row, with the version that the caller read if the versions are to be compared.</param>
    /// <param name="concurrency">Whether the version must be unchanged.</param>
    /// <param name="area">The area of the row: live, or retained for a purge.</param>
    /// <returns>The fault of the plug-in that threw; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects the deletion.</exception>
    public PluginFault? Delete(RequestContext request, TableDefinition table, EntityReference target, ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default, RowArea area = RowArea.Live)
    {
        var id = values.IdOf(table, target.Id, target.KeyAttributes);
        var row = Existing(table, id, area);

        var operation = pipeline.NewOperation(request, "Delete", table.LogicalName, isEnclosed: true);
        operation.Input["Target"] = new EntityReference(table.LogicalName, id);
        operation.Input["ConcurrencyBehavior"] = concurrency;
        if (area == RowArea.Retained) operation.Input[ByRetention] = true;
        operation.RowId = id;
        operation.Before = [row];
        return pipeline.Execute(
            operation,
            // Steps may have written to the row: the bin gets it as it is now.
            transaction => Remove(transaction, Existing(table, id, area), area, request with { Transaction = transaction, Depth = request.Depth + 1 }),
            authorize: () =>
            {
                security.Check(request.User, AccessRights.DeleteAccess, row);
                RowUpdate.CheckVersion(row, target.RowVersion, concurrency);
            });
    }

    private StoredRow Existing(TableDefinition table, Guid id, RowArea area) => area == RowArea.Live
        ? store.Existing(table, id)
        : store.Table(table, area).Find(id) ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist");

    private PluginFault? Remove(Transaction transaction, StoredRow row, RowArea area, RequestContext cascade)
    {
        if (row.Table.LogicalName == LocalTables.User)
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not delete users. Set isdisabled instead.");
        if (row.Table.LogicalName == LocalTables.Team && OwnsRows(row))
            throw Faults.Create(Faults.TeamOwnsRows, $"The team {row.Id} owns rows and cannot be deleted.");

        foreach (var relationship in LocalTables.ReferencesTo(row.Table.LogicalName))
            if (Follow(transaction, relationship, row, cascade) is { } fault) return fault;
        RemovePairs(transaction, row);
        var rows = store.Table(row.Table, area);
        transaction.Remove(rows, row.Id);

        // A purge deletes the marked row; its copy stays in long term retention.
        if (area == RowArea.Retained) transaction.Put(store.Table(row.Table, RowArea.Purged), row);
        if (area == RowArea.Live && row.Table.IsPhoneCalls && options.IsBinEnabled) Keep(transaction, row);
        return null;
    }

    /// <summary>Puts a deleted row into the bin, above those that were deleted earlier under the same key.</summary>
    private void Keep(Transaction transaction, StoredRow row)
    {
        var bin = store.Table(row.Table, RowArea.Bin);
        var earlier = bin.Find(row.Id);
        if (earlier is null || options.KeepsEveryDeletion) transaction.Put(bin, row.Over(earlier));
    }

    /// <summary>Applies a relationship to the rows that refer to a deleted row.</summary>
    private PluginFault? Follow(Transaction transaction, TableRelationship relationship, StoredRow row, RequestContext cascade)
    {
        if (relationship.OnDelete == CascadeBehavior.NoCascade) return null;
        var table = LocalTables.Get(relationship.ReferencingTable);
        var column = table.Find(relationship.ReferencingColumn)!;
        var reference = new RowReference(row.Table.LogicalName, row.Id);
        foreach (var referring in store.Table(table).Rows.Where(other => reference.Equals(other[column])).ToArray())
        {
            PluginFault? fault = null;
            switch (relationship.OnDelete)
            {
                case CascadeBehavior.Restrict:
                    throw Faults.Create(Faults.RowIsReferredTo, $"The row {row.Id} of {row.Table} cannot be deleted: the row {referring.Id} of {table} refers to it ({relationship.SchemaName}).");
                case CascadeBehavior.RemoveLink when options.Behavior.RemovedLinksRunUpdateSteps:
                    fault = updates.Update(cascade, table, [new Entity(table.LogicalName, referring.Id) { [column.LogicalName] = null }], isMultiple: false);
                    break;
                case CascadeBehavior.RemoveLink:
                    writer.SetColumn(transaction, referring, column, null);
                    break;
                default:
                    fault = Delete(cascade, table, new EntityReference(table.LogicalName, referring.Id));
                    break;
            }

            if (fault is not null) return fault;
        }

        return null;
    }

    /// <summary>Removes the shares and the memberships of a row.</summary>
    private void RemovePairs(Transaction transaction, StoredRow row)
    {
        var shares = store.Table(LocalTables.Get(LocalTables.Share));
        foreach (var share in security.SharesOf(row.Id).ToArray()) transaction.Remove(shares, share.Id);
        foreach (var relationship in LocalTables.ManyToMany)
        {
            foreach (var (table, column) in new[] { relationship.First, relationship.Second })
            {
                if (table != row.Table.LogicalName) continue;
                var pairs = store.Table(LocalTables.Get(relationship.IntersectTable));
                foreach (var pair in pairs.Rows.Where(pair => pair.Value<Guid>(column) == row.Id).ToArray()) transaction.Remove(pairs, pair.Id);
            }
        }
    }

    private bool OwnsRows(StoredRow team)
    {
        var table = LocalTables.PhoneCalls;
        var reference = new RowReference(LocalTables.Team, team.Id);
        return store.Table(table).Rows.Any(row => reference.Equals(row[table.Owner!]));
    }
}
