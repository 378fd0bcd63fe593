using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// Updates rows, one or many. Stage 10 sees all columns that the caller sent. If they mix the status with other columns,
/// stages 20 and 40 run for the other columns first and then for the status (Microsoft: "Behavior of specialized update operations").
/// </summary>
internal sealed class RowUpdate(EventPipeline pipeline, RowStore store, SecurityModel security, RowValues values, RowWriter writer, PlatformBehavior behavior)
{
    private readonly EventPipeline _pipeline = pipeline;
    private readonly RowStore _store = store;
    private readonly SecurityModel _security = security;
    private readonly PlatformBehavior _behavior = behavior;

    /// <summary>Updates rows of one table.</summary>
    /// <param name="request">The context of the request.</param>
    /// <param name="table">The table.</param>
    /// <param name="targets">The changed columns, with the primary or alternate keys of the rows. Steps write into them.</param>
    /// <param name="isMultiple">Whether the request has the message for many rows.</param>
    /// <param name="concurrency">Whether the versions of the rows must be unchanged.</param>
    /// <param name="isLegacy">Whether the request is a SetState or Assign.</param>
    /// <returns>The fault of the plug-in that threw; null if none did.</returns>
    /// <exception cref="System.ServiceModel.FaultException">The platform rejects a row.</exception>
    public PluginFault? Update(
        RequestContext request, TableDefinition table, Entity[] targets, bool isMultiple,
        ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default, bool isLegacy = false)
    {
        foreach (var target in targets) GiveId(table, target);

        // The first change of a row counts, later ones are ignored (Microsoft: "Use bulk operation messages").
        if (isMultiple) targets = [.. targets.DistinctBy(target => target.Id)];
        if (_behavior.ChecksLengthsFirst)
            foreach (var target in targets) RowValues.CheckLengths(table, target);
        return new Run(this, request, table, targets, isMultiple, concurrency, isLegacy).Execute();
    }

    /// <summary>Writes the change of an older message: as an operation of the platform, or as an Update with its steps if the options say so.</summary>
    public PluginFault? WriteLegacy(RequestContext request, Transaction transaction, StoredRow row, Entity change, out StoredRow? after)
    {
        after = null;
        if (_behavior.LegacyRequestsRunUpdateSteps)
        {
            if (Update(request.Within(transaction), row.Table, [EntityCopy.Of(change)], isMultiple: false, isLegacy: true) is { } fault) return fault;
            after = _store.Existing(row.Table, row.Id);
            return null;
        }

        // An earlier step may have written to the row.
        after = writer.Update(transaction, _store.Existing(row.Table, row.Id), change, request);
        return null;
    }

