using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests that create rows. A method returns null if no row fits at the moment.</summary>
internal sealed class Creations(Draft draft)
{
    public PlannedRequest? Create()
    {
        if (draft.Chance(5)) return Duplicate();
        if (draft.Any(row => row.State.IsFree) is not { } row) return null;
        var creator = !draft.IsWithin && draft.Chance(25) ? draft.Of(People.Users) : WellKnown.AdministratorId;
        var (call, values) = draft.NewCall(row, creator);
        var request = new CreateRequest { Target = call };
        if (draft.Chance(15)) return new PlannedRequest(request) { User = creator, Rejection = draft.Spoil(call) };
        return new PlannedRequest(request) { User = creator, Parts = PlannedRequest.Change(row, row.State.Written(values)), Answered = response => Named(row, ((CreateResponse)response).id) };
    }

    public PlannedRequest? CreateMultiple()
    {
        var rows = draft.Some(6, row => row.State.IsFree);
        if (rows.Count < 2) return null;
        var calls = rows.Select(row => (Row: row, New: draft.NewCall(row, WellKnown.AdministratorId))).ToArray();
        var request = new CreateMultipleRequest { Targets = Draft.Collection(calls.Select(call => call.New.Row)) };
        if (draft.Chance(25)) return new PlannedRequest(request) { Rejection = draft.Spoil(draft.Of(calls).New.Row) };
        return new PlannedRequest(request)
        {
            Parts = [[.. calls.Select(call => new RowChange(call.Row, call.Row.State.Written(call.New.Values)))]],
            Answered = response => ((CreateMultipleResponse)response).Ids is { } ids && ids.SequenceEqual(rows.Select(row => row.State.Id)) ? null : "CreateMultiple returned other keys than the supplied ones",
        };
    }

    public PlannedRequest? Upsert()
    {
        if (draft.Any(row => (row.IsNamed && row.State.Retained is null) || row.State.Live is not null || row.State.IsFree) is not { } row) return null;
        var isNew = row.State.Live is null;
        var (target, values) = isNew ? draft.NewCall(row, WellKnown.AdministratorId) : draft.Change(row);

        // By the alternate key: an existing row keeps its primary key, a new one gets it from the platform.
        if (isNew ? !row.IsNamed : draft.Chance(30))
        {
            target.Id = Guid.Empty;
            target.Attributes.Remove(Columns.Sid);
            target.KeyAttributes[Columns.Sid] = row.Sid;
        }

        var request = new UpsertRequest { Target = target };
        if (draft.Chance(15)) return new PlannedRequest(request) { Rejection = draft.Spoil(target) };
        return new PlannedRequest(request)
        {
            Parts = PlannedRequest.Change(row, row.State.Written(values)),
            Answered = response => ((UpsertResponse)response).RecordCreated != isNew ? $"Upsert of the row {row.Sid} took it for {(isNew ? "an existing" : "a new")} one" : Named(row, ((UpsertResponse)response).Target!.Id),
        };
    }

    public PlannedRequest? UpsertMultiple()
    {
        var rows = draft.Some(5, row => row.State.Retained is null);
        if (rows.Count < 2) return null;
        var targets = new List<Entity>();
        var changes = new List<RowChange>();
        foreach (var row in rows)
        {
            var (target, values) = row.State.Live is null ? draft.NewCall(row, WellKnown.AdministratorId) : draft.Change(row);
            targets.Add(target);
            changes.Add(new RowChange(row, row.State.Written(values)));
        }

        var request = new UpsertMultipleRequest { Targets = Draft.Collection(targets) };
        return draft.Chance(25) ? new PlannedRequest(request) { Rejection = draft.Spoil(draft.Of(targets)) } : new PlannedRequest(request) { Parts = [changes] };
    }

    /// <summary>A row with the primary key or the alternate key of another row.</summary>
    private PlannedRequest? Duplicate()
    {
        if (draft.Any(row => !row.State.IsFree) is not { } taken) return null;
        if (taken.State.Live is not null && draft.Chance(50) && draft.Any(row => row.IsNamed && row.State.IsFree) is { } free)
        {
            var call = draft.NewCall(free, WellKnown.AdministratorId).Row;
            call[Columns.Sid] = taken.Sid;
            return new PlannedRequest(new CreateRequest { Target = call }) { Rejection = Faults.DuplicateAlternateKey };
        }

        return new PlannedRequest(new CreateRequest { Target = draft.NewCall(taken, WellKnown.AdministratorId).Row }) { Rejection = Faults.DuplicateKey };
    }

    private static string? Named(LedgerRow row, Guid id)
    {
        if (row.IsNamed || row.State.Id != Guid.Empty) return id == row.State.Id ? null : $"the row {row.Sid} was returned with another key";
        row.State = row.State with { Id = id };
        return null;
    }
}
