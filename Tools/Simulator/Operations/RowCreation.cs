using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>The creation of rows, one or many: stage 10 outside the transaction; stage 20, the new rows and stage 40 within it.</summary>
internal sealed class RowCreation(Organization organization)
{
    /// <summary>Creates rows of one table.</summary>
    /// <returns>Their primary keys, in the order of the rows.</returns>
    public Guid[] Create(Call call, TableDefinition table, IReadOnlyList<Entity> supplied, bool isMultiple)
    {
        var targets = new Entity[supplied.Count];
        for (var i = 0; i < targets.Length; i++) CheckFirst(table, targets[i] = EntityCopy.Of(supplied[i]));

        var batch = new WriteBatch(organization, call, "Create", table, targets, isMultiple);
        batch.Run(PipelineStage.PreValidation);
        SecurityModel.CheckCreate(call.User, table);

        using var scope = organization.Join(call);
        foreach (var row in batch.Rows) GiveId(table, row);
        batch.Enter(scope.Transaction);
        batch.Run(PipelineStage.PreOperation);
        foreach (var row in batch.Rows)
        {
            GiveId(table, row);
            row.After = [organization.Writer.Insert(scope.Transaction, table, row.Target!, call)];
            if (table.LogicalName == LocalTables.User) FirstRows.AddSettings(organization, scope.Transaction, row.RowId);
        }

        batch.SetIds();
        batch.Run(PipelineStage.PostOperation);
        scope.Complete();
        return batch.Rows.Select(row => row.RowId).ToArray();
    }

    /// <summary>What the platform may check before any step runs, where nothing confirms when it does.</summary>
    private void CheckFirst(TableDefinition table, Entity target)
    {
        var behavior = organization.Options.Behavior;
        if (behavior.ChecksLengthsFirst) RowValues.CheckLengths(table, target);
        if (!behavior.ChecksStatusesFirst || table.State is null) return;
        var state = (target.Attributes.GetValueOrNull("statecode") as OptionSetValue)?.Value ?? table.States[0].Value;
        RowValues.StatePair(table, state, (target.Attributes.GetValueOrNull("statuscode") as OptionSetValue)?.Value);
    }

    private static void GiveId(TableDefinition table, Operation row)
    {
        var target = row.Target!;
        var name = table.PrimaryId.LogicalName;
        if (target.Attributes.GetValueOrNull(name) is { } given and not Guid)
            throw Faults.Create(Faults.InvalidValue, $"The column {name} does not take a value of type {given.GetType().Name}.", name);
        if (target.Id == Guid.Empty) target.Id = target.Attributes.GetValueOrNull(name) is Guid id && id != Guid.Empty ? id : Guid.NewGuid();
        target.Attributes[name] = target.Id;
        row.RowId = target.Id;
    }
}
