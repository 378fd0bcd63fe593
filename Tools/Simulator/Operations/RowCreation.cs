using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
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
    /// <exception cref="PluginFault">A plug-in threw.</exception>
    public Guid[] Create(Call call, TableDefinition table, IReadOnlyList<Entity> supplied, bool isMultiple)
    {
        var targets = new Entity[supplied.Count];
        for (var i = 0; i < targets.Length; i++) targets[i] = EntityCopy.Of(supplied[i]);
        return TryCreate(call, table, targets, isMultiple, isKept: true, out var created) is { } fault ? throw fault : Array.ConvertAll(created, row => row.Id);
    }

    /// <summary>Creates rows of one table, and gives the fault of a plug-in instead of throwing it.</summary>
    /// <param name="call">What the request runs in.</param>
    /// <param name="table">The table.</param>
    /// <param name="targets">The rows, which become the operation's own: steps write into them.</param>
    /// <param name="isMultiple">Whether the request was the message for many rows.</param>
    /// <param name="isKept">Whether the rows stay; if not, they are taken back once all steps have run.</param>
    /// <param name="created">The rows as the steps left them, with their primary keys, in their order; empty after a fault.</param>
    /// <returns>The fault of the plug-in that threw; null when none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform refuses a row.</exception>
    public PluginFault? TryCreate(Call call, TableDefinition table, Entity[] targets, bool isMultiple, bool isKept, out Entity[] created)
    {
        created = [];
        foreach (var target in targets) CheckFirst(table, target);

        var batch = new WriteBatch(organization, call, "Create", table, targets, isMultiple);
        if (batch.TryRun(PipelineStage.PreValidation) is { } refused) return refused;
        SecurityModel.CheckCreate(call.User, table);

        using var scope = organization.Join(call);
        foreach (var row in batch.Rows) GiveId(table, row);
        batch.Enter(scope.Transaction);
        if (batch.TryRun(PipelineStage.PreOperation) is { } before) return before;
        foreach (var row in batch.Rows)
        {
            GiveId(table, row);
            row.After = [organization.Writer.Insert(scope.Transaction, table, row.Target!, call)];
            if (table.LogicalName == LocalTables.User) FirstRows.AddSettings(organization, scope.Transaction, row.RowId);
        }

        batch.SetIds();
        if (batch.TryRun(PipelineStage.PostOperation) is { } after) return after;
        if (isKept) scope.Complete();
        created = new Entity[batch.Rows.Length];
        for (var i = 0; i < created.Length; i++) created[i] = batch.Rows[i].Target!;
        return null;
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
        var given = target.Attributes.GetValueOrNull(name);
        if (given is not (null or Guid))
            throw Faults.Create(Faults.InvalidValue, $"The column {name} does not take a value of type {given.GetType().Name}.", name);
        var key = given is Guid id ? id : Guid.Empty;
        if (target.Id == Guid.Empty) target.Id = key != Guid.Empty ? key : Identifiers.New();
        if (key != target.Id) target.Attributes[name] = target.Id;
        row.RowId = target.Id;
    }
}
