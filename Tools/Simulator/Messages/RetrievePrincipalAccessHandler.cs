using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>RetrievePrincipalAccess: returns the rights of a user or team to a row, by ownership, business unit, role or share.</summary>
internal sealed class RetrievePrincipalAccessHandler(EventPipeline pipeline, SecurityModel security, RowValues values, Shares shares)
    : MessageHandler("RetrievePrincipalAccess", ["Target", "Principal"])
{
    public override string Remarks => "Rights by role, ownership, team, business unit and share.";

    public override bool Writes => false;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var row = PhoneCall(values, Parameter<EntityReference>(request, "Target"));
        var given = Parameter<EntityReference>(request, "Principal");
        var principal = shares.Principal(given);
        var operation = pipeline.NewOperation(
            context, Message, row.Table.LogicalName, row.Id, ("Target", new EntityReference(row.Table.LogicalName, row.Id)), ("Principal", given));
        var fault = pipeline.Execute(operation, _ =>
        {
            security.Check(context.User, AccessRights.ReadAccess, row);
            operation.Output["AccessRights"] = shares.RightsOf(principal, row);
            return null;
        });
        if (fault is not null) return fault;
        return new RetrievePrincipalAccessResponse { Results = { ["AccessRights"] = Left<AccessRights>(operation.Output, "AccessRights") } };
    }
}
