using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrieveSharedPrincipalsAndAccess: for whom a row is shared, and for what.</summary>
internal sealed class RetrieveSharedPrincipalsAndAccessHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "RetrieveSharedPrincipalsAndAccess";

    public override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override string Remarks => "Shares only.";

    public override bool Writes => false;

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var row = PhoneCall(Parameter<EntityReference>(request, "Target"));
        var output = RunEvent(
            call, row.Table.LogicalName, row.Id,
            input => input["Target"] = new EntityReference(row.Table.LogicalName, row.Id),
            (operation, _) =>
            {
                Organization.Security.Check(call.User, AccessRights.ReadAccess, row);
                operation.Output["PrincipalAccesses"] = Shares.Of(Organization, row);
            });
        return new RetrieveSharedPrincipalsAndAccessResponse { Results = { ["PrincipalAccesses"] = Left<PrincipalAccess[]>(output, "PrincipalAccesses") } };
    }
}
