using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrievePrincipalAccess: what a user or team may do with a row, by owning it, by its business unit or by a share.</summary>
internal sealed class RetrievePrincipalAccessHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "RetrievePrincipalAccess";

    public override IReadOnlyList<string> Parameters { get; } = ["Target", "Principal"];

    public override string Remarks => "By role, by owning, by team, by business unit and by share.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "Target"));
        var given = Parameter<EntityReference>(request, "Principal");
        var principal = Shares.Principal(Organization, given);
        var output = RunEvent(
            call, row.Table.LogicalName, row.Id,
            input => (input["Target"], input["Principal"]) = (new EntityReference(row.Table.LogicalName, row.Id), given),
            (operation, _) =>
            {
                Organization.Security.Check(call.User, AccessRights.ReadAccess, row);
                operation.Output["AccessRights"] = Shares.RightsOf(Organization, principal, row);
            });
        return new RetrievePrincipalAccessResponse { Results = { ["AccessRights"] = Left<AccessRights>(output, "AccessRights") } };
    }
}
