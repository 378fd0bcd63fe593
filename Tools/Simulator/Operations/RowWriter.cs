using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>The main operation of Create and Update: makes the stored row from the supplied columns.</summary>
internal sealed class RowWriter(RowStore store, RowValues converter, LocalDataverseOptions options)
{
    /// <summary>The column of users and teams with their business unit.</summary>
    private const string BusinessUnit = "businessunitid";

    /// <summary>The column of a business unit with its parent.</summary>
    private const string ParentUnit = "parentbusinessunitid";

    private readonly Dictionary<(string Table, Guid Id), RowReference> _shared = [];
    private Owner? _lastOwner;

    /// <summary>Stores a new row.</summary>
    /// <returns>The row.</returns>
    public StoredRow Insert(Transaction transaction, TableDefinition table, Entity target, RequestContext request)
    {
        var values = new object?[table.Columns.Count];
        int? state = null, status = null;
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Column(name);

            // The platform drops supplied values of read-only columns. An empty owner counts as not supplied.
            if (!column.IsValidForCreate || (value is null && ReferenceEquals(column, table.Owner))) continue;
            var stored = converter.Convert(table, column, value);
            if (ReferenceEquals(column, table.State)) state = (int?)stored;
            else if (ReferenceEquals(column, table.Status)) status = (int?)stored;
            else values[column.Ordinal] = stored;
            if (ReferenceEquals(column, table.System.OverriddenCreatedOn)) CheckMigration(column, stored);
        }

        foreach (var (ordinal, value) in table.Defaults) values[ordinal] ??= value;
        if (table.State is not null) SetState(table, values, state ?? table.States[0].Value, status);
        if (table.Owner is { } owner) SetOwner(table, values, (RowReference?)values[owner.Ordinal] ?? request.User.Reference);
        if (table.Version is { } version) Set(values, version, store.NextVersion());
        if (table.LogicalName is LocalTables.User or LocalTables.Team) values[table.Column(BusinessUnit).Ordinal] ??= Shared(LocalTables.BusinessUnit, request.User.BusinessUnitId);
        SetAuthor(table, values, request, isNew: true);

