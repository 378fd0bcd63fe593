using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RevokeAccess: takes back what a row was shared for.</summary>
internal sealed class RevokeAccessHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "RevokeAccess";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "Revokee"];

    public override string Remarks => "Taking back what was not given is no error.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "Target"));
        var revokee = Parameter<EntityReference>(request, "Revokee");
        Shares.Principal(Organization, revokee);
        RunEvent(
            call, row.Table.LogicalName, row.Id,
            input => (input["Target"], input["Revokee"]) = (new EntityReference(row.Table.LogicalName, row.Id), EntityCopy.Of(revokee)),
            (operation, transaction) => Shares.Revoke(Organization, call, transaction, row, Shares.Principal(Organization, Left<EntityReference>(operation.Input, "Revokee"))));
        return new RevokeAccessResponse();
    }
}
