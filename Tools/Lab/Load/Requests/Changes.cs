using System;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests that change existing rows. A method returns null if no row fits at the moment.</summary>
internal sealed class Changes(Draft draft)
{
    private const string ToConversation = "msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid";

    /// <summary>A version that no phone call has, because the first rows of every Dataverse have it.</summary>
    private const string Stale = "1";

    public PlannedRequest? Update()
    {
        if (draft.Chance(8)) return UpdateOfNone();
        if (draft.Live() is not { } row) return null;
        var (change, values) = draft.Change(row);
        var request = new UpdateRequest { Target = change };
        if (draft.Chance(10)) return new PlannedRequest(request) { Rejection = draft.Spoil(change) };
        if (draft.Chance(8) && draft.Stranger(row.State, AccessRights.WriteAccess) is { } stranger) return new PlannedRequest(request) { User = stranger, Rejection = Faults.AccessDenied };
        if (draft.Chance(30))
        {
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
            if (draft.Chance(20)) return new PlannedRequest(request) { Rejection = Faults.VersionNotProvided };
            change.RowVersion = row.State.IsVersionRead ? row.Version.ToString(CultureInfo.InvariantCulture) : Stale;
            if (!row.State.IsVersionRead) return new PlannedRequest(request) { Rejection = Faults.VersionMismatch };
        }
        else if (draft.Chance(10))
        {
            change.Id = Guid.Empty;
            change.KeyAttributes[Columns.Sid] = row.Sid;
        }

        return new PlannedRequest(request) { User = draft.Allowed(row.State, AccessRights.WriteAccess), Parts = PlannedRequest.Change(row, row.State.Written(values)) };
    }

    public PlannedRequest? UpdateMultiple()
    {
        var rows = draft.Some(6, row => row.State.Live is not null);
        if (rows.Count < 2) return null;
        var changes = rows.Select(row => (Row: row, New: draft.Change(row))).ToArray();
        var request = new UpdateMultipleRequest { Targets = Draft.Collection(changes.Select(change => change.New.Row)) };
        return draft.Chance(25)
            ? new PlannedRequest(request) { Rejection = draft.Spoil(draft.Of(changes).New.Row) }
            : new PlannedRequest(request) { Parts = [[.. changes.Select(change => new RowChange(change.Row, change.Row.State.Written(change.New.Values)))]] };
    }

    public PlannedRequest? SetState()
    {
        if (draft.Live() is not { } row) return null;
        var state = draft.Number(2);
        var isPair = draft.Chance(80);
        OrganizationRequest request = draft.Chance(70) ? new SetStateRequest() : new OrganizationRequest("SetStateDynamicEntity");
        (request["EntityMoniker"], request["State"], request["Status"]) = (row.Reference, new OptionSetValue(state), new OptionSetValue(CallValues.ReasonOf(isPair ? state : 1 - state)));
        return isPair
            ? new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State.Written(row.State.Live! with { State = state, Status = CallValues.ReasonOf(state) })) }
            : new PlannedRequest(request) { Rejection = Faults.PluginRejected };
    }

    public PlannedRequest? Assign()
    {
        if (draft.Live() is not { } row) return null;
        if (draft.Chance(10)) return new PlannedRequest(new AssignRequest { Target = row.Reference, Assignee = new EntityReference("systemuser", Counters.IdOf(0)) }) { Rejection = Faults.RowNotFound };
        var owner = draft.Of(People.Owners);
        var request = new AssignRequest { Target = row.Reference, Assignee = People.ReferenceTo(owner) };
        if (draft.Chance(10) && draft.Stranger(row.State, AccessRights.AssignAccess) is { } stranger) return new PlannedRequest(request) { User = stranger, Rejection = Faults.AccessDenied };
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State.Written(row.State.Live! with { Owner = owner })) };
    }

    public PlannedRequest? Associate()
    {
        var rows = draft.Some(3, row => row.State.Live is not null);
        if (rows.Count < 2) return null;
        var conversation = draft.Of(People.Conversations);
        var related = new EntityReferenceCollection(rows.Select(row => row.Reference).ToList());
        var request = new AssociateRequest { Target = Draft.ToConversation(conversation), Relationship = new Relationship(ToConversation), RelatedEntities = related };
        if (draft.Chance(15))
        {
            related.Add(new EntityReference(Columns.Table, Guid.Parse("10adffff-0000-4000-8000-000000000000")));
            return new PlannedRequest(request) { Rejection = Faults.RowNotFound };
        }

        return new PlannedRequest(request) { Parts = [[.. rows.Select(row => new RowChange(row, row.State.Written(row.State.Live! with { Conversation = conversation })))]] };
    }

    public PlannedRequest? Disassociate()
    {
        if (draft.Any(row => row.State.Live?.Conversation is not null) is not { } row) return null;
        var request = new DisassociateRequest { Target = row.Reference, Relationship = new Relationship(ToConversation), RelatedEntities = [Draft.ToConversation(row.State.Live!.Conversation!.Value)] };
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State.Written(row.State.Live with { Conversation = null })) };
    }

    public PlannedRequest? Delete()
    {
        if (draft.Chance(10)) return Missing() is { } missing ? new PlannedRequest(new DeleteRequest { Target = missing.Reference }) { Rejection = RejectionOf(missing) } : null;
        if (draft.Any(row => row.IsNamed && row.State.Live is not null) is not { } row) return null;
        var target = row.Reference;
        var request = new DeleteRequest { Target = target };
        if (draft.Chance(10) && draft.Stranger(row.State, AccessRights.DeleteAccess) is { } stranger) return new PlannedRequest(request) { User = stranger, Rejection = Faults.AccessDenied };
        if (draft.Chance(20))
        {
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
            target.RowVersion = row.State.IsVersionRead ? row.Version.ToString(CultureInfo.InvariantCulture) : Stale;
            if (!row.State.IsVersionRead) return new PlannedRequest(request) { Rejection = Faults.VersionMismatch };
        }

        return new PlannedRequest(request) { User = draft.Allowed(row.State, AccessRights.DeleteAccess), Parts = PlannedRequest.Change(row, row.State.Deleted()) };
    }

    public PlannedRequest? Restore()
    {
        if ((draft.Chance(80) ? draft.Any(row => row.IsNamed && row.State.Bin is not null && row.State.IsFree) : draft.Any(row => row.IsNamed)) is not { } row) return null;
        var request = new OrganizationRequest("Restore") { ["Target"] = new Entity(Columns.Table, row.State.Id) };
        if (row.State.Bin is null) return new PlannedRequest(request) { Rejection = Faults.NothingToRestore };
        if (!row.State.IsFree) return new PlannedRequest(request) { Rejection = Faults.RestoredKeyIsTaken };
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State.Restored()) };
    }

    private PlannedRequest? UpdateOfNone()
    {
        if (Missing() is not { } row) return null;
        var change = new Entity(Columns.Table, row.State.Id) { [Columns.Name] = draft.NewName() };
        return new PlannedRequest(new UpdateRequest { Target = change }) { Rejection = RejectionOf(row) };
    }

    private LedgerRow? Missing() => draft.Any(row => row.IsNamed && row.State.Live is null);

    private static int RejectionOf(LedgerRow row) => row.State.Retained is null ? Faults.RowNotFound : Faults.RowIsReadOnly;
}
