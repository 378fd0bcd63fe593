using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Create: stage 10 outside the transaction; stage 20, the platform's checks, the new row and stage 40 within it.</summary>
internal sealed class CreateHandler(LocalDataverse dataverse, EventPipeline pipeline) : MessageHandler
{
    public override OrganizationResponse Handle(OrganizationRequest request)
    {
        var target = Rows.Copy(Parameter<Entity>(request, "Target"));

        var operation = new Operation("Create", KnownTable(target.LogicalName), dataverse.UserId) { Input = { ["Target"] = target } };
        pipeline.Run(operation, PipelineStage.PreValidation);

        using var transaction = new Transaction();
        if (target.Id == Guid.Empty) target.Id = SuppliedId(target) ?? Guid.NewGuid();
        target.Attributes[PhoneCallTable.Id.LogicalName] = target.Id;
        pipeline.Run(operation, PipelineStage.PreOperation);

        operation.After = Insert(target, operation, transaction);
        operation.Output["id"] = target.Id;
        pipeline.Run(operation, PipelineStage.PostOperation);

        transaction.Complete();
        return new CreateResponse { Results = { ["id"] = target.Id } };
    }

    private Entity Insert(Entity target, Operation operation, Transaction transaction)
    {
        PlatformChecks.Check(target);

        var row = NewRow(target, operation);
        if (!dataverse.Store.TryAdd(row))
            throw Faults.Create(Faults.DuplicateKey, $"A row of {operation.Table} with the primary key {row.Id} exists.", PhoneCallTable.Id.LogicalName);
        transaction.OnRollback(() => dataverse.Store.Remove(operation.Table, row.Id));
        return row;
    }

    private static Entity NewRow(Entity target, Operation operation)
    {
        var row = new Entity(operation.Table, target.Id);
        foreach (var (name, value) in target.Attributes)
        {
            // The platform keeps the read-only columns itself and drops what a caller supplies for them.
            if (PhoneCallTable.FindColumn(name)!.IsWritable && value is not (null or "")) row.Attributes[name] = value;
        }

        var state = PhoneCallTable.FindState(row.GetAttributeValue<OptionSetValue>(PhoneCallTable.State.LogicalName)?.Value ?? PhoneCallTable.States[0].Value)!;
        row[PhoneCallTable.State.LogicalName] = new OptionSetValue(state.Value);
        if (!row.Contains(PhoneCallTable.Status.LogicalName)) row[PhoneCallTable.Status.LogicalName] = new OptionSetValue(state.DefaultStatus);

        var user = new EntityReference("systemuser", operation.UserId);
        row[PhoneCallTable.CreatedOn.LogicalName] = operation.StartedOn;
        row[PhoneCallTable.CreatedBy.LogicalName] = user;
        row[PhoneCallTable.ModifiedOn.LogicalName] = operation.StartedOn;
        row[PhoneCallTable.ModifiedBy.LogicalName] = user;
        if (!row.Contains(PhoneCallTable.Owner.LogicalName)) row[PhoneCallTable.Owner.LogicalName] = user;
        return row;
    }

    private static Guid? SuppliedId(Entity target) =>
        target.Attributes.TryGetValue(PhoneCallTable.Id.LogicalName, out var value) && value is Guid id && id != Guid.Empty ? id : null;
}
