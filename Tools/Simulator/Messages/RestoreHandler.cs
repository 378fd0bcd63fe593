using System.ServiceModel;
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

/// <summary>
/// Restore: brings a deleted row back from the bin. The columns of its Target override those of the row in the bin
/// (Microsoft: "Restore deleted records with code").
/// </summary>
internal sealed class RestoreHandler(EventPipeline pipeline, RowStore store, SecurityModel security, RowReader reader, RowOperations operations, LocalDataverseOptions options)
    : MessageHandler("Restore", ["Target"])
{
    public override string Remarks => "Columns of the Target override the row in the bin, which is the pre-image. Option: `RestoreRunsCreateSteps`.";

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var target = Parameter<Entity>(request, "Target");
        var table = PhoneCalls(target.LogicalName);
        var id = KeyOf(table, target);
        var bin = store.Table(table, RowArea.Bin);
        if (bin.Find(id) is not { } row) throw Faults.Create(Faults.NothingToRestore, $"There is no deleted row {id} of {table} in the bin.");

        var operation = pipeline.NewOperation(context, Message, table.LogicalName, id, ("Target", EntityCopy.Of(target)));
        operation.Before = [row];
        var fault = pipeline.Execute(operation, transaction =>
        {
            var overrides = Left<Entity>(operation.Input, "Target");
            security.Check(context.User, AccessRights.WriteAccess, row);
            if (overrides.Contains(table.Owner!.LogicalName)) security.Check(context.User, AccessRights.AssignAccess, row);
            if (row.Earlier is { } earlier) transaction.Put(bin, earlier);
            else transaction.Remove(bin, id);
            if (Bring(context.Within(transaction), transaction, row, overrides) is { } rejection) return rejection;
            operation.After = [store.Existing(table, id)];
            return null;
        });
        if (fault is not null) return fault;
        return new OrganizationResponse { ResponseName = Message, Results = { ["id"] = id } };
    }

    private PluginFault? Bring(RequestContext context, Transaction transaction, StoredRow row, Entity overrides)
    {
        // Another row may have been created under the key, and may even be in retention.
        var key = row.Table.PrimaryId;
        if (store.IsTaken(row.Table, row.Id))
            throw Faults.Create(Faults.RestoredKeyIsTaken, $"A row of {row.Table} with the primary key {key} {row.Id} exists. Delete it before you restore the deleted one.", key.LogicalName);
        if (!options.Behavior.RestoreRunsCreateSteps)
        {
            operations.Writer.Return(transaction, row, overrides, context, Faults.RestoredAlternateKeyIsTaken);
            return null;
        }

        try
        {
            return operations.Creation.Create(context, row.Table, [Whole(row, overrides)], isMultiple: false, out _);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == Faults.DuplicateAlternateKey)
        {
            throw Faults.Create(Faults.RestoredAlternateKeyIsTaken, fault.Message);
        }
    }

    /// <summary>The row of the bin with the overriding columns, in the form of a Create.</summary>
    private Entity Whole(StoredRow row, Entity overrides)
    {
        var stored = reader.Entity(row, new ColumnSet(true));
        var whole = new Entity(row.Table.LogicalName, row.Id);
        foreach (var column in row.Table.Columns)
        {
            if (!column.IsValidForCreate || !stored.Contains(column.LogicalName)) continue;
            if (options.ChecksReferences && row[column] is RowReference reference && store.Find(reference) is null) continue;
            whole[column.LogicalName] = stored[column.LogicalName];
        }

        // The overriding status gets its own reason, not the reason of the row in the bin.
        if (overrides.Contains("statecode") && !overrides.Contains("statuscode")) whole.Attributes.Remove("statuscode");
        foreach (var (column, value) in overrides.Attributes) whole[column] = value;
        return whole;
    }
}
