using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Create: stage 10 outside the transaction; stage 20, the platform's checks, the new row and stage 40 within it.</summary>
internal sealed class CreateHandler(RowStore store, EventPipeline pipeline, Caller caller) : MessageHandler
{
    public override OrganizationResponse Handle(OrganizationRequest request)
    {
        var supplied = Parameter<Entity>(request, "Target");
        var operation = new Operation("Create", KnownTable(supplied.LogicalName)) { Input = { ["Target"] = Rows.Copy(supplied) } };
        pipeline.Run(operation, PipelineStage.PreValidation);

        using var transaction = new Transaction();
        GiveId(TargetOf(operation));
        pipeline.Run(operation, PipelineStage.PreOperation);

        var row = Insert(TargetOf(operation), operation, transaction);
        operation.After = row;
        operation.Output["id"] = row.Id;
        pipeline.Run(operation, PipelineStage.PostOperation);

        transaction.Complete();
        return new CreateResponse { Results = { ["id"] = row.Id } };
    }

    /// <summary>The row as the steps left it: a plug-in may have put another in its place.</summary>
    private static Entity TargetOf(Operation operation) =>
        operation.Target ?? throw Faults.Create(Faults.InvalidValue, "A step left the operation without a Target.");

    private Entity Insert(Entity target, Operation operation, Transaction transaction)
    {
        GiveId(target);
        var row = NewRow(target, PlatformChecks.Check(target), operation);
        if (!store.TryAdd(row))
            throw Faults.Create(Faults.DuplicateKey, $"A row of {operation.Table} with the primary key {row.Id} exists.", PhoneCallTable.Id.LogicalName);
        transaction.OnRollback(() => store.Remove(operation.Table, row.Id));
        return row;
    }

    private Entity NewRow(Entity target, StatusOption status, Operation operation)
    {
        var row = new Entity(operation.Table, target.Id);
        foreach (var (name, value) in target.Attributes)
        {
            // The platform keeps the read-only columns itself and drops what a caller supplies for them.
            if (PhoneCallTable.FindColumn(name)!.IsWritable && value is not (null or "")) row.Attributes[name] = value;
        }

        row[PhoneCallTable.State.LogicalName] = new OptionSetValue(status.State);
        row[PhoneCallTable.Status.LogicalName] = new OptionSetValue(status.Value);

        var user = new EntityReference(PhoneCallTable.CreatedBy.Targets[0], caller.UserId);
        row[PhoneCallTable.CreatedOn.LogicalName] = operation.StartedOn;
        row[PhoneCallTable.CreatedBy.LogicalName] = user;
        row[PhoneCallTable.ModifiedOn.LogicalName] = operation.StartedOn;
        row[PhoneCallTable.ModifiedBy.LogicalName] = user;
        if (!row.Contains(PhoneCallTable.OwnerId.LogicalName)) row[PhoneCallTable.OwnerId.LogicalName] = user;
        return row;
    }

    private static void GiveId(Entity target)
    {
        if (target.Id == Guid.Empty)
            target.Id = target.Attributes.TryGetValue(PhoneCallTable.Id.LogicalName, out var value) && value is Guid id && id != Guid.Empty ? id : Guid.NewGuid();
        target.Attributes[PhoneCallTable.Id.LogicalName] = target.Id;
    }
}