        var row = StoredRow.Of(table, target.Id, values);
        var rows = store.Table(table);
        if (rows.Find(target.Id) is not null || store.Table(table, RowArea.Retained).Find(target.Id) is not null)
            throw Faults.Create(Faults.DuplicateKey, $"A row of {table} with the primary key {row.Id} exists.", table.PrimaryId.LogicalName);
        CheckKeys(rows, row);
        transaction.Put(rows, row);
        return row;
    }

    /// <summary>Removes a supplied status from a new row that ignores it. A value that is no status is still a fault.</summary>
    public void DropState(TableDefinition table, Entity target)
    {
        if (table.State is not { } column || !target.Attributes.TryGetValue(column.LogicalName, out var value)) return;
        if (converter.Convert(table, column, value) is int state) RowValues.StatePair(table, state, status: null);
        target.Attributes.Remove(column.LogicalName);
    }

    /// <summary>Stores a changed row.</summary>
    /// <returns>The row after the change.</returns>
    public StoredRow Update(Transaction transaction, StoredRow row, Entity target, RequestContext request)
    {
        var table = row.Table;
        var values = row.CopyValues();
        Change(table, values, target);
        if (table.LogicalName == LocalTables.BusinessUnit) CheckParent(row.Id, values[table.Column(ParentUnit).Ordinal]);
        if (table.Version is { } version) Set(values, version, store.NextVersion());
        SetAuthor(table, values, request, isNew: false);
        var changed = StoredRow.Of(table, row.Id, values);
        var rows = store.Table(table);
        CheckKeys(rows, changed);
        transaction.Put(rows, changed);
        if (table.LogicalName is LocalTables.User or LocalTables.Team) RenameOwner(transaction, changed);
        return changed;
    }

    /// <summary>Moves a row back to the live rows, without links to deleted rows. If its owner is deleted, the caller becomes the owner.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="overrides">The columns that override those of the row; null for none.</param>
    /// <param name="request">The context of the request.</param>
    /// <param name="takenKey">The error code if another row has the same values in an alternate key.</param>
    /// <returns>The restored row.</returns>
    public StoredRow Return(Transaction transaction, StoredRow row, Entity? overrides, RequestContext request, int takenKey = Faults.DuplicateAlternateKey)
    {
        var table = row.Table;
        var values = row.CopyValues();
        foreach (var column in options.ChecksReferences ? table.Columns : [])
        {
            if (values[column.Ordinal] is not RowReference reference || !column.IsValidForUpdate || store.Find(reference) is not null) continue;
            if (column == table.Owner) SetOwner(table, values, request.User.Reference);
            else values[column.Ordinal] = null;
        }

        if (overrides is not null) Change(table, values, overrides);
        values[table.Version!.Ordinal] = store.NextVersion();
        var returned = StoredRow.Of(table, row.Id, values);
        var rows = store.Table(table);
        CheckKeys(rows, returned, takenKey);
        transaction.Put(rows, returned);
        return returned;
    }

    /// <summary>Writes supplied columns into the values of an existing row.</summary>
    private void Change(TableDefinition table, object?[] values, Entity target)
    {
        int? state = null, status = null;
        RowReference? owner = null;
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Column(name);
            if (!column.IsValidForUpdate) continue;
            var stored = converter.Convert(table, column, value);
            if (column == table.State) state = (int?)stored;
            else if (column == table.Status) status = (int?)stored;
            else if (column == table.Owner) owner = (RowReference?)stored;
            // The type of the owner comes from the owner; a supplied value is ignored.
            else if (column.Type != ColumnType.EntityName) values[column.Ordinal] = stored;
            if (column == table.System.OverriddenCreatedOn) CheckMigration(column, stored);
        }

        // A new status without a reason gets the default reason; the row's own status keeps its reason.
        if (state is not null || status is not null)
        {
            var old = values[table.State!.Ordinal] as int?;
            if (state is null || (state == old && status is null)) status ??= values[table.Status!.Ordinal] as int?;
            SetState(table, values, state ?? old ?? table.States[0].Value, status);
        }

        if (owner is not null) SetOwner(table, values, owner);
    }

    /// <summary>Rejects a business unit that would become its own parent, directly or through others.</summary>
    private void CheckParent(Guid id, object? parent)
    {
        var column = LocalTables.Get(LocalTables.BusinessUnit).Column(ParentUnit);
        for (var unit = parent as RowReference; unit is not null; unit = store.Find(unit)?[column] as RowReference)
            if (unit.Id == id) throw Faults.Create(Faults.InvalidValue, $"The business unit {id} cannot be its own parent, directly or through other units.", ParentUnit);
    }

    /// <summary>Rejects a migrated row with a creation time in the future.</summary>
    private void CheckMigration(TableColumn column, object? first)
    {
        if (first is DateTime time && time > options.Now)
            throw Faults.Create(Faults.InvalidDate, $"The column {column} is the time of the first creation and cannot be in the future.", column.LogicalName);
    }

    /// <summary>Changes one column and the version of a row, and nothing else, for example when the platform clears a link.</summary>
    public StoredRow SetColumn(Transaction transaction, StoredRow row, TableColumn column, object? value)
    {
        var values = row.CopyValues();
        values[column.Ordinal] = value;
        if (row.Table.Version is { } version) values[version.Ordinal] = store.NextVersion();
        var changed = StoredRow.Of(row.Table, row.Id, values);
        transaction.Put(store.Table(row.Table), changed);
        return changed;
    }

    /// <summary>One shared object for the many references to a user, team or business unit.</summary>
    private RowReference Shared(string table, Guid id)
    {
        if (!_shared.TryGetValue((table, id), out var reference)) _shared.Add((table, id), reference = new RowReference(table, id));
        return reference;
    }

    private static void SetState(TableDefinition table, object?[] values, int state, int? status)
    {
        var (stateChoice, statusChoice) = RowValues.StatePair(table, state, status);
        values[table.State!.Ordinal] = Boxed.Of(stateChoice.Value);
        values[table.Status!.Ordinal] = Boxed.Of(statusChoice.Value);
    }

    /// <summary>The columns that the platform gives a new row, as known before the write: owner, status, authors and times.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The supplied columns, valid or not.</param>
    /// <param name="request">The context of the request.</param>
    public StoredRow Foresee(TableDefinition table, Entity target, RequestContext request)
    {
        var values = new object?[table.Columns.Count];
        if (table.System.OverriddenCreatedOn is { } migrated && Supplied(target, migrated) is DateTime first) values[migrated.Ordinal] = RowValues.Utc(first);
        if (table.Owner is { } owner)
        {
            var given = Supplied(target, owner) as EntityReference;
            SetOwner(table, values, given?.LogicalName is LocalTables.User or LocalTables.Team ? new RowReference(given.LogicalName, given.Id) : request.User.Reference);
        }

        // An invalid or ignored status has no reason.
        if (table.State is not null && (target.Contains(table.State.LogicalName) ? (Supplied(target, table.State) as OptionSetValue)?.Value : table.States[0].Value) is { } number && table.FindState(number) is { } state
            && (!options.Behavior.IgnoresStateOnCreate || ReferenceEquals(state, table.States[0])))
        {
            values[table.State.Ordinal] = Boxed.Of(state.Value);
            values[table.Status!.Ordinal] = Boxed.Of(state.DefaultStatus);
        }

        SetAuthor(table, values, request, isNew: true);
        return StoredRow.Of(table, target.Id, values);
    }

    private static object? Supplied(Entity target, TableColumn column) => target.Attributes.TryGetValue(column.LogicalName, out var value) ? value : null;

    private void SetOwner(TableDefinition table, object?[] values, RowReference reference)
    {
        var owner = OwnerOf(reference);
        var isTeam = reference.Table == LocalTables.Team;
        var columns = table.System;
        Set(values, table.Owner!, owner.Reference);
        Set(values, columns.OwnerType!, owner.Reference.Table);
        Set(values, columns.OwnerName!, owner.Name);
        Set(values, columns.OwnerYomiName!, owner.YomiName);
        Set(values, columns.OwningTeam!, isTeam ? owner.Reference : null);
        Set(values, columns.OwningUser!, isTeam ? null : owner.Reference);
        Set(values, columns.OwningBusinessUnit!, owner.BusinessUnit);
    }

    /// <summary>The owner columns of a row. Most rows have the owner of the row before them, so the last owner is reused until its row changes.</summary>
    private Owner OwnerOf(RowReference reference)
    {
        var row = store.Find(reference);
        if (row is not null && ReferenceEquals(row, _lastOwner?.Row)) return _lastOwner;
        return _lastOwner = new Owner(
            row,
            Shared(reference.Table, reference.Id),
            row?[row.Table.PrimaryName],
            row?.Value(YomiColumn(reference.Table)),
            row?.Value(BusinessUnit) is RowReference unit ? Shared(unit.Table, unit.Id) : Shared(LocalTables.BusinessUnit, WellKnown.BusinessUnitId));
    }

    private void RenameOwner(Transaction transaction, StoredRow owner)
    {
        var table = LocalTables.PhoneCalls;
        var reference = new RowReference(owner.Table.LogicalName, owner.Id);
        var renamed = OwnerOf(reference);
        var names = new[] { (Column: table.System.OwnerName!, renamed.Name), (Column: table.System.OwnerYomiName!, Name: renamed.YomiName) };
        foreach (var owned in new List<StoredRow>(store.Table(table).Rows))
        {
            if (!reference.Equals(owned[table.Owner!])) continue;
            var row = owned;
            foreach (var (column, name) in names)
                if (!Equals(row[column], name)) row = SetColumn(transaction, row, column, name);
        }
    }

    /// <summary>The column of an owner's table with the phonetic name.</summary>
    private static string YomiColumn(string table) => table == LocalTables.Team ? "yominame" : "yomifullname";

    private void SetAuthor(TableDefinition table, object?[] values, RequestContext request, bool isNew)
    {
        object now = options.Now;
        var columns = table.System;
        Set(values, columns.ModifiedOn!, now);
        if (isNew)
        {
            // A migrated row shows its first creation time, and keeps the time of the migration.
            if (columns.OverriddenCreatedOn is { } migrated && values[migrated.Ordinal] is { } first)
            {
                Set(values, columns.CreatedOn!, first);
                Set(values, migrated, now);
            }
            else
            {
                Set(values, columns.CreatedOn!, now);
            }
        }

        if (columns.CreatedBy is not { } createdBy) return;
        var author = request.User.Reference;
        var writer = request.DelegateId is { } id ? Shared(LocalTables.User, id) : null;
        Set(values, columns.ModifiedBy!, author);
        Set(values, columns.ModifiedOnBehalfBy!, writer);
        if (!isNew) return;
        Set(values, createdBy, author);
        Set(values, columns.CreatedOnBehalfBy!, writer);
    }

    private static void Set(object?[] values, TableColumn column, object? value) => values[column.Ordinal] = value;

    private static void CheckKeys(RowTable rows, StoredRow row, int code = Faults.DuplicateAlternateKey)
    {
        foreach (var key in rows.Keys)
            if (key.FindOther(row) is { } other)
                throw Faults.Create(code, $"The row {other} of {row.Table} has the same values in the alternate key {key.Name}.");
    }

    /// <summary>An owner, as its rows show it.</summary>
    /// <param name="Row">The row of the user or team; null if there is none.</param>
    /// <param name="Reference">The reference to the owner.</param>
    /// <param name="Name">The name of the owner.</param>
    /// <param name="YomiName">The phonetic name of the owner.</param>
    /// <param name="BusinessUnit">The business unit of the owner.</param>
    private sealed record Owner(StoredRow? Row, RowReference Reference, object? Name, object? YomiName, RowReference BusinessUnit);
}
