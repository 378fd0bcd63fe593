using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>The deletion of a row, with what it does to the rows that refer to it.</summary>
internal sealed class RowDeletion(Organization organization)
{
    /// <summary>The parameter by which steps tell that retention deletes a row, not a person.</summary>
    public const string ByRetention = "DeleteInvokedByRetention";

    /// <summary>Deletes a row through the pipeline.</summary>
    /// <param name="call">What the request runs in.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">The row, with the version that the caller read where that is to be compared.</param>
    /// <param name="concurrency">Whether the row must be as the caller read it.</param>
    /// <param name="area">Where the row is: with the live or, for retention itself, with the retained rows.</param>
    public void Delete(Call call, TableDefinition table, EntityReference target, ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default, RowArea area = RowArea.Live)
    {
        var id = organization.Values.IdOf(table, target.Id, target.KeyAttributes);
        var row = Existing(table, id, area);

        var operation = organization.NewOperation(call, "Delete", table.LogicalName);
        operation.Input["Target"] = new EntityReference(table.LogicalName, id);
        operation.Input["ConcurrencyBehavior"] = concurrency;
        if (area == RowArea.Retained) operation.Input[ByRetention] = true;
        operation.RowId = id;
        operation.Before = [row];
        organization.Pipeline.Run(operation, PipelineStage.PreValidation);

        organization.Security.Check(call.User, AccessRights.DeleteAccess, row);
        RowUpdate.CheckVersion(row, target.RowVersion, concurrency);
        using var scope = organization.Join(call);
        operation.Transaction = scope.Transaction;
        organization.Enclose(operation);
        organization.Pipeline.Run(operation, PipelineStage.PreOperation);

        // What goes to the bin is the row with all that steps wrote to it by now.
        Remove(scope.Transaction, Existing(table, id, area), area, call with { Transaction = scope.Transaction, Depth = call.Depth + 1 });
        organization.Pipeline.Run(operation, PipelineStage.PostOperation);
        scope.Complete();
    }

    private StoredRow Existing(TableDefinition table, Guid id, RowArea area) => area == RowArea.Live
        ? organization.Updates.Existing(table, id)
        : organization.Store.Table(table, area).Find(id) ?? throw Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist");

    private void Remove(Transaction transaction, StoredRow row, RowArea area, Call cascade)
    {
        var store = organization.Store;
        if (row.Table.LogicalName == LocalTables.User)
            throw Faults.Create(Faults.UnsupportedMessage, "The local Dataverse does not delete users. Set isdisabled instead.");
        if (row.Table.LogicalName == LocalTables.Team && OwnsRows(row))
            throw Faults.Create(Faults.TeamOwnsRows, $"The team {row.Id} owns rows and cannot be deleted.");

        foreach (var relationship in LocalTables.ReferencesTo(row.Table.LogicalName)) Follow(transaction, relationship, row, cascade);
        RemovePairs(transaction, row);
        var rows = store.Table(row.Table, area);
        transaction.Remove(rows, row.Id);
        if (area == RowArea.Live && row.Table.IsPhoneCalls && organization.Options.IsBinEnabled) transaction.Put(store.Table(row.Table, RowArea.Bin), row);
    }

    /// <summary>Does to the rows that refer to a row what the relationship says.</summary>
    private void Follow(Transaction transaction, TableRelationship relationship, StoredRow row, Call cascade)
    {
        if (relationship.OnDelete == CascadeBehavior.NoCascade) return;
        var table = LocalTables.Get(relationship.ReferencingTable);
        var column = table.Find(relationship.ReferencingColumn)!;
        var reference = new RowReference(row.Table.LogicalName, row.Id);
        foreach (var referring in organization.Store.Table(table).Rows.Where(other => reference.Equals(other[column])).ToArray())
        {
            switch (relationship.OnDelete)
            {
                case CascadeBehavior.Restrict:
                    throw Faults.Create(Faults.RowIsReferredTo, $"The row {row.Id} of {row.Table} cannot be deleted: the row {referring.Id} of {table} refers to it ({relationship.SchemaName}).");
                case CascadeBehavior.RemoveLink when organization.Options.Behavior.RemovedLinksRunUpdateSteps:
                    organization.Updates.Update(cascade, table, [new Entity(table.LogicalName, referring.Id) { [column.LogicalName] = null }], isMultiple: false);
                    break;
                case CascadeBehavior.RemoveLink:
                    organization.Writer.SetColumn(transaction, referring, column, null);
                    break;
                default:
                    Delete(cascade, table, new EntityReference(table.LogicalName, referring.Id));
                    break;
            }
        }
    }

    /// <summary>Removes the shares of a row and its memberships.</summary>
    private void RemovePairs(Transaction transaction, StoredRow row)
    {
        var shares = organization.Store.Table(LocalTables.Get(LocalTables.Share));
        foreach (var share in organization.Security.SharesOf(row.Id).ToArray()) transaction.Remove(shares, share.Id);
        foreach (var relationship in LocalTables.ManyToMany)
        {
            foreach (var (table, column) in new[] { relationship.First, relationship.Second })
            {
                if (table != row.Table.LogicalName) continue;
                var pairs = organization.Store.Table(LocalTables.Get(relationship.IntersectTable));
                foreach (var pair in pairs.Rows.Where(pair => pair.Value<Guid>(column) == row.Id).ToArray()) transaction.Remove(pairs, pair.Id);
            }
        }
    }

    private bool OwnsRows(StoredRow team)
    {
        var table = LocalTables.PhoneCalls;
        var reference = new RowReference(LocalTables.Team, team.Id);
        return organization.Store.Table(table).Rows.Any(row => reference.Equals(row[table.Owner!]));
    }
}
