using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>What GrantAccess and ModifyAccess have in common: all but what becomes of the rights that were given before.</summary>
internal abstract class ShareHandler(Organization organization) : MessageHandler(organization)
{
    public override IReadOnlyList<string> Parameters { get; } = ["Target", "PrincipalAccess"];

    /// <summary>Shares a row with a user or team.</summary>
    protected delegate void ShareWrite(Organization organization, Call call, Transaction transaction, StoredRow row, RowReference principal, AccessRights rights);

    /// <summary>Runs the stages around a share; what steps leave in the parameter is what is given.</summary>
    protected void Run(OrganizationRequest request, Call call, ShareWrite write)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "Target"));
        var access = Parameter<PrincipalAccess>(request, "PrincipalAccess");
        Shares.Principal(Organization, access.Principal);
        RunEvent(
            call, row.Table.LogicalName, row.Id,
            input => (input["Target"], input["PrincipalAccess"]) = (new EntityReference(row.Table.LogicalName, row.Id), Shares.CopyOf(access)),
            (operation, transaction) =>
            {
                var left = Left<PrincipalAccess>(operation.Input, "PrincipalAccess");
                write(Organization, call, transaction, row, Shares.Principal(Organization, left.Principal), left.AccessMask);
            });
    }
}
