using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Restore: a deleted row comes back from the bin.</summary>
internal sealed class RestoreHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Restore";

    public override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override string Remarks => "Whether it runs steps on Create too is an open question: see RestoreRunsCreateSteps.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<Entity>(request, "Target");
        var table = PhoneCalls(target.LogicalName);
        var id = target.Id != Guid.Empty ? target.Id : target.Attributes.GetValueOrNull(table.PrimaryId.LogicalName) as Guid? ?? Guid.Empty;
        var bin = Organization.Store.Table(table, RowArea.Bin);
        if (bin.Find(id) is not { } row) throw Faults.Create(Faults.NothingToRestore, $"There is no deleted row {id} of {table} in the bin.");

        RunEvent(
            call, table.LogicalName, id,
            input => input["Target"] = EntityCopy.Of(target),
            (_, transaction) =>
            {
                Organization.Security.Check(call.User, AccessRights.WriteAccess, row);
                transaction.Remove(bin, id);
                Bring(call with { Transaction = transaction }, transaction, row);
            });
        return new OrganizationResponse { ResponseName = Message, Results = { ["id"] = id } };
    }

    private void Bring(Call call, Transaction transaction, StoredRow row)
    {
        // Another row may have been created under its key since, and may be retained by now.
        if (Organization.Store.Find(row.Table, row.Id) is not null || Organization.Store.Table(row.Table, RowArea.Retained).Find(row.Id) is not null)
            throw Faults.Create(Faults.DuplicateKey, $"A row of {row.Table} with the primary key {row.Id} exists.", row.Table.PrimaryId.LogicalName);
        if (!Organization.Options.Behavior.RestoreRunsCreateSteps)
        {
            Organization.Writer.Return(transaction, row, call);
            return;
        }

        var whole = Organization.Rows.Entity(row, new ColumnSet(true));
        var created = new Entity(row.Table.LogicalName, row.Id);
        foreach (var column in row.Table.Columns)
        {
            if (!column.IsValidForCreate || !whole.Contains(column.LogicalName)) continue;
            if (Organization.Options.ChecksReferences && row[column] is RowReference reference && Organization.Store.Find(reference) is null) continue;
            created[column.LogicalName] = whole[column.LogicalName];
        }

        Organization.Creations.Create(call, row.Table, [created], isMultiple: false);
    }
}
