using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Creates rows, one or many.</summary>
internal sealed class RowCreation(EventPipeline pipeline, RowWriter writer, FirstRows firstRows, PlatformBehavior behavior)
{
    private readonly EventPipeline _pipeline = pipeline;
    private readonly RowWriter _writer = writer;
    private readonly FirstRows _firstRows = firstRows;
    private readonly PlatformBehavior _behavior = behavior;

    /// <summary>Creates rows of one table.</summary>
    /// <param name="request">The context of the request.</param>
    /// <param name="table">The table.</param>
    /// <param name="targets">The rows. Steps write into them.</param>
    /// <param name="isMultiple">Whether the request has the message for many rows.</param>
    /// <param name="created">The rows in their order, as the steps left them, with their primary keys; empty after a fault. If the rows are rolled back, they lack the columns that the platform added for the steps.</param>
    /// <param name="isKept">Whether the rows are kept. Otherwise they are rolled back once all steps have run.</param>
    /// <returns>The fault of the plug-in that threw; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects a row.</exception>
    public PluginFault? Create(RequestContext request, TableDefinition table, Entity[] targets, bool isMultiple, out Entity[] created, bool isKept = true)
    {
        foreach (var target in targets) CheckFirst(table, target);
        var run = new Run(this, request, table, targets, isMultiple);
        var fault = run.Execute(isKept);
        created = fault is null ? run.Created(isKept) : [];
        return fault;
    }

    /// <summary>Makes the checks that the platform may make before stage 10; options decide, because no source confirms the moment.</summary>
    private void CheckFirst(TableDefinition table, Entity target)
    {
        if (_behavior.ChecksLengthsFirst) RowValues.CheckLengths(table, target);
        if (!_behavior.ChecksStatusesFirst || table.State is null) return;
        var state = _behavior.IgnoresStateOnCreate ? null : ValueOf(target, "statecode") as OptionSetValue;
        RowValues.StatePair(table, state?.Value ?? table.States[0].Value, (ValueOf(target, "statuscode") as OptionSetValue)?.Value);
    }

    private static object? ValueOf(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value : null;

    private sealed class Run(RowCreation creation, RequestContext request, TableDefinition table, Entity[] targets, bool isMultiple)
        : RowRun(creation._pipeline, request, "Create", table, targets, isMultiple, creation._behavior)
    {
        public Entity[] Created(bool isKept)
        {
            var created = new Entity[Rows.Length];
            for (var i = 0; i < created.Length; i++)
            {
                created[i] = Rows[i].Target!;
                if (!isKept) Rows[i].PlatformColumns?.RemoveFrom(created[i]);
            }

            return created;
        }

        protected override void CompleteTargets(PipelineStage stage)
        {
            foreach (var row in Rows)
            {
                if (stage == PipelineStage.PreValidation) row.RowId = KeyOf(row.Target!) ?? RandomIds.New();
                if (stage != PipelineStage.PostOperation) CompleteTarget.AddDefaults(row, Table);
                if (stage == PipelineStage.PreOperation) CompleteTarget.AddNew(row, creation._writer.Foresee(Table, row.Target!, Request));
                if (stage == PipelineStage.PostOperation) CompleteTarget.AddWritten(row, row.After[0]!);
            }
        }

        protected override void Authorize() => SecurityModel.CheckCreate(Request.User, Table);

        protected override void Enter(Transaction transaction)
        {
            foreach (var row in Rows) GiveId(row);
            base.Enter(transaction);
        }

        protected override PluginFault? Main(Transaction transaction)
        {
            foreach (var row in Rows)
            {
                GiveId(row);
                if (creation._behavior.IgnoresStateOnCreate) creation._writer.DropState(Table, row.Target!);
                row.After = [creation._writer.Insert(transaction, Table, row.Target!, Request)];
                if (Table.LogicalName == LocalTables.User) creation._firstRows.AddSettings(transaction, row.RowId);
            }

            // Only steps after the main operation read the primary key from the output.
            foreach (var row in Rows)
                if (row.Steps[PipelineStage.PostOperation].Length > 0) row.Output["id"] = row.RowId;
            if (Many?.Steps[PipelineStage.PostOperation].Length > 0) Many.Output["Ids"] = Array.ConvertAll(Rows, row => row.RowId);
            return null;
        }

        private void GiveId(Operation row)
        {
            var target = row.Target!;
            var name = Table.PrimaryId.LogicalName;
            var given = ValueOf(target, name);
            if (given is not (null or Guid))
                throw Faults.Create(Faults.InvalidValue, $"The column {name} does not accept a value of type {given.GetType().Name}.", name);
            var key = given is Guid id ? id : Guid.Empty;
            if (target.Id == Guid.Empty) target.Id = key != Guid.Empty ? key : row.RowId != Guid.Empty ? row.RowId : RandomIds.New();
            if (key != target.Id) target.Attributes[name] = target.Id;
            row.RowId = target.Id;
        }

        /// <summary>The supplied primary key; null for none.</summary>
        private Guid? KeyOf(Entity target) =>
            target.Id != Guid.Empty ? target.Id
            : ValueOf(target, Table.PrimaryId.LogicalName) is Guid key && key != Guid.Empty ? key
            : null;
    }
}
