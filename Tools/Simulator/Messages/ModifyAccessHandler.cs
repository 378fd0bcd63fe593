using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>ModifyAccess: rights to a row for a user or team, instead of those it was given.</summary>
internal sealed class ModifyAccessHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "ModifyAccess";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "PrincipalAccess"];

    public override string Remarks => "No right at all ends the share.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
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
                Shares.Replace(Organization, call, transaction, row, Shares.Principal(Organization, left.Principal), left.AccessMask);
            });
        return new ModifyAccessResponse();
    }
}
