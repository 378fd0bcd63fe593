using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>
/// The update of rows, one or many. Stage 10 sees what the caller sent; where that mixes the status with other columns,
/// stages 20 and 40 run for the other columns first and then for the status (Microsoft: "Behavior of specialized update operations").
/// </summary>
internal sealed class RowUpdate(Organization organization)
{
    /// <summary>Updates rows of one table.</summary>
    /// <param name="call">What the request runs in.</param>
    /// <param name="table">The table.</param>
    /// <param name="supplied">The columns to change, with the rows' primary or alternate keys.</param>
    /// <param name="isMultiple">Whether the request was the message for many rows.</param>
    /// <param name="concurrency">Whether the rows must be as the caller read them.</param>
    /// <param name="isLegacy">Whether it is the work of a SetState or Assign request.</param>
    public void Update(
        Call call, TableDefinition table, IReadOnlyList<Entity> supplied, bool isMultiple,
        ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default, bool isLegacy = false)
    {
        var targets = supplied.Select(row => WithId(table, EntityCopy.Of(row))).ToArray();
        if (organization.Options.Behavior.ChecksLengthsFirst)
            foreach (var target in targets) RowValues.CheckLengths(table, target);

        var batch = new WriteBatch(organization, call, "Update", table, targets, isMultiple);
        batch.SetInput("ConcurrencyBehavior", concurrency);
        foreach (var row in batch.Rows) row.Before = [Existing(table, row.RowId)];
        batch.Run(PipelineStage.PreValidation);

        using var scope = organization.Join(call);
        foreach (var row in batch.Rows)
        {
            var stored = row.Before[0]!;
            organization.Security.Check(call.User, AccessRights.WriteAccess, stored);
            if (row.Target!.Contains("ownerid") && table.Owner is not null) organization.Security.Check(call.User, AccessRights.AssignAccess, stored);
            CheckVersion(stored, row.Target, concurrency);
        }

        batch.Enter(scope.Transaction);
        foreach (var part in Parts(table, batch.Rows.ToArray()))
        {
            if (part is not null) batch.Narrow(part);
            foreach (var row in batch.Rows) (row.Before, row.After) = ([Existing(table, row.RowId)], []);
            batch.Run(PipelineStage.PreOperation);
            foreach (var row in batch.Rows) row.After = [Write(scope.Transaction, row, isLegacy)];
            batch.Run(PipelineStage.PostOperation);
        }

        scope.Complete();
    }

    /// <summary>The row of a primary key; a fault when there is none, or when it may not be changed.</summary>
    public StoredRow Existing(TableDefinition table, Guid id)
    {
        if (organization.Store.Find(table, id) is { } row) return row;
        throw organization.Store.Table(table, RowArea.Retained).Find(id) is null
            ? Faults.Create(Faults.RowNotFound, $"{table} With Id = {id} Does Not Exist")
            : Faults.Create(Faults.RowIsReadOnly, $"The row {id} of {table} is in long term retention and cannot be changed.");
    }

    /// <summary>Refuses a row that is not as the caller read it, if the caller asked for that.</summary>
    public static void CheckVersion(StoredRow row, Entity target, ConcurrencyBehavior concurrency) => CheckVersion(row, target.RowVersion, concurrency);

    /// <summary>Refuses a row that is not as the caller read it, if the caller asked for that.</summary>
    public static void CheckVersion(StoredRow row, string? version, ConcurrencyBehavior concurrency)
    {
        if (concurrency != ConcurrencyBehavior.IfRowVersionMatches) return;
        if (string.IsNullOrEmpty(version)) throw Faults.Create(Faults.VersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        if (version != row.Version.ToString(CultureInfo.InvariantCulture))
            throw Faults.Create(Faults.VersionMismatch, "The version of the existing record doesn't match the RowVersion property provided.");
    }

    private Entity WithId(TableDefinition table, Entity target)
    {
        var name = table.PrimaryId.LogicalName;
        var given = target.Id == Guid.Empty && target.Attributes.GetValueOrNull(name) is Guid key ? key : target.Id;
        target.Id = organization.Values.IdOf(table, given, target.KeyAttributes);
        if (target.Id == Guid.Empty) throw Faults.Create(Faults.InvalidValue, $"An update of {table} needs the primary key of the row, or an alternate key.", name);

        // By the time steps run, the key has found its row, and the columns of it are gone (Microsoft: "Use Upsert").
        foreach (var column in target.KeyAttributes.Keys.ToArray()) target.KeyAttributes.Remove(column);
        target.Attributes[name] = target.Id;
        return target;
    }

    /// <summary>The parts that run one after the other; a null is the whole.</summary>
    private IEnumerable<(Operation, Entity)[]?> Parts(TableDefinition table, Operation[] rows)
    {
        if (!organization.Options.Behavior.SplitsMixedUpdates || !rows.Any(row => IsMixed(table, row.Target!)))
        {
            yield return null;
            yield break;
        }

        var wholes = rows.Select(row => row.Target!).ToArray();
        foreach (var isState in new[] { false, true })
        {
            var parts = new List<(Operation, Entity)>();
            for (var i = 0; i < rows.Length; i++)
                if (Part(table, wholes[i], isState) is { } part) parts.Add((rows[i], part));
            if (parts.Count > 0) yield return [.. parts];
        }
    }

    private static bool IsState(TableDefinition table, string column) => column == table.State?.LogicalName || column == table.Status?.LogicalName;

    private static bool IsMixed(TableDefinition table, Entity target) =>
        target.Attributes.Keys.Any(column => IsState(table, column))
        && target.Attributes.Keys.Any(column => !IsState(table, column) && column != table.PrimaryId.LogicalName);

    private static Entity? Part(TableDefinition table, Entity whole, bool isState)
    {
        var part = new Entity(whole.LogicalName!, whole.Id) { RowVersion = whole.RowVersion };
        foreach (var (column, value) in whole.Attributes)
            if (column != table.PrimaryId.LogicalName && IsState(table, column) == isState) part.Attributes.Add(column, value);
        if (part.Attributes.Count == 0) return null;
        part.Attributes[table.PrimaryId.LogicalName] = whole.Id;
        return part;
    }

    private StoredRow Write(Transaction transaction, Operation row, bool isLegacy)
    {
        var target = row.Target!;

        // A step, or a row before it in the request, may have written to the row since it was read.
        var stored = row.Before[0]!;
        Func<StoredRow> write = () => organization.Writer.Update(transaction, Existing(stored.Table, row.RowId), target, row.Call);
        if (isLegacy || !organization.Options.Behavior.UpdateRunsLegacySteps) return write();

        var call = row.Call with { Transaction = transaction };
        if (target.Contains("ownerid") && target["ownerid"] is EntityReference owner)
        {
            var inner = write;
            write = () => organization.Legacy.RunAssignSteps(call, stored, owner, (_, _) => inner());
        }

        if (target.Contains("statecode") || target.Contains("statuscode"))
        {
            var inner = write;
            write = () => organization.Legacy.RunStateSteps(
                call, stored, target.GetAttributeValue<OptionSetValue>("statecode"), target.GetAttributeValue<OptionSetValue>("statuscode"), StateSteps.Both, (_, _) => inner());
        }

        return write();
    }
}