    /// <summary>Rejects a row that has changed since the caller read it, if the caller compares versions.</summary>
    public static void CheckVersion(StoredRow row, string? version, ConcurrencyBehavior concurrency)
    {
        if (concurrency != ConcurrencyBehavior.IfRowVersionMatches) return;
        if (string.IsNullOrEmpty(version)) throw Faults.Create(Faults.VersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        if (version != row.Version.ToString(CultureInfo.InvariantCulture))
            throw Faults.Create(Faults.VersionMismatch, "The version of the existing record doesn't match the RowVersion property provided.");
    }

    private void GiveId(TableDefinition table, Entity target)
    {
        var name = table.PrimaryId.LogicalName;
        var supplied = target.Attributes.TryGetValue(name, out var value) && value is Guid key ? key : Guid.Empty;
        target.Id = values.IdOf(table, target.Id == Guid.Empty && target.KeyAttributes.Count == 0 ? supplied : target.Id, target.KeyAttributes);
        if (supplied != Guid.Empty && supplied != target.Id)
            throw Faults.Create(Faults.TwoKeys, $"The key attributes name the row {target.Id}, but the column {name} is {supplied}. They must be the same.", name);
        if (target.Id == Guid.Empty) throw Faults.Create(Faults.InvalidValue, $"An update of {table} needs the primary key of the row, or an alternate key.", name);

        // The key found its row; steps do not see the key columns (Microsoft: "Use Upsert").
        foreach (var column in target.KeyAttributes.Keys.ToArray()) target.KeyAttributes.Remove(column);
        target.Attributes[name] = target.Id;
    }

    /// <summary>Writes the changed columns to the row as it is now: a step or an earlier row of the request may have written to it.</summary>
    private PluginFault? Write(Transaction transaction, Operation row, bool isLegacy, out StoredRow? after)
    {
        if (_behavior.UpdateRunsLegacySteps && !isLegacy) return WriteWithLegacySteps(transaction, row, out after);
        after = writer.Update(transaction, _store.Existing(row.Before[0]!.Table, row.RowId), row.Target!, row.Request);
        return null;
    }

    private PluginFault? WriteWithLegacySteps(Transaction transaction, Operation row, out StoredRow? after)
    {
        var (target, stored, request) = (row.Target!, row.Before[0]!, row.Request.Within(transaction));
        LegacyWrite write = (Transaction _, ParameterCollection _, out StoredRow? written) => Write(transaction, row, isLegacy: true, out written);
        if (target.Contains("ownerid") && target["ownerid"] is EntityReference owner)
            write = Around(inner => LegacyRun.OfOwner(_pipeline, request, stored, owner, inner), write);
        if (target.Contains("statecode") || target.Contains("statuscode"))
        {
            var (state, status) = (target.GetAttributeValue<OptionSetValue>("statecode"), target.GetAttributeValue<OptionSetValue>("statuscode"));
            write = Around(inner => LegacyRun.OfState(_pipeline, request, stored, state, status, StateSteps.Both, inner), write);
        }

        return write(transaction, row.Input, out after);
    }

    /// <summary>Runs the steps of an older message around a write.</summary>
    private static LegacyWrite Around(Func<LegacyWrite, LegacyRun> message, LegacyWrite write) => (Transaction _, ParameterCollection _, out StoredRow? after) =>
    {
        var run = message(write);
        var fault = run.Execute();
        after = run.After;
        return fault;
    };

    private sealed class Run : RowRun
    {
        private readonly RowUpdate _update;
        private readonly ConcurrencyBehavior _concurrency;
        private readonly bool _isLegacy;
        private IEnumerator<(Operation, Entity)[]?>? _parts;

        public Run(RowUpdate update, RequestContext request, TableDefinition table, Entity[] targets, bool isMultiple, ConcurrencyBehavior concurrency, bool isLegacy)
            : base(update._pipeline, request, "Update", table, targets, isMultiple, update._behavior)
        {
            (_update, _concurrency, _isLegacy) = (update, concurrency, isLegacy);
            foreach (var row in Rows)
            {
                row.Input["ConcurrencyBehavior"] = concurrency;
                row.Before = [update._store.Existing(Table, row.RowId)];
            }

            if (Many is not null) Many.Input["ConcurrencyBehavior"] = concurrency;
        }

        protected override void Authorize()
        {
            foreach (var row in Rows)
            {
                var stored = row.Before[0]!;
                _update._security.Check(Request.User, AccessRights.WriteAccess, stored);
                if (row.Target!.Contains("ownerid") && Table.Owner is not null) _update._security.Check(Request.User, AccessRights.AssignAccess, stored);
                CheckVersion(stored, row.Target.RowVersion, _concurrency);
            }
        }

        protected override void CompleteTargets(PipelineStage stage)
        {
            if (stage != PipelineStage.PostOperation) return;
            foreach (var row in Rows) CompleteTarget.AddChanged(row, row.After[0]!);
        }

        protected override bool BeginPart(int part)
        {
            _parts ??= Parts().GetEnumerator();
            if (!_parts.MoveNext()) return false;
            if (_parts.Current is { } narrowed) Narrow(narrowed);
            foreach (var row in Rows) (row.Before, row.After) = ([_update._store.Existing(Table, row.RowId)], []);
            return true;
        }

        protected override PluginFault? Main(Transaction transaction)
        {
            foreach (var row in Rows)
            {
                if (_update.Write(transaction, row, _isLegacy, out var after) is { } fault) return fault;
                row.After = [after];
            }

            return null;
        }

        /// <summary>The parts that run one after the other; null means all columns.</summary>
        private IEnumerable<(Operation, Entity)[]?> Parts()
        {
            if (!_update._behavior.SplitsMixedUpdates || !Array.Exists(Rows, row => IsMixed(row.Target!)))
            {
                yield return null;
                yield break;
            }

            var rows = Rows;
            var wholes = Array.ConvertAll(rows, row => row.Target!);
            foreach (var isState in new[] { false, true })
            {
                var parts = new List<(Operation, Entity)>();
                for (var i = 0; i < rows.Length; i++)
                    if (Part(wholes[i], isState) is { } part) parts.Add((rows[i], part));
                if (parts.Count > 0) yield return [.. parts];
            }
        }

        private bool IsState(string column) => column == Table.State?.LogicalName || column == Table.Status?.LogicalName;

        private bool IsMixed(Entity target) =>
            target.Attributes.Keys.Any(IsState) && target.Attributes.Keys.Any(column => !IsState(column) && column != Table.PrimaryId.LogicalName);

        private Entity? Part(Entity whole, bool isState)
        {
            var part = new Entity(whole.LogicalName!, whole.Id) { RowVersion = whole.RowVersion };
            foreach (var (column, value) in whole.Attributes)
                if (column != Table.PrimaryId.LogicalName && IsState(column) == isState) part.Attributes.Add(column, value);
            if (part.Attributes.Count == 0) return null;
            part.Attributes[Table.PrimaryId.LogicalName] = whole.Id;
            return part;
        }
    }
}
