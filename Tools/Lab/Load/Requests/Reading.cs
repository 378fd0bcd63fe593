using System;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests that change nothing. Their responses must match the ledger.</summary>
internal sealed class Reading(Draft draft, SeenVersions versions)
{
    public PlannedRequest? Retrieve()
    {
        if (draft.Chance(8) && draft.Any(row => row.IsNamed && row.State.Live is null) is { } missing)
            return new PlannedRequest(new RetrieveRequest { Target = missing.Reference, ColumnSet = new ColumnSet(true) }) { Rejection = Faults.RowNotFound };
        if (draft.Live() is not { } row) return null;
        var request = new RetrieveRequest { Target = row.Reference, ColumnSet = new ColumnSet(true) };
        if (draft.Chance(8) && draft.Stranger(row.State, AccessRights.ReadAccess) is { } stranger) return new PlannedRequest(request) { User = stranger, Rejection = Faults.AccessDenied };
        var before = row.State;
        return new PlannedRequest(request)
        {
            User = draft.Allowed(row.State, AccessRights.ReadAccess),
            Parts = PlannedRequest.Change(row, before with { IsVersionRead = true }),
            Answered = response => Evaluate(row, before, ((RetrieveResponse)response).Entity!),
        };
    }

    /// <summary>Finds or counts all live rows of the writer.</summary>
    public PlannedRequest? RetrieveMultiple()
    {
        var live = draft.Ledger.Rows.Where(row => row.State.Live is not null).ToDictionary(row => row.State.Id, row => row.State.Live!.Name);
        if (draft.Chance(50))
        {
            var fetch = $"<fetch aggregate='true'><entity name='{Columns.Table}'><attribute name='{Columns.Id}' alias='n' aggregate='count'/><filter><condition attribute='{Columns.Sid}' operator='begins-with' value='{draft.Ledger.Prefix}'/></filter></entity></fetch>";
            return new PlannedRequest(new RetrieveMultipleRequest { Query = new FetchExpression(fetch) })
            {
                Answered = response => Convert.ToInt64(((RetrieveMultipleResponse)response).EntityCollection!.Entities[0].GetAttributeValue<AliasedValue>("n")!.Value, CultureInfo.InvariantCulture) == live.Count
                    ? null
                    : $"a query counts another number of rows of {draft.Ledger.Prefix} than the {live.Count} acknowledged ones",
            };
        }

        var query = new QueryExpression(Columns.Table) { ColumnSet = new ColumnSet(Columns.Name) };
        query.Criteria.AddCondition(Columns.Sid, ConditionOperator.BeginsWith, draft.Ledger.Prefix);
        return new PlannedRequest(new RetrieveMultipleRequest { Query = query })
        {
            Answered = response =>
            {
                var found = ((RetrieveMultipleResponse)response).EntityCollection!.Entities;
                return found.Count == live.Count && found.All(row => live.TryGetValue(row.Id, out var name) && name == row.GetAttributeValue<string>(Columns.Name))
                    ? null
                    : $"a query finds other rows of {draft.Ledger.Prefix} than the acknowledged ones";
            },
        };
    }

    public PlannedRequest? Access()
    {
        if (draft.Live() is not { } row) return null;
        var user = draft.Of(People.Users);
        var expected = row.State.Live!.Owner == user ? (AccessRights?)null : row.State.Shares.Of(user);
        return new PlannedRequest(new RetrievePrincipalAccessRequest { Target = row.Reference, Principal = People.ReferenceTo(user) })
        {
            Answered = response => ((RetrievePrincipalAccessResponse)response).AccessRights is var rights && (expected is null ? rights.HasFlag(AccessRights.AssignAccess) : rights == expected)
                ? null
                : $"the access of a user to the row {row.Sid} differs from the acknowledged one",
        };
    }

    public PlannedRequest? SharedPrincipals()
    {
        if (draft.Live() is not { } row) return null;
        var expected = row.State.Shares;
        return new PlannedRequest(new RetrieveSharedPrincipalsAndAccessRequest { Target = row.Reference })
        {
            Answered = response =>
            {
                var found = default(Shares);
                foreach (var access in ((RetrieveSharedPrincipalsAndAccessResponse)response).PrincipalAccesses!) found = found.With(access.Principal!.Id, access.AccessMask);
                return found == expected ? null : $"the row {row.Sid} does not have the acknowledged shares";
            },
        };
    }

    public PlannedRequest? StateTransition()
    {
        if (draft.Live() is not { } row) return null;
        var (state, status) = (draft.Number(2), CallValues.ReasonOf(draft.Number(2)));
        return new PlannedRequest(new IsValidStateTransitionRequest { Entity = row.Reference, NewState = state == CallValues.Active ? "Active" : "Inactive", NewStatus = status })
        {
            Answered = response => ((IsValidStateTransitionResponse)response).IsValid == (status == CallValues.ReasonOf(state)) ? null : "a change of status was evaluated wrongly",
        };
    }

    public static PlannedRequest ParsePhone() => new(new OrganizationRequest("pcc_ParsePhoneNumber") { ["Text"] = "+1 425 555 0123" })
    {
        Answered = response => response.Results["E164"] is "+14255550123" ? null : "pcc_ParsePhoneNumber read another number",
    };

    public PlannedRequest? Validate()
    {
        var isRight = draft.Chance(50);
        return new PlannedRequest(new OrganizationRequest("pcc_ValidatePhoneCallContext") { [Columns.From] = isRight ? "+14255550123" : "+1 425 555 O123" })
        {
            Answered = response => response.Results["Verdict"] is string verdict && verdict == (isRight ? "accepted" : "rejected") ? null : "pcc_ValidatePhoneCallContext has another verdict",
        };
    }

    public static PlannedRequest WhoAmI() => new(new WhoAmIRequest())
    {
        Answered = response => ((WhoAmIResponse)response).UserId == WellKnown.AdministratorId ? null : "WhoAmI returns another user",
    };

    /// <summary>Counts the users: no writer creates one, and the administrator is always there.</summary>
    public static PlannedRequest Count() => new(new RetrieveTotalRecordCountRequest { EntityNames = ["systemuser"] })
    {
        Answered = response => ((RetrieveTotalRecordCountResponse)response).EntityRecordCountCollection is { } counts && counts["systemuser"] > 0 ? null : "RetrieveTotalRecordCount finds no user",
    };

    public static PlannedRequest Version() => new(new RetrieveVersionRequest())
    {
        Answered = response => ((RetrieveVersionResponse)response).Version?.StartsWith("9.", StringComparison.Ordinal) == true ? null : "RetrieveVersion returns another version",
    };

    public static PlannedRequest Metadata() => new(new RetrieveEntityRequest { LogicalName = Columns.Table, EntityFilters = EntityFilters.Attributes })
    {
        Answered = response => ((RetrieveEntityResponse)response).EntityMetadata?.LogicalName == Columns.Table ? null : "RetrieveEntity describes another table",
    };

    private string? Evaluate(LedgerRow row, RowState before, Entity found)
    {
        var version = found.GetAttributeValue<long>(Columns.Version);
        var values = CallValues.Of(found);
        var fault = values != before.Live ? $"the row {row.Sid} was read with values that differ from the acknowledged ones: {string.Join(", ", before.Live!.DifferentFrom(values))}" : row.EvaluateVersion(version, before);
        row.Read(version);
        versions.Saw(version);
        return fault;
    }
}
