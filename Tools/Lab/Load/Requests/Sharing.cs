using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator.Errors;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Requests that share rows. They do not change the row or its version.</summary>
internal sealed class Sharing(Draft draft)
{
    private static readonly AccessRights[] Rights = [AccessRights.ReadAccess, AccessRights.ReadAccess | AccessRights.WriteAccess, AccessRights.DeleteAccess];

    public PlannedRequest? Grant() => Share(replaces: false);

    public PlannedRequest? Modify() => Share(replaces: true);

    public PlannedRequest? Revoke()
    {
        if (draft.Live() is not { } row) return null;
        var user = draft.Of(People.Users);
        return new PlannedRequest(new RevokeAccessRequest { Target = row.Reference, Revokee = People.ReferenceTo(user) })
        {
            Parts = PlannedRequest.Change(row, row.State with { Shares = row.State.Shares.With(user, AccessRights.None) }),
        };
    }

    private PlannedRequest? Share(bool replaces)
    {
        if (draft.Live() is not { } row) return null;
        var user = draft.Of(People.Users);
        var rights = draft.Of(Rights);
        var access = new PrincipalAccess { Principal = People.ReferenceTo(user), AccessMask = rights };
        OrganizationRequest request = replaces ? new ModifyAccessRequest { Target = row.Reference, PrincipalAccess = access } : new GrantAccessRequest { Target = row.Reference, PrincipalAccess = access };
        if (draft.Chance(15) && draft.Stranger(row.State, AccessRights.ShareAccess) is { } stranger) return new PlannedRequest(request) { User = stranger, Rejection = Faults.AccessDenied };
        var shares = row.State.Shares;
        return new PlannedRequest(request) { Parts = PlannedRequest.Change(row, row.State with { Shares = shares.With(user, replaces ? rights : rights | shares.Of(user)) }) };
    }
}
