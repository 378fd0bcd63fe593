using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Restore: a deleted row comes back from the bin.</summary>
internal sealed class RestoreHandler(EventPipeline pipeline, RowStore store, SecurityModel security, RowReader reader, RowOperations operations, LocalDataverseOptions options)
    : MessageHandler("Restore", ["Target"])
{
    public override string Remarks => "Whether it runs steps on Create too is an open question: see RestoreRunsCreateSteps.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<Entity>(request, "Target");
        var table = PhoneCalls(target.LogicalName);
        var id = target.Id == Guid.Empty && target.Attributes.TryGetValue(table.PrimaryId.LogicalName, out var value) && value is Guid key ? key : target.Id;
        var bin = store.Table(table, RowArea.Bin);
        if (bin.Find(id) is not { } row) throw Faults.Create(Faults.NothingToRestore, $"There is no deleted row {id} of {table} in the bin.");

        var operation = pipeline.NewOperation(context, Message, table.LogicalName, id, ("Target", EntityCopy.Of(target)));
        var fault = pipeline.Execute(operation, transaction =>
        {
            security.Check(context.User, AccessRights.WriteAccess, row);
            transaction.Remove(bin, id);
            return Bring(context.Within(transaction), transaction, row);
        });
        if (fault is not null) return fault;
        return new OrganizationResponse { ResponseName = Message, Results = { ["id"] = id } };
    }

    private PluginFault? Bring(RequestContext context, Transaction transaction, StoredRow row)
    {
        // Another row may have been created under its key since, and may be retained by now.
        if (store.IsTaken(row.Table, row.Id)) throw Faults.Create(Faults.DuplicateKey, $"A row of {row.Table} with the primary key {row.Id} exists.", row.Table.PrimaryId.LogicalName);
        if (!options.Behavior.RestoreRunsCreateSteps)
        {
            operations.Writer.Return(transaction, row, context);
            return null;
        }

        var whole = reader.Entity(row, new ColumnSet(true));
        var created = new Entity(row.Table.LogicalName, row.Id);
        foreach (var column in row.Table.Columns)
        {
            if (!column.IsValidForCreate || !whole.Contains(column.LogicalName)) continue;
            if (options.ChecksReferences && row[column] is RowReference reference && store.Find(reference) is null) continue;
            created[column.LogicalName] = whole[column.LogicalName];
        }

        return operations.Creation.Create(context, row.Table, [created], isMultiple: false, out _);
    }
}
