using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests of long term retention.</summary>
internal sealed class Retaining(Draft draft)
{
    public PlannedRequest? Retain()
    {
        if (draft.Live() is not { } row) return null;
        var request = new OrganizationRequest("Retain") { ["Target"] = row.Reference };
        if (!draft.IsWithin && draft.Chance(10)) return new PlannedRequest(request) { User = draft.Of(People.Users), Rejection = Faults.AccessDenied };
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, Retained(row.State)) };
    }

    public PlannedRequest? BulkRetain()
    {
        var rows = draft.Some(3, row => row.State.Live is not null);
        if (rows.Count < 2) return null;
        var request = new OrganizationRequest("BulkRetain") { ["EntityName"] = Columns.Table, ["FetchXml"] = FetchOf(rows.Select(row => row.Sid)) };
        return new PlannedRequest(request) { Parts = [[.. rows.Select(row => new RowChange(row, Retained(row.State)))]] };
    }

    public PlannedRequest? Rollback()
    {
        var row = draft.Any(row => row.State.Retained is not null) ?? draft.Any(row => row.IsNamed);
        if (row is null) return null;
        var request = new OrganizationRequest("RollbackRetain") { ["Target"] = row.Reference };
        if (row.State.Retained is null) return new PlannedRequest(request) { Rejection = Faults.RowNotFound };
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State.Written(row.State.Retained) with { Retained = null }) };
    }

    /// <summary>Validates a query that can be retained, or one that cannot.</summary>
    public PlannedRequest? Validate()
    {
        var isRight = draft.Chance(70);
        var request = new OrganizationRequest("ValidateRetentionConfig") { ["EntityName"] = Columns.Table, ["FetchXml"] = isRight ? FetchOf([draft.Ledger.Prefix]) : "<fetch><entity name='team'/></fetch>" };
        return new PlannedRequest(request) { Rejection = isRight ? null : Faults.InvalidValue };
    }

    /// <summary>Deletes the retained rows of all writers.</summary>
    public static OrganizationRequest Purge() => new("PurgeRetainedContent") { ["EntityName"] = Columns.Table };

    private static RowState Retained(RowState state) => state with { Live = null, Retained = state.Live, IsVersionRead = false };

    private static string FetchOf(IEnumerable<string> sids) =>
        $"<fetch><entity name='{Columns.Table}'><filter><condition attribute='{Columns.Sid}' operator='in'>{string.Concat(sids.Select(sid => $"<value>{sid}</value>"))}</condition></filter></entity></fetch>";
}
